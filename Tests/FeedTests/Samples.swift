// Feeds for the tests of this folder, and a transport that gives what it was told to.

import FoundationEssentials
import ProductHunt
import Synchronization

/// An Atom document of entries.
func atom(_ entries: String..., lead: String = "") -> [UInt8] {
  Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    \(lead)<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">
      <id>tag:www.producthunt.com,2005:/feed</id>
      <title>Product Hunt — The best new products, every day</title>
      <updated>2026-09-11T11:43:38-07:00</updated>
    \(entries.joined(separator: "\n"))
    </feed>

    """.utf8)
}

/// An entry as the service writes it; texts stand in it as they are given, escaped or not.
func entry(
  _ id: Int, title: String = "Nimbus Notes", tagline: String = "Notes that tidy themselves",
  published: String = "2026-09-11T11:43:38-07:00", more: String = ""
) -> String {
  """
    <entry>
      <id>tag:www.producthunt.com,2005:Post/\(id)</id>
      <published>\(published)</published>
      <updated>\(published)</updated>
      <link rel="alternate" type="text/html" href="https://www.producthunt.com/products/post-\(id)"/>
      <title>\(title)</title>
      <content type="html">          &lt;p&gt;
              \(tagline)
            &lt;/p&gt;
            &lt;p&gt;
              &lt;a href="https://www.producthunt.com/products/post-\(id)?utm_campaign=feed&amp;amp;utm_medium=rss"&gt;Discussion&lt;/a&gt;
              |
              &lt;a href="https://www.producthunt.com/r/p/\(id)?app_id=339"&gt;Link&lt;/a&gt;
            &lt;/p&gt;
      </content>
      <author><name>Somebody</name></author>\(more)
    </entry>
  """
}

/// Answers by address, and remembers what was asked.
final class FeedServer: Transport {
  private let answers: Mutex<[String: Result<Response, TransportFailure>]>
  private let asked = Mutex<[Request]>([])

  static let url = "https://www.producthunt.com/feed"

  init(_ answers: [String: Result<Response, TransportFailure>]) {
    self.answers = Mutex(answers)
  }

  /// One that gives a document at each of these categories, "" being none.
  convenience init(_ documents: [String: [UInt8]], headers: [Header] = [cached]) {
    let answers = documents.map { category, body in
      (
        category,
        Result<Response, TransportFailure>.success(
          Response(status: 200, headers: headers, body: body))
      )
    }
    self.init(Dictionary(uniqueKeysWithValues: answers))
  }

  static let cached = Header("Cache-Control", "public, max-age=30")

  var requests: [Request] { asked.withLock { $0 } }

  func set(_ category: String, _ body: [UInt8]) {
    answers.withLock {
      $0[category] = .success(Response(status: 200, headers: [Self.cached], body: body))
    }
  }

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    asked.withLock { $0.append(request) }
    let category = request.url.split(separator: "?category=").dropFirst().first.map(String.init)
    return try answers.withLock { $0[category ?? ""] ?? $0["*"] }?.get() ?? Response(status: 404)
  }
}

/// A clock that tests put forward.
final class Clock: Sendable {
  private let time = Mutex(Date(timeIntervalSince1970: 1_789_000_000))
  var now: Date { time.withLock { $0 } }
  func advance(_ seconds: Double) { time.withLock { $0 += seconds } }
}
