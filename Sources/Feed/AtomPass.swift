// One pass of expat over a document, to its end or to where it stops being XML. The handlers only
// gather text; what is an entry and what it says is decided by element names.

import CExpat

/// What a pass found.
struct AtomPass {
  /// Why it did not come to the end.
  enum Problem: Hashable {
    case doctype
    case truncated
    case otherRoot
    /// Where, in bytes of the whole document, and in expat's words.
    case malformed(offset: Int, detail: String)
  }

  let entries: [AtomEntry]
  /// The first element's name, without its namespace; cut short.
  let root: String
  let problem: Problem?
  var hasRoot: Bool { !root.isEmpty }
  var isFeed: Bool { root == "feed" && problem != .otherRoot }

  /// Over a document from its beginning.
  init(_ document: ArraySlice<UInt8>) {
    self.init(document, after: [])
  }

  /// Over what follows a broken entry.
  init(continuing rest: ArraySlice<UInt8>) {
    self.init(rest, after: Array("<feed xmlns=\"\(AtomGathering.namespace)\">".utf8))
  }

  private init(_ document: ArraySlice<UInt8>, after lead: [UInt8]) {
    let gathering = AtomGathering()
    var stop: Stop?
    withExtendedLifetime(gathering) {
      stop = Self.parse(document, after: lead, into: gathering)
    }
    entries = gathering.entries
    root = gathering.root
    problem = stop.flatMap { stop in
      switch gathering.refusal {
      case .doctype: return .doctype
      case .otherRoot: return .otherRoot
      case .enough: return nil
      case nil: break
      }
      guard !stop.isAtEnd else { return .truncated }
      let offset = document.startIndex + max(0, stop.offset - lead.count)
      return .malformed(offset: offset, detail: stop.words)
    }
  }

  private struct Stop {
    let offset: Int
    let isAtEnd: Bool
    let words: String
  }

  /// Nil where all of it was read.
  private static func parse(
    _ document: ArraySlice<UInt8>, after lead: [UInt8], into gathering: AtomGathering
  ) -> Stop? {
    let parser = XML_ParserCreateNS(nil, AtomGathering.separator)
    guard let parser else { return Stop(offset: 0, isAtEnd: false, words: "no memory") }
    defer { XML_ParserFree(parser) }
    gathering.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(gathering).toOpaque())
    XML_SetElementHandler(
      parser,
      { AtomGathering.of($0)?.start($1, $2) },
      { context, _ in AtomGathering.of(context)?.end() })
    XML_SetCharacterDataHandler(parser) { AtomGathering.of($0)?.text($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      AtomGathering.of(context)?.refuse(.doctype)
    }
    var status = feed(lead[...], isLast: false, to: parser)
    if status != XML_STATUS_ERROR { status = feed(document, isLast: true, to: parser) }
    guard status == XML_STATUS_ERROR else { return nil }
    let error = XML_GetErrorCode(parser)
    let ends = [
      XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION,
    ]
    return Stop(
      offset: XML_GetCurrentByteIndex(parser), isAtEnd: ends.contains(error),
      words: XML_ErrorString(error).map { String(cString: $0) } ?? "")
  }

  private static func feed(
    _ bytes: ArraySlice<UInt8>, isLast: Bool, to parser: XML_Parser
  ) -> XML_Status {
    bytes.withUnsafeBytes { buffer in
      let start = buffer.bindMemory(to: CChar.self).baseAddress
      return XML_Parse(parser, start, CInt(buffer.count), isLast ? 1 : 0)
    }
  }
}
