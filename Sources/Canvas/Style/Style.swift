// How a piece of text is set apart: by what it means, and by attributes that add to that.

/// What a text means, and what a terminal may add to it.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var attributes: Attributes
  package init(_ role: Role = .text, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }
  package static let plain = Style()

  /// The same meaning with these attributes as well.
  package func adding(_ more: Attributes) -> Style {
    Style(role, attributes.union(more))
  }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let underline = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let italic = Attributes(rawValue: 8)
    package static let dim = Attributes(rawValue: 16)
  }
}
