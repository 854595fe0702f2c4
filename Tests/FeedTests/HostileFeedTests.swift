// Documents that are no feed, or mean harm: each ends in one failure, soon, and nothing is fetched.

import Feed
import Foundation
import ProductHunt
import Testing
import Texts

struct HostileFeedTests {
  private func failure(_ bytes: [UInt8]) -> ProductHuntError? {
    do {
      _ = try FeedReading.page(bytes)
      return nil
    } catch {
      return error
    }
  }

  static let documents: [(what: String, bytes: [UInt8], code: String)] = [
    ("nothing", [], "connection-lost"),
    ("white space", Array(" \r\n\t".utf8), "connection-lost"),
    ("half a feed", Array(atom(entry(1), entry(2)).dropLast(300)), "connection-lost"),
    ("the beginning of a declaration", Array("<?xml versi".utf8), "connection-lost"),
    ("a web page", Array("<!DOCTYPE html><title>Back soon</title>".utf8), "not-understood"),
    ("a web page without type", Array("<html><body><p>Hi<br></body>".utf8), "not-understood"),
    ("half a web page", Array("<html><head><title>Just a mo".utf8), "not-understood"),
    ("XHTML", Array("<html xmlns='http://www.w3.org/1999/xhtml'/>".utf8), "not-understood"),
    ("RSS", Array("<rss version='2.0'><channel/></rss>".utf8), "not-understood"),
    ("another feed", Array("<feed xmlns='urn:other'><entry/></feed>".utf8), "not-understood"),
    ("JSON", Array(#"{"data":{}}"#.utf8), "not-understood"),
    ("words", Array("Bad gateway".utf8), "not-understood"),
    ("noise", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }, "not-understood"),
    (
      "an odd encoding", Array("<?xml version='1.0' encoding='EBCDIC-X'?><feed/>".utf8),
      "not-understood"
    ),
    ("over 8 MiB", Array(repeating: UInt8(ascii: "x"), count: 10 << 20), "answer-too-large"),
    ("10 MB of entries", atom(String(repeating: entry(1), count: 12_000)), "answer-too-large"),
  ]

  @Test(arguments: documents.map(\.what))
  func `what is no feed is one failure`(name: String) throws {
    let document = try #require(Self.documents.first { $0.what == name })
    #expect(failure(document.bytes)?.code == document.code)
  }

  static let declarations: [(what: String, lead: String)] = [
    (
      "a billion laughs",
      """
      <!DOCTYPE lolz [<!ENTITY l0 "lol">
      \((1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined())]>
      """
    ),
    (
      "one long entity",
      "<!DOCTYPE f [<!ENTITY l0 \"\(String(repeating: "x", count: 1 << 20))\"><!ENTITY l9 \"&l0;\">]>"
    ),
    ("a file of this computer", "<!DOCTYPE f [<!ENTITY l9 SYSTEM \"file:///etc/hostname\">]>"),
    ("an address", "<!DOCTYPE f [<!ENTITY l9 SYSTEM \"http://127.0.0.1:1/\">]>"),
    ("a type elsewhere", "<!DOCTYPE f SYSTEM \"http://127.0.0.1:1/f.dtd\">"),
    ("parameters", "<!DOCTYPE f [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>"),
    ("default attributes", "<!DOCTYPE f [<!ATTLIST entry a CDATA \"x\">]>"),
  ]

  @Test(arguments: declarations)
  func `a document that declares a type is refused before it is read`(
    declaration: (what: String, lead: String)
  ) {
    let laughs = String(repeating: "&l9;", count: 100)
    let began = ContinuousClock.now

    let error = failure(atom(entry(1, title: laughs), lead: declaration.lead))

    #expect(error == .notUnderstood(detail: .init("a feed with a document type")))
    #expect(ContinuousClock.now - began < .seconds(2))
  }

  static let bombs: [(what: String, bytes: [UInt8])] = [
    ("depth", Array((String(repeating: "<a>", count: 900_000)).utf8)),
    (
      "depth in a feed",
      atom(
        "<entry>" + String(repeating: "<a>", count: 500_000)
          + String(repeating: "</a>", count: 500_000) + "</entry>")
    ),
    ("broken entries", atom(String(repeating: "<entry><", count: 500_000))),
    ("small entries", atom(String(repeating: "<entry/>", count: 900_000))),
    ("attributes", atom("<entry " + (0..<200_000).map { "a\($0)='x' " }.joined() + "/>")),
    ("names", atom(String(repeating: "<\(String(repeating: "n", count: 60_000))/>", count: 100))),
    ("unclosed tags", atom(String(repeating: "<entry title='", count: 400_000))),
    ("ampersands", atom(entry(1, tagline: String(repeating: "&amp;amp;", count: 20_000)))),
    ("tags", atom(entry(1, tagline: String(repeating: "&lt;a&lt;", count: 20_000)))),
  ]

  // By name: the bytes would be written out for the report.
  @Test(arguments: bombs.map(\.what))
  func `eight megabytes of anything end soon`(name: String) throws {
    let bomb = try #require(Self.bombs.first { $0.what == name })
    let began = ContinuousClock.now

    let page = try? FeedReading.page(bomb.bytes)

    #expect((page?.items.count ?? 0) <= 1)
    #expect(ContinuousClock.now - began < .seconds(10), "\(bomb.what)")
  }

  @Test func `a feed cut anywhere is a list or a failure`() {
    let whole = atom(entry(1), entry(2, tagline: "2 &amp;lt; 3"))
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(failure(Array(whole.prefix(length))) != nil)
    }
  }

  @Test func `a byte changed anywhere does no harm`() {
    let whole = atom(entry(1), entry(2))
    for (place, byte) in zip(
      stride(from: 0, to: whole.count, by: 3), [0, 0x3C, 0x26, 0x3E, 0xFF, 0x5D].cycled)
    {
      var changed = whole
      changed[place] = byte
      guard let page = try? FeedReading.page(changed) else { continue }
      #expect(page.items.count + page.unreadable <= 3)
    }
  }
}

extension [UInt8] {
  /// Over and over.
  fileprivate var cycled: some Sequence<UInt8> {
    sequence(state: 0) { place -> UInt8? in
      defer { place += 1 }
      return self[place % count]
    }
  }
}
