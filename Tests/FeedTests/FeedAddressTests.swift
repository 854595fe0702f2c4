// Where the feed may be: https, or http on this machine.

import Feed
import ProductHunt
import Testing
import Texts

struct FeedAddressTests {
  @Test(arguments: [
    ("https://www.producthunt.com/feed", "https://www.producthunt.com/feed"),
    ("https://www.producthunt.com", "https://www.producthunt.com/feed"),
    ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/feed"),
    ("http://localhost:1/a/b.atom", "http://localhost:1/a/b.atom"),
    ("http://[::1]:8080", "http://[::1]:8080/feed"),
  ])
  func `an address is read`(text: String, url: String) throws {
    let address = try FeedAddress(parsing: text)
    #expect(address.url(ofTopic: nil) == url)
    #expect(address.url(ofTopic: "ai") == url + "?category=ai")
  }

  @Test(
    arguments: [
      ("http://www.producthunt.com/feed", .insecure), ("ftp://localhost/feed", .notHTTP),
      ("feed", .notHTTP), ("", .notHTTP), ("https://me:pass@localhost/feed", .hasUser),
      ("https://localhost/feed?x=1", .badPath), ("https://localhost/a b", .badPath),
      ("https://localhost/feed#x", .badPath), ("https://localhost:0/feed", .badPort),
      ("https:///feed", .badHost), ("http://127.0.0.1.evil.example/feed", .insecure),
    ] as [(String, FeedAddressProblem)])
  func `what is none is refused with a sentence`(text: String, problem: FeedAddressProblem) {
    #expect(throws: problem) { try FeedAddress(parsing: text) }
    #expect(problem.sentence.string.hasSuffix("."))
  }

  @Test func `a stand-in on this machine has its feed beside its API, the service elsewhere`()
    throws
  {
    let local = try APIAddress(parsing: "http://127.0.0.1:8080")
    #expect(FeedAddress(beside: local).url(ofTopic: nil) == "http://127.0.0.1:8080/feed")
    #expect(FeedAddress(beside: .standard) == .standard)
  }
}
