// The themes that come with the program. Contrast (WCAG 2) of every role's text against what it stands on
// is at least 4.5, with 24 bits and with 256 colours: a test measures it.

extension Theme {
  /// All of them; the first is the one of who says nothing.
  package static let builtIn: [Theme] = [
    terminal, dark, light, highContrast, monochrome, gruvbox, gruvboxLight, catppuccin,
    catppuccinLatte,
  ]

  package static func builtIn(named name: String) -> Theme? {
    builtIn.first { $0.name == name }
  }

  /// The terminal's own colours on its own background, which may be light or dark. Without black, white,
  /// yellow and blue: each of them vanishes on one background or the other.
  package static let terminal = Theme(
    "terminal",
    [
      .faint: Paint(attributes: .dim),
      .title: Paint(attributes: .bold),
      .heading: Paint(.indexed(1), attributes: .bold),
      .brand: Paint(.indexed(1), attributes: .bold),
      .rank: Paint(attributes: .dim),
      .votes: Paint(.indexed(1)),
      .topic: Paint(.indexed(6)),
      .link: Paint(.indexed(6), attributes: .underline),
      .mark: Paint(.indexed(5), attributes: .bold),
      .change: Paint(.indexed(2)),
      .selection: Paint(attributes: .reverse),
      .match: Paint(.indexed(5), attributes: [.bold, .underline]),
      .status: Paint(.indexed(6)),
      .warning: Paint(.indexed(1), attributes: [.bold, .reverse]),
      .key: Paint(attributes: .bold),
      .quote: Paint(.indexed(2)),
      .code: Paint(.indexed(5)),
      .border: Paint(attributes: .dim),
    ])

  /// Bold, underline and reverse only: what can be acted on or must be seen is told apart by these,
  /// the rest by its place and its words.
  package static let monochrome = Theme(
    "monochrome",
    [
      .title: Paint(attributes: .bold),
      .heading: Paint(attributes: [.bold, .underline]),
      .brand: Paint(attributes: .bold),
      .link: Paint(attributes: .underline),
      .mark: Paint(attributes: .bold),
      .selection: Paint(attributes: .reverse),
      .match: Paint(attributes: [.bold, .underline]),
      .warning: Paint(attributes: [.bold, .reverse]),
      .key: Paint(attributes: .bold),
    ])

  static let dark = Theme(
    "dark",
    Inks(
      text: 0xD8DEE4, ground: 0x14171B, faint: 0x9AA4AF, main: 0xFF8C61, title: 0xD8DEE4,
      topic: 0x56C2CC, link: 0x7DB7FF, mark: 0xC8A1FF, change: 0x6CC784, warning: 0xFF7B86,
      code: 0xE8A657, selection: (0xFFFFFF, 0x2F4A6D)
    ).paints)

  static let light = Theme(
    "light",
    Inks(
      text: 0x1F2328, ground: 0xFFFFFF, faint: 0x57606A, main: 0xB3390A, title: 0x1F2328,
      topic: 0x0F6E75, link: 0x0757B8, mark: 0x7A3FD1, change: 0x116329, warning: 0xB81F2F,
      code: 0x8A5300, selection: (0x1F2328, 0xCFE3FF)
    ).paints)

  /// Contrast of 7 and more.
  static let highContrast = Theme(
    "high-contrast",
    Inks(
      text: 0xFFFFFF, ground: 0x000000, faint: 0xC8C8C8, main: 0xFFFF00, title: 0xFFFFFF,
      topic: 0x00FFFF, link: 0x00FFFF, mark: 0xFFB3FF, change: 0x7DFF7D, warning: 0xFF8A8A,
      code: 0xFF9B5E, selection: (0x000000, 0xFFFF00)
    ).paints)

  /// After Gruvbox by Pavel Pertsev; its red is a little lighter here.
  static let gruvbox = Theme(
    "gruvbox",
    Inks(
      text: 0xEBDBB2, ground: 0x282828, faint: 0xBDAE93, main: 0xFE8019, title: 0xFABD2F,
      topic: 0x8EC07C, link: 0x83A598, mark: 0xD3869B, change: 0xB8BB26, warning: 0xFB6A5A,
      code: 0xFE8019, selection: (0xEBDBB2, 0x504945)
    ).paints)

  /// The same on its light ground; green and aqua are darker here.
  static let gruvboxLight = Theme(
    "gruvbox-light",
    Inks(
      text: 0x3C3836, ground: 0xFBF1C7, faint: 0x5A524C, main: 0xAF3A03, title: 0x3C3836,
      topic: 0x36693F, link: 0x076678, mark: 0x8F3F71, change: 0x66610B, warning: 0x9D0006,
      code: 0x7C4A00, selection: (0x3C3836, 0xD5C4A1)
    ).paints)

  /// After Catppuccin Mocha, https://catppuccin.com.
  static let catppuccin = Theme(
    "catppuccin",
    Inks(
      text: 0xCDD6F4, ground: 0x1E1E2E, faint: 0xA6ADC8, main: 0xFAB387, title: 0xF9E2AF,
      topic: 0x94E2D5, link: 0x89B4FA, mark: 0xCBA6F7, change: 0xA6E3A1, warning: 0xF38BA8,
      code: 0xFAB387, selection: (0xCDD6F4, 0x45475A)
    ).paints)

  /// After Catppuccin Latte; most of its accents are darker here, to be read on so light a ground.
  static let catppuccinLatte = Theme(
    "catppuccin-latte",
    Inks(
      text: 0x4C4F69, ground: 0xEFF1F5, faint: 0x5C5F77, main: 0x9A3B00, title: 0x4C4F69,
      topic: 0x126A70, link: 0x1A52D6, mark: 0x7A2FD6, change: 0x2D6E1C, warning: 0xC20D35,
      code: 0x7A5300, selection: (0x4C4F69, 0xCCD0DA)
    ).paints)
}

/// What a theme of 24-bit colours is made of, each as `0xRRGGBB`.
private struct Inks {
  var text: UInt32
  var ground: UInt32
  var faint: UInt32
  /// The colour that one knows it by: the brand, headings, votes.
  var main: UInt32
  var title: UInt32
  var topic: UInt32
  var link: UInt32
  var mark: UInt32
  var change: UInt32
  var warning: UInt32
  var code: UInt32
  var selection: (text: UInt32, ground: UInt32)

  var paints: [Role: Paint] {
    func paint(_ ink: UInt32, _ attributes: Style.Attributes = []) -> Paint {
      Paint(Color(ink), on: Color(ground), attributes: attributes)
    }
    return [
      .text: paint(text),
      .faint: paint(faint),
      .title: paint(title, .bold),
      .heading: paint(main, .bold),
      .brand: paint(main, .bold),
      .rank: paint(faint),
      .votes: paint(main),
      .topic: paint(topic),
      .link: paint(link, .underline),
      .mark: paint(mark, .bold),
      .change: paint(change),
      .selection: Paint(Color(selection.text), on: Color(selection.ground)),
      .match: paint(mark, [.bold, .underline]),
      .status: paint(topic),
      .warning: paint(warning, .bold),
      .key: paint(text, .bold),
      .quote: paint(faint, .italic),
      .code: paint(code),
      .border: paint(faint),
    ]
  }
}

extension Color {
  /// From `0xRRGGBB`.
  fileprivate init(_ bits: UInt32) {
    self = .rgb(UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255))
  }
}
