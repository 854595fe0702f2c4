// Reads an Atom document with expat, from front to back, holding no more than its entries. Documents
// that declare a type are refused before anything of it is read, so that no entity is ever defined,
// expanded or fetched.

import CExpat

/// Reads the entries of an Atom document.
struct AtomReader {
  /// What a document may have in bytes; the transport's own bound.
  static let mostBytes = 8 << 20
  /// Entries beyond these are not read: the service sends 50.
  static let mostEntries = 500
  /// How many entries may be broken before the document is.
  static let mostBroken = 50

  private let bytes: [UInt8]

  /// The entries of a document in bytes.
  static func read(_ bytes: [UInt8]) throws(AtomProblem) -> AtomDocument {
    guard bytes.count <= mostBytes else { throw .tooLarge }
    guard bytes.contains(where: { !" \t\r\n".utf8.contains($0) }) else { throw .empty }
    return try AtomReader(bytes: bytes).read()
  }

  private func read() throws(AtomProblem) -> AtomDocument {
    var pass = AtomPass(bytes[...])
    var document = AtomDocument()
    // In a section of character data what looks like an entry could be a stranger's words, so a document
    // with one is not gone on with. Looked for once: there may be fifty broken entries in eight megabytes.
    lazy var mayGoOn = bytes.firstRange(of: Array("<![CDATA[".utf8)) == nil
    while true {
      document.entries += pass.entries
      guard let problem = pass.problem else { return document }
      guard case .malformed(let offset, let detail) = problem else {
        throw problem.meaning(of: pass)
      }
      // One entry that is no XML must not cost the others: go on at the next.
      guard pass.isFeed, document.broken < Self.mostBroken, mayGoOn,
        let next = nextEntry(after: offset)
      else { throw .notAtom(detail) }
      document.broken += 1
      pass = AtomPass(continuing: bytes[next...])
    }
  }

  /// Where the next entry begins.
  private func nextEntry(after offset: Int) -> Int? {
    let rest = bytes[min(offset, bytes.count)...]
    return rest.firstRange(of: Array("<entry".utf8))?.lowerBound
      ?? rest.firstRange(of: Array("</feed>".utf8))?.lowerBound
  }
}

extension AtomPass.Problem {
  fileprivate func meaning(of pass: AtomPass) -> AtomProblem {
    switch self {
    case .doctype: .hasDoctype
    case .truncated where pass.hasRoot && !pass.isFeed: .notAtom("<\(pass.root)>")
    case .truncated: .truncated
    case .otherRoot: .notAtom("<\(pass.root)>")
    case .malformed(_, let detail): .notAtom(detail)
    }
  }
}
