// Colours that a terminal does not have become the nearest that it has. Numbers in, numbers out.

package import Canvas

/// How many colours a terminal has, as far as it matters for naming one.
package enum ColorDepth: Hashable, Sendable {
  case monochrome, eight, indexed, direct

  /// Of a terminal with `count` colours.
  package init(colors count: Int) {
    switch count {
    case ..<8: self = .monochrome
    case ..<256: self = .eight
    case ..<0x100_0000: self = .indexed
    default: self = .direct
    }
  }
}

extension Color {
  /// The number that ncurses knows the colour by at a depth; -1 is the terminal's own colour.
  package func number(at depth: ColorDepth) -> Int32 {
    switch (self, depth) {
    case (.standard, _), (_, .monochrome):
      -1
    case (.indexed(let index), .eight):
      index < 16 ? Int32(index % 8) : Self.nearestOfEight(to: Self.components(of: index))
    case (.indexed(let index), .indexed):
      Int32(index)
    case (.indexed(let index), .direct):
      // There the numbers below 8 are still the old colours; the others are red, green and blue.
      index < 8 ? Int32(index) : Self.packed(Self.components(of: index))
    case (.rgb(let red, let green, let blue), .eight):
      Self.nearestOfEight(to: (Int(red), Int(green), Int(blue)))
    case (.rgb(let red, let green, let blue), .indexed):
      Self.nearestOfMany(to: (Int(red), Int(green), Int(blue)))
    case (.rgb(let red, let green, let blue), .direct):
      Self.packed((Int(red), Int(green), Int(blue)))
    }
  }

  typealias Components = (red: Int, green: Int, blue: Int)

  // xterm's defaults: 16 colours, a cube of 6 × 6 × 6, 24 greys.
  private static let levels = [0, 95, 135, 175, 215, 255]
  private static let dark: [Components] = (0..<8).map { index in
    (index & 1 == 0 ? 0 : 205, index & 2 == 0 ? 0 : 205, index & 4 == 0 ? 0 : 205)
  }

  private static func components(of index: UInt8) -> Components {
    let index = Int(index)
    switch index {
    case ..<8: return dark[index]
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

  // 0 to 7 would be taken for the old colours: almost black is black.
  private static func packed(_ color: Components) -> Int32 {
    let packed = color.red << 16 | color.green << 8 | color.blue
    return packed < 8 ? 0 : Int32(packed)
  }

  private static func nearestOfEight(to color: Components) -> Int32 {
    Int32((0..<8).min { distance(dark[$0], color) < distance(dark[$1], color) } ?? 7)
  }

  /// Of the cube and the greys: a theme may have changed the first sixteen.
  private static func nearestOfMany(to color: Components) -> Int32 {
    let candidates = (16...255).map { UInt8($0) }
    let nearest = candidates.min {
      distance(components(of: $0), color) < distance(components(of: $1), color)
    }
    return Int32(nearest ?? 15)
  }

  private static func distance(_ one: Components, _ other: Components) -> Int {
    let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
    return red * red + green * green + blue * blue
  }
}
