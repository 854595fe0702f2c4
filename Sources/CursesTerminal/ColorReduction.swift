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
      index < 16 ? Int32(index % 8) : Self.nearestOfEight(to: components)
    case (.indexed(let index), .indexed):
      Int32(index)
    case (.indexed(let index), .direct):
      // There the numbers below 8 are still the old colours; the others are red, green and blue.
      index < 8 ? Int32(index) : Self.packed(components)
    case (.rgb, .eight):
      Self.nearestOfEight(to: components)
    case (.rgb, .indexed):
      Self.nearestOfMany(to: components)
    case (.rgb, .direct):
      Self.packed(components)
    }
  }

  // xterm's default colours, without the bright ones.
  private static let dark: [Components] = (0..<8).map { Color.indexed($0).components }

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
      distance(Color.indexed($0).components, color)
        < distance(Color.indexed($1).components, color)
    }
    return Int32(nearest ?? 15)
  }

  private static func distance(_ one: Components, _ other: Components) -> Int {
    let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
    return red * red + green * green + blue * blue
  }
}
