// YAML into nodes. The only file that imports Yams: TOML was turned down since its library tells lines for
// broken syntax only.

import Texts
import Yams

/// Why a text is no YAML that we take.
struct BrokenSyntax: Error {
  let line: Int?
  let sentence: PlainText
}

extension ConfigurationNode {
  /// More brackets than this, one in another, would be an attack on the parser and no configuration.
  private static let deepest = 60

  /// Reads a text; nil if nothing stands in it.
  static func read(yaml text: String) throws(BrokenSyntax) -> ConfigurationNode? {
    guard isShallow(text) else {
      throw BrokenSyntax(line: nil, sentence: "brackets or dashes are nested too deeply")
    }
    do {
      guard let root = try Parser(yaml: text).singleRoot() else { return nil }
      let node = ConfigurationNode(root, depth: 0)
      return node.content == .nothing ? nil : node
    } catch {
      throw BrokenSyntax(error, in: text)
    }
  }

  private init(_ node: Node, depth: Int) {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.string.isEmpty && scalar.style == .plain
      self.init(isNothing ? .nothing : .text(scalar.string), line: line)
    case .sequence(let items) where depth < 4:
      self.init(.list(items.map { ConfigurationNode($0, depth: depth + 1) }), line: line)
    case .mapping(let pairs) where depth < 4:
      let entries = pairs.map { name, value in
        Entry(
          name: name.scalar?.string ?? "", line: name.mark?.line ?? line,
          value: ConfigurationNode(value, depth: depth + 1))
      }
      self.init(.table(entries), line: line)
    default:
      self.init(.nothing, line: line)
    }
  }

  /// The parser calls itself for each level, and would run out of stack.
  private static func isShallow(_ text: String) -> Bool {
    var depth = 0
    for line in text.split(whereSeparator: \.isNewline) {
      for byte in line.utf8 {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
        if depth > deepest { return false }
      }
      let lead = line.utf8.prefix { " -?".utf8.contains($0) }
      if lead.count > 4 * deepest { return false }
    }
    return true
  }
}

extension BrokenSyntax {
  fileprivate init(_ error: any Error, in text: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        line: mark.line,
        sentence:
          "\(PlainText(ForeignText(problem))); a key such as \"[\" needs quotes, a name a colon and a space"
      )
    case .duplicatedKeysInMapping(let duplicates, let context):
      let name = duplicates.min() ?? ""
      let line = Self.secondLine(of: name, in: text, from: context.mark.line)
      self.init(line: line, sentence: "\(PlainText(ForeignText(name))) stands there twice")
    case .reader(_, _, _, _):
      self.init(line: nil, sentence: "it holds characters that no text has")
    default:
      self.init(line: nil, sentence: "it could not be read")
    }
  }

  /// The parser tells where the table begins, and the second of two equal names is the one to look at.
  private static func secondLine(of name: String, in text: String, from first: Int) -> Int {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let named = lines.indices.filter { index in
      index >= first - 1 && lines[index].drop { $0 == " " }.hasPrefix(name + ":")
    }
    return named.count > 1 ? named[1] + 1 : first
  }
}
