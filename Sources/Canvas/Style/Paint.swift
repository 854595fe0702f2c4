// What a terminal is told for one style: colours and attributes.

/// Colours and attributes to draw with.
package struct Paint: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Style.Attributes

  package init(
    _ foreground: Color = .standard, on background: Color = .standard,
    attributes: Style.Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
