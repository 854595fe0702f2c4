// How a picture shows the colours that a terminal's table only numbers.

/// 24 bits for what a terminal's own settings decide: its text, its background, its first 16 colours.
package struct ColorScheme: Hashable, Sendable {
  private let foreground: UInt32
  private let background: UInt32
  private let basic: [UInt32]

  /// Colours as `0xRRGGBB`; `basic` has the first 16 of the table.
  package init(foreground: UInt32, background: UInt32, basic: [UInt32]) {
    precondition(basic.count == 16, "16 basic colours")
    self.foreground = foreground
    self.background = background
    self.basic = basic
  }

  package static let dark = ColorScheme(
    foreground: 0xD8DEE4, background: 0x16191D,
    basic: [
      0x16191D, 0xE5534B, 0x57AB5A, 0xC69026, 0x539BF5, 0xB083F0, 0x39C5CF, 0xADBAC7,
      0x545D68, 0xFF938A, 0x8DDB8C, 0xEAC55F, 0x96D0FF, 0xDCBDFB, 0x56D4DD, 0xFFFFFF,
    ])

  package static let light = ColorScheme(
    foreground: 0x24292F, background: 0xFFFFFF,
    basic: [
      0x24292F, 0xCF222E, 0x116329, 0x9A6700, 0x0969DA, 0x8250DF, 0x1B7C83, 0x6E7781,
      0x57606A, 0xA40E26, 0x1A7F37, 0xBF8700, 0x218BFF, 0xA475F9, 0x3192AA, 0xFFFFFF,
    ])

  /// A colour as `#RRGGBB`; the terminal's own is one for text and another for the background.
  package func hex(_ color: Color, isBackground: Bool = false) -> String {
    let value =
      switch color {
      case .standard: isBackground ? background : foreground
      case .indexed(let index): Self.table(index, basic)
      case .rgb(let red, let green, let blue):
        UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
      }
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// xterm's table: 16 of the scheme, a cube of 6 × 6 × 6, 24 greys.
  private static func table(_ index: UInt8, _ basic: [UInt32]) -> UInt32 {
    switch index {
    case 0..<16:
      return basic[Int(index)]
    case 16..<232:
      let place = UInt32(index) - 16
      let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
      let red = levels[Int(place / 36)]
      let green = levels[Int(place / 6 % 6)]
      return red << 16 | green << 8 | levels[Int(place % 6)]
    default:
      return (8 + 10 * (UInt32(index) - 232)) * 0x01_01_01
    }
  }
}
