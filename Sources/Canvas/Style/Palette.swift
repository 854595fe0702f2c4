// The map from roles to paints. All colours of the program are in themes.

/// How each role is painted.
package struct Palette: Hashable, Sendable {
  /// What differs from the terminal's own text.
  private let paints: [Role: Paint]
  private let text: Paint

  package init(_ paints: [Role: Paint]) {
    self.paints = paints
    text = paints[.text] ?? Paint()
  }

  /// Colours that a role does not say are those of `.text`, so that a background is everywhere.
  package init(inheriting paints: [Role: Paint]) {
    let text = paints[.text] ?? Paint()
    self.init(
      paints.mapValues { paint in
        Paint(
          paint.foreground == .standard ? text.foreground : paint.foreground,
          on: paint.background == .standard ? text.background : paint.background,
          attributes: paint.attributes)
      })
  }

  package subscript(role: Role) -> Paint {
    paints[role] ?? text
  }

  /// The paint of a style: its role's, with the style's own attributes as well.
  package func paint(for style: Style) -> Paint {
    var paint = self[style.role]
    paint.attributes.formUnion(style.attributes)
    return paint
  }

  /// The palette of who says nothing, for a terminal with so many colours (`colors` of terminfo; 0 or
  /// less for none).
  package static func standard(colors: Int) -> Palette {
    Theme.terminal.palette(colors: colors)
  }

  static let monochrome = Palette(Theme.monochrome.paints)
}
