// What stands in a file, with the line that each thing stands on. Which language it is written in is
// `ConfigurationNode+YAML`'s alone.

/// A text, a list or a table of a file.
package struct ConfigurationNode: Hashable, Sendable {
  package indirect enum Content: Hashable, Sendable {
    /// Nothing stands behind the name.
    case nothing
    case text(String)
    case list([ConfigurationNode])
    case table([Entry])
  }

  /// A name and what stands behind it.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let line: Int
    package let value: ConfigurationNode
  }

  package let content: Content
  /// From 1.
  package let line: Int

  package init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}
