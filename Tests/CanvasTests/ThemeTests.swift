// Whether themes can be read: contrast, measured, at every depth of colour.

import Canvas
import Testing

struct ThemeTests {
  /// Roles whose text is to be read; a border is a line.
  private static let read = Role.allCases.filter { $0 != .border }

  @Test(arguments: Theme.builtIn.map(\.name), [256, 1 << 24])
  func `text has a contrast of 4.5 and more on what it stands on`(name: String, colors: Int) throws
  {
    let theme = try #require(Theme.builtIn(named: name))
    let palette = theme.palette(colors: colors)
    for scheme in schemes(for: theme) {
      for role in Self.read {
        let contrast = Self.contrast(palette[role], scheme, isNearest: colors == 256)
        #expect(contrast >= 4.5, "\(role) of \(theme.name): \(contrast)")
      }
    }
  }

  @Test func `high contrast is 7 and more`() throws {
    let theme = try #require(Theme.builtIn(named: "high-contrast"))
    for role in Self.read {
      #expect(Self.contrast(theme.palette(colors: 256)[role], .dark, isNearest: true) >= 7)
    }
  }

  @Test(arguments: Theme.builtIn.map(\.name), [8, 16, 88])
  func `with few colours only hues that show on every background are asked for`(
    name: String, colors: Int
  ) throws {
    let theme = try #require(Theme.builtIn(named: name))
    for role in Role.allCases {
      let paint = theme.palette(colors: colors)[role]
      #expect(paint.background == .standard)
      #expect(
        [.standard, .indexed(1), .indexed(2), .indexed(5), .indexed(6)].contains(paint.foreground))
    }
  }

  @Test(arguments: Theme.builtIn.map(\.name), [0, 8, 256])
  func `what must be seen differs from text and from the selection`(name: String, colors: Int)
    throws
  {
    let theme = try #require(Theme.builtIn(named: name))
    let palette = theme.palette(colors: colors)
    for role in [Role.title, .link, .mark, .match, .warning, .key, .heading] {
      #expect(palette[role] != palette[.text], "\(role)")
      #expect(palette[role] != palette[.selection], "\(role)")
    }
    #expect(palette[.selection] != palette[.text])
  }

  @Test(arguments: [
    (
      "#fabd2f on #282828 bold",
      Paint(.rgb(0xFA, 0xBD, 0x2F), on: .rgb(0x28, 0x28, 0x28), attributes: .bold)
    ),
    ("default", Paint()), ("bold dim", Paint(attributes: [.bold, .dim])),
    ("bright-black", Paint(.indexed(8))), ("255", Paint(.indexed(255))),
  ])
  func `a paint is read from words and written as them`(words: String, paint: Paint) throws {
    #expect(try Paint(words: words) == paint)
    #expect(try Paint(words: paint.words) == paint)
  }

  @Test(arguments: ["blod", "256", "#12345", "#ggggggg", "on", "red on", "on bold", "-1", "01"])
  func `other words are none`(words: String) {
    #expect(throws: Paint.UnknownWord.self) { try Paint(words: words) }
  }

  // MARK: Measuring

  /// A theme without a background of its own stands on either.
  private func schemes(for theme: Theme) -> [ColorScheme] {
    theme.paints[.text]?.background == nil ? [.dark, .light] : [.dark]
  }

  /// WCAG 2's contrast. Dim text is taken for two thirds of its colour and a third of the ground's, as
  /// terminals show it.
  private static func contrast(_ paint: Paint, _ scheme: ColorScheme, isNearest: Bool) -> Double {
    var text = amounts(paint.foreground, scheme, isBackground: false, isNearest)
    var ground = amounts(paint.background, scheme, isBackground: true, isNearest)
    if paint.attributes.contains(.dim) { text = zip(text, ground).map { ($0 * 2 + $1) / 3 } }
    if paint.attributes.contains(.reverse) { swap(&text, &ground) }
    let (one, other) = (luminance(text), luminance(ground))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func amounts(
    _ color: Color, _ scheme: ColorScheme, isBackground: Bool, _ isNearest: Bool
  ) -> [Double] {
    let shown = isNearest ? nearest(color) : color
    let digits = scheme.hex(shown, isBackground: isBackground).dropFirst()
    let bits = UInt32(digits, radix: 16) ?? 0
    return [bits >> 16 & 255, bits >> 8 & 255, bits & 255].map(Double.init)
  }

  /// What 256 colours make of 24 bits.
  private static func nearest(_ color: Color) -> Color {
    guard case .rgb = color else { return color }
    let wanted = color.components
    let nearest = (16...255).map { Color.indexed(UInt8($0)) }.min {
      distance($0.components, wanted) < distance($1.components, wanted)
    }
    return nearest ?? color
  }

  private static func distance(_ one: Color.Components, _ other: Color.Components) -> Int {
    let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
    return red * red + green * green + blue * blue
  }

  private static func luminance(_ amounts: [Double]) -> Double {
    let linear = amounts.map { amount -> Double in
      let value = amount / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power of 2.4, without a library of mathematics: the fifth root of x¹² by Newton's steps.
  private static func power(_ x: Double) -> Double {
    let twelfth = x * x * x * x * x * x * x * x * x * x * x * x
    var root = 1.0
    for _ in 0..<80 {
      let fourth = root * root * root * root
      root -= (root * fourth - twelfth) / (5 * fourth)
    }
    return root
  }
}

struct TerminalBackgroundTests {
  @Test(arguments: [
    ("11;rgb:0000/0000/0000", TerminalBackground.dark), ("11;rgb:ffff/ffff/ffff", .light),
    ("11;rgb:28/28/28", .dark), ("11;rgb:fb/f1/c7", .light),
    ("11;rgba:ffff/ffff/ffff/8000", .light),
    ("11;rgb:0/0/f", .dark),
  ])
  func `the terminal's answer says which it is`(reply: String, background: TerminalBackground) {
    #expect(TerminalBackground(reply: Array(reply.utf8)) == background)
  }

  @Test(arguments: [
    "", "11;", "11;rgb:", "11;rgb:1/2", "10;rgb:0/0/0", "11;rgb:xyz/0/0", "?62;22c",
    "11;rgb:00000/0/0",
  ])
  func `anything else is no answer`(reply: String) {
    #expect(TerminalBackground(reply: Array(reply.utf8)) == nil)
  }

  @Test func `the answer and the one behind it are swallowed whole`() {
    var decoder = KeyDecoder()
    let inputs = decoder.decode(
      Array("j\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62;22ck".utf8), at: .zero)

    #expect(
      inputs.filter { if case .reply = $0 { false } else { true } } == [.key("j"), .key("k")])
    let replies = inputs.compactMap { if case .reply(let bytes) = $0 { bytes } else { nil } }
    #expect(replies.compactMap { TerminalBackground(reply: $0) } == [.light])
    #expect(replies.last.map(TerminalBackground.isLastAnswer) == true)
  }
}
