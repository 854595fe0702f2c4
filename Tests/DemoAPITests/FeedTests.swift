import DemoAPI
import Foundation
import ProductHunt
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The public feed, for those without credentials.
struct FeedTests {
  private let demo = DemoTransport(now: someNow)

  private func feed(_ query: String = "") async throws -> FeedReader {
    let response = try await demo.send(
      Request(method: .get, url: "https://www.producthunt.com/feed" + query, purpose: "feed"))
    #expect(response.status == 200)
    #expect(response.header("Content-Type") == "application/atom+xml; charset=utf-8")
    #expect(response.header("Cache-Control") == "public, max-age=30")
    return FeedReader(response.body)
  }

  @Test func `the feed is the fifty newest featured posts`() async throws {
    let feed = try await feed()
    let query = "{ posts(order: FEATURED_AT, featured: true) { nodes { id name } } }"
    let posts = try await demo.ask(query).nodes("posts")

    #expect(feed.isWellFormed)
    #expect(feed.ids.count == 50)
    #expect(
      feed.ids.prefix(20)
        == posts.map { "tag:www.producthunt.com,2005:Post/\($0.text("id") ?? "")" }[...])
    #expect(feed.titles.contains("<b>Bold</b> & Brash"))
    #expect(feed.contents.contains { $0.contains("Fonts &amp;amp; faces") })
    #expect(feed.published.allSatisfy { $0.hasSuffix("-08:00") })
  }

  @Test func `a category is a topic, and an unknown one is not noticed`() async throws {
    let topic = try await feed("?category=terminal")
    let unknown = try await feed("?category=no-such-topic")

    #expect(topic.titles.contains("Tern"))
    #expect(topic.ids != unknown.ids)
    #expect(try await feed().ids == unknown.ids)
  }
}

/// Takes the parts of an Atom feed that are looked at.
private final class FeedReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var ids: [String] = []
  private(set) var titles: [String] = []
  private(set) var contents: [String] = []
  private(set) var published: [String] = []
  private var isInEntry = false
  private var text = ""

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if name == "entry" { isInEntry = true }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard isInEntry else { return }
    switch name {
    case "id": ids.append(text)
    case "title": titles.append(text)
    case "content": contents.append(text)
    case "published": published.append(text)
    case "entry": isInEntry = false
    default: break
    }
  }
}
