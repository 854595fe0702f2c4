// Colours as amounts of light: xterm's table for those that a terminal only numbers, and how well two
// can be told apart.

extension Color {
  package typealias Components = (red: Int, green: Int, blue: Int)

  /// Red, green and blue, 0 to 255. Of the first 16, which every terminal has its own of, xterm's
  /// defaults; of the terminal's own, black.
  package var components: Components {
    switch self {
    case .standard: (0, 0, 0)
    case .indexed(let index): Self.table(Int(index))
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    }
  }

  private static let levels = [0, 95, 135, 175, 215, 255]

  private static func table(_ index: Int) -> Components {
    switch index {
    case ..<8:
      return (index & 1 == 0 ? 0 : 205, index & 2 == 0 ? 0 : 205, index & 4 == 0 ? 0 : 205)
    case 8: return (127, 127, 127)
    case ..<16:
      let bits = index - 8
      return (bits & 1 == 0 ? 0 : 255, bits & 2 == 0 ? 0 : 255, bits & 4 == 0 ? 0 : 255)
    case ..<232:
      let place = index - 16
      return (levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + (index - 232) * 10
      return (grey, grey, grey)
    }
  }
}
