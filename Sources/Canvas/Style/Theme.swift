// A theme: how each role is painted where the terminal has all colours, and what becomes of that where
// it has fewer. The themes that come with the program stand in `Theme+BuiltIn`.

/// A person's choice of colours. What a role does not say it has from `text`.
package struct Theme: Hashable, Sendable {
  package let name: String
  package let paints: [Role: Paint]

  package init(_ name: String, _ paints: [Role: Paint]) {
    self.name = name
    self.paints = paints
  }

  /// Whether it wants colours that are not in a terminal's table.
  package var hasDirectColors: Bool {
    paints.values.contains { $0.foreground.isDirect || $0.background.isDirect }
  }

  /// The palette for a terminal with so many colours; 0 or less for none. With 256 and more the
  /// nearest colour is taken where one is missing; with fewer, see `reduced`.
  package func palette(colors: Int) -> Palette {
    switch colors {
    case 256...: Palette(inheriting: paints)
    case 8...: hasBeyond(8) ? Palette(reduced) : Palette(inheriting: paints)
    default: .monochrome
    }
  }

  private func hasBeyond(_ colors: UInt8) -> Bool {
    paints.values.contains { $0.foreground.isBeyond(colors) || $0.background.isBeyond(colors) }
  }

  /// For eight colours, whose shades nobody knows: on the terminal's own background, hues as near as red,
  /// green, magenta and cyan are (the others vanish on one background or the other), greys as plain
  /// text, and what has a background of its own in reverse.
  private var reduced: [Role: Paint] {
    let ground = paints[.text]?.background ?? .standard
    return paints.mapValues { paint in
      var attributes = paint.attributes
      guard paint.background == .standard || paint.background == ground else {
        attributes.insert(.reverse)
        return Paint(attributes: attributes)
      }
      return Paint(paint.foreground.reduced, attributes: attributes)
    }
  }
}

extension Color {
  fileprivate var isDirect: Bool {
    if case .rgb = self { true } else { false }
  }

  fileprivate func isBeyond(_ colors: UInt8) -> Bool {
    switch self {
    case .standard: false
    case .indexed(let index): index >= colors
    case .rgb: true
    }
  }

  /// The one of four colours whose hue is nearest; the terminal's own for a grey.
  fileprivate var reduced: Color {
    switch self {
    case .standard: return self
    case .indexed(let index) where index < 16:
      return [1, 2, 5, 6].contains(index % 8) ? .indexed(index % 8) : .standard
    case .indexed, .rgb: break
    }
    let (red, green, blue) = components
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    guard most - least > 40 else { return .standard }
    // Orange is red, yellow green, blue cyan.
    if most == red {
      return green * 4 > red * 3 ? .indexed(2) : blue * 4 > red * 3 ? .indexed(5) : .indexed(1)
    }
    if most == green { return blue * 4 > green * 3 ? .indexed(6) : .indexed(2) }
    return red * 4 > blue * 3 ? .indexed(5) : .indexed(6)
  }
}
