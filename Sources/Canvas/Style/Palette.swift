// The map from roles to paints. All colours of the program are in the tables of `Palette+Standard`.

/// How each role is painted.
package struct Palette: Hashable, Sendable {
  /// What differs from the terminal's own text.
  private let paints: [Role: Paint]

  package init(_ paints: [Role: Paint]) {
    self.paints = paints
  }

  package subscript(role: Role) -> Paint {
    paints[role] ?? Paint()
  }

  /// The paint of a style: its role's, with the style's own attributes as well.
  package func paint(for style: Style) -> Paint {
    var paint = self[style.role]
    paint.attributes.formUnion(style.attributes)
    return paint
  }
}
