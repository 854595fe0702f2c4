// What expat's handlers fill: the entries read so far, and the one that is being read.

import CExpat

/// The state of one pass. Used by one thread, from within one call of `XML_Parse`.
final class AtomGathering {
  static let namespace = "http://www.w3.org/2005/Atom"
  /// Between namespace and name, in expat's names of elements; in neither of them.
  static let separator: CChar = 0x0A

  /// Why the rest is not read.
  enum Refusal {
    case doctype
    case otherRoot
    /// There are more entries than anybody needs.
    case enough
  }

  private(set) var entries: [AtomEntry] = []
  private(set) var root = ""
  private(set) var refusal: Refusal?
  var parser: XML_Parser?

  /// What one entry's parts may have together, in bytes.
  private static let longestEntry = 256 << 10

  private var depth = 0
  private var entry: AtomEntry?
  private var part: WritableKeyPath<AtomEntry, String>?
  private var partDepth = 0
  private var gathered: [UInt8] = []
  private var gatheredInEntry = 0

  /// The gathering that a handler's context is.
  static func of(_ context: UnsafeMutableRawPointer?) -> AtomGathering? {
    context.map { Unmanaged<AtomGathering>.fromOpaque($0).takeUnretainedValue() }
  }

  func refuse(_ refusal: Refusal) {
    self.refusal = self.refusal ?? refusal
    if let parser { XML_StopParser(parser, 0) }
  }

  // MARK: What expat finds

  func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    // Inside of a part, markup is only its text: `<content type="xhtml">`.
    guard part == nil, let name = Self.atomName(name) else {
      if depth == 1 { refuse(.otherRoot) }
      return
    }
    if depth == 1 {
      root = String(name.prefix(40))
      if name != "feed" { refuse(.otherRoot) }
    } else if depth == 2, name == "entry" {
      entry = AtomEntry()
      gatheredInEntry = 0
    } else if depth == 3, entry != nil {
      startPart(name, Self.attributes(attributes))
    }
  }

  func end() {
    if let path = part, depth == partDepth {
      entry?[keyPath: path] = String(decoding: gathered, as: UTF8.self)
      part = nil
      gathered = []
    }
    if depth == 2, let read = entry {
      entries.append(read)
      entry = nil
      if entries.count >= AtomReader.mostEntries { refuse(.enough) }
    }
    depth -= 1
  }

  func text(_ start: UnsafePointer<CChar>?, _ count: CInt) {
    guard part != nil, let start else { return }
    gatheredInEntry += Int(count)
    guard gatheredInEntry <= Self.longestEntry else {
      entry?.isTooLong = true
      return
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(count))
    gathered.append(contentsOf: bytes)
  }

  // MARK: An entry's parts

  private func startPart(_ name: String, _ attributes: [String: String]) {
    let kind: AtomEntry.TextKind = attributes["type"] == "html" ? .html : .plain
    switch name {
    case "id": begin(\.id)
    case "published": begin(\.published)
    case "updated": begin(\.updated)
    case "title":
      entry?.titleKind = kind
      begin(\.title)
    case "content":
      entry?.contentKind = kind
      begin(\.content)
    case "link":
      // Without a relation it is the page too. Source: RFC 4287, 4.2.7.2.
      guard attributes["rel", default: "alternate"] == "alternate", entry?.link.isEmpty == true
      else { return }
      entry?.link = attributes["href"] ?? ""
    default: break
    }
  }

  private func begin(_ path: WritableKeyPath<AtomEntry, String>) {
    part = path
    partDepth = depth
    gathered = []
  }

  // MARK: Names

  /// An element's name if it is one of Atom; what has no namespace is taken for Atom's.
  private static func atomName(_ name: UnsafePointer<CChar>?) -> String? {
    guard let name else { return nil }
    let parts = String(cString: name).split(separator: "\n", maxSplits: 1)
    switch parts.count {
    case 1: return String(parts[0])
    case 2 where parts[0] == namespace: return String(parts[1])
    default: return nil
    }
  }

  /// Names and values, which expat gives one after the other up to a null.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> [String: String] {
    var attributes: [String: String] = [:]
    var next = list
    while let at = next, let name = at.pointee, let value = at.successor().pointee {
      attributes[String(cString: name)] = String(cString: value)
      next = at + 2
    }
    return attributes
  }
}
