// The colours that come with the program. They stand on the terminal's own background, and nobody knows
// whether that is light or dark.

extension Palette {
  /// The palette for a terminal with so many colours (`colors` of terminfo; 0 or less for none).
  package static func standard(colors: Int) -> Palette {
    switch colors {
    case 256...: .colors256
    case 8...: .colors8
    default: .monochrome
    }
  }

  /// Hues of middling lightness: each has a contrast of at least 3.8 (WCAG 2) both on white and on
  /// black. Body text stays in the terminal's own foreground.
  static let colors256 = Palette([
    .faint: Paint(.indexed(243)),
    .title: Paint(attributes: .bold),
    .heading: Paint(.indexed(166), attributes: .bold),
    .brand: Paint(.indexed(166), attributes: .bold),
    .rank: Paint(.indexed(243)),
    .votes: Paint(.indexed(166)),
    .topic: Paint(.indexed(30)),
    .link: Paint(.indexed(32), attributes: .underline),
    .mark: Paint(.indexed(133), attributes: .bold),
    .change: Paint(.indexed(28)),
    .selection: Paint(attributes: .reverse),
    .match: Paint(.indexed(163), attributes: [.bold, .underline]),
    .status: Paint(.indexed(30)),
    .warning: Paint(.indexed(196), attributes: .bold),
    .key: Paint(attributes: .bold),
    .quote: Paint(.indexed(66)),
    .code: Paint(.indexed(98)),
    .border: Paint(.indexed(243)),
  ])

  /// Without black, white, yellow and blue: each of them vanishes on one background or the other.
  static let colors8 = Palette([
    .title: Paint(attributes: .bold),
    .heading: Paint(.indexed(1), attributes: .bold),
    .brand: Paint(.indexed(1), attributes: .bold),
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
  ])

  /// Bold, underline and reverse only: what can be acted on or must be seen is told apart by these,
  /// the rest by its place and its words.
  static let monochrome = Palette([
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
}
