// Whole answers that no writer of JSON makes: broken text, another encoding, numbers and depths beyond
// all use. Each is shown clean or is not understood; none does harm.

import Foundation
import ProductHunt
import Testing
import Texts

struct HostileAnswerTests {
  /// Bytes that stand where a post's name does, and what is shown of them; nil: the answer is refused.
  struct Name: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let shown: String?

    init(_ title: String, _ bytes: [UInt8], _ shown: String?) {
      (testDescription, self.bytes, self.shown) = (title, bytes, shown)
    }

    init(_ title: String, _ text: String, _ shown: String?) {
      self.init(title, Array(text.utf8), shown)
    }

    static let all = [
      // Escapes: valid JSON, whatever they spell. Cleaning comes after decoding.
      Name("escaped NUL", #"a\u0000b"#, "ab"),
      Name("escaped ESC", #"a\u001b[31mb"#, "a[31mb"),
      Name("escaped C1 CSI", #"a\u009b31mb"#, "a31mb"),
      Name("escaped bidi override", #"a\u202eb"#, "ab"),
      Name("escaped tag letters", #"a\udb40\udc41\udb40\udc7fb"#, "ab"),
      Name("escaped line ends", #"a\r\n\u0085\u2028\u2029b"#, "a b"),
      Name("an escaped backslash before u001b", #"a\\u001bb"#, #"a\u001bb"#),
      // Surrogates.
      Name("a pair", #"a\ud83d\ude00b"#, "a😀b"),
      Name("a lone high one", #"a\ud83db"#, "a\u{FFFD}b"),
      Name("a lone low one", #"a\ude00b"#, "a\u{FFFD}b"),
      Name("a high one at the end", #"a\ud83d"#, "a\u{FFFD}"),
      Name("the wrong way round", #"a\ude00\ud83db"#, "a\u{FFFD}\u{FFFD}b"),
      Name("a high one before another escape", #"a\ud83d\u001b[mb"#, "a\u{FFFD}[mb"),
      Name("two high ones and a low one", #"a\ud83d\ud83d\ude00b"#, "a\u{FFFD}😀b"),
      // Escapes that are none.
      Name("a short escape", #"a\u00"#, nil),
      Name("signs for digits", #"a\u+01bx"#, nil),
      Name("digits of another script", #"a\u００１ｂ"#, nil),
      Name("an unknown escape", #"a\x1bb"#, nil),
      Name("an escape at the end of all", #"a\"#, nil),
      // Controls as they are: JSON forbids them in a string.
      Name("raw ESC", [0x61, 0x1B, 0x5B, 0x6D], nil),
      Name("raw NUL", [0x61, 0x00], nil),
      Name("raw line feed", [0x61, 0x0A, 0x62], nil),
      Name("raw DEL, which JSON allows", [0x61, 0x7F, 0x62], "ab"),
      Name("raw C1, which JSON allows", "a\u{9B}31mb", "a31mb"),
      // What is no UTF-8.
      Name("a byte that never occurs", [0x61, 0xFF], nil),
      Name("a lone continuation", [0x61, 0x80, 0x62], nil),
      Name("a character cut short", [0x61, 0xE2, 0x82], nil),
      Name("an overlong ESC", [0x61, 0xC0, 0x9B, 0x62], nil),
      Name("a longer overlong ESC", [0x61, 0xE0, 0x80, 0x9B, 0x62], nil),
      Name("a surrogate as UTF-8", [0x61, 0xED, 0xA0, 0x80, 0x62], nil),
      Name("beyond the last scalar", [0x61, 0xF4, 0x90, 0x80, 0x80], nil),
      Name("C1 in Latin-1", [0x61, 0x9B, 0x6D], nil),
    ]
  }

  @Test(arguments: Name.all)
  func `a name is shown clean, or the answer is not understood`(name: Name) async throws {
    let body =
      Array(#"{"data":{"posts":{"nodes":[{"id":"1","name":""#.utf8) + name.bytes
      + Array(#""},{"id":"2","name":"Kettle"}],"pageInfo":{"hasNextPage":false}}}}"#.utf8)
    switch (await read(body), name.shown) {
    case (.success(let page), let shown?):
      #expect(page.items.map { PlainText($0.name).string } == [shown, "Kettle"])
    case (.failure(.notUnderstood), nil): break
    case (let result, _): Issue.record("\(result)")
    }
  }

  /// Whole bodies of which nothing can be read.
  struct Body: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    init(_ title: String, _ bytes: [UInt8]) { (testDescription, self.bytes) = (title, bytes) }
    init(_ title: String, _ text: String) { self.init(title, Array(text.utf8)) }

    static let good = #"{"data":{"posts":{"nodes":[],"pageInfo":{"hasNextPage":false}}}}"#

    static let all = [
      Body("nothing", ""),
      Body("white space", " \n\t"),
      Body("a word", "null"),
      Body("a list", "[]"),
      Body("a text", "\"data\""),
      Body("a web page", "<!DOCTYPE html><p>Welcome to the hotel"),
      Body("a byte order mark", [0xEF, 0xBB, 0xBF] + Array(good.utf8)),
      Body("UTF-16", good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      Body("UTF-32", good.unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] }),
      Body("two answers", good + good),
      Body("an answer and something more", good + "\u{1B}[2J"),
      Body("cut off", String(good.dropLast(9))),
      Body("a million brackets", String(repeating: "[", count: 1_000_000)),
      Body("a million objects", String(repeating: "{\"data\":", count: 1_000_000)),
      Body("a million values", "{\"data\":[" + String(repeating: "0,", count: 1_000_000) + "0]}"),
      Body("neither data nor errors", #"{"message":"Moved"}"#),
      Body("data of another kind", #"{"data":[1]}"#),
      Body("posts of another kind", #"{"data":{"posts":"none"}}"#),
      Body("no posts", #"{"data":{}}"#),
      Body("errors of another kind", #"{"errors":{"message":"x"}}"#),
      Body("zeros", [UInt8](repeating: 0, count: 4096)),
    ]
  }

  @Test(arguments: Body.all)
  func `a body that is no answer is not understood, in good time`(body: Body) async throws {
    let began = ContinuousClock.now
    guard case .failure(.notUnderstood(let detail)) = await read(body.bytes) else {
      Issue.record("it was understood")
      return
    }
    #expect(ContinuousClock.now - began < .seconds(20))
    #expect(detail.text.utf8.count < 1000)
  }

  @Test(arguments: [
    ("1e999", 0), ("-1", 0), ("-1e-999", 0), ("99999999999999999999999999", 0),
    ("9223372036854775807", 0), ("3.0", 3), ("3.5", 0), ("\"3\"", 3), ("null", 0), ("[]", 0),
    ("true", 0), (String(repeating: "9", count: 100_000), 0),
    ("0." + .init(repeating: "0", count: 100_000), 0),
  ])
  func `a number that makes no sense counts as missing`(number: String, read votes: Int)
    async throws
  {
    let body = """
      {"data":{"posts":{"nodes":[{"id":"1","name":"Kettle","votesCount":\(number),\
      "reviewsRating":\(number),"dailyRank":\(number)}],"pageInfo":{"hasNextPage":false}}}}
      """
    let page = try await read(Array(body.utf8)).get()
    #expect(page.items.first?.votesCount == votes)
    #expect((0...5).contains(page.items.first?.reviewsRating ?? -1))
    #expect(page.items.first?.dailyRank == (votes == 3 ? 3 : nil))
  }

  @Test(arguments: [
    "null", "7", "\"x\"", "[]", "{}", #"{"id":null,"name":"x"}"#, #"{"id":"","name":"x"}"#,
    #"{"id":[],"name":"x"}"#, #"{"id":"9"}"#, #"{"id":"9","name":null}"#, #"{"id":"9","name":{}}"#,
  ])
  func `one odd post is left out and counted, the others are there`(odd: String) async throws {
    let body = """
      {"data":{"posts":{"nodes":[{"id":"1","name":"A"},\(odd),{"id":"2","name":"B"}],\
      "pageInfo":{"hasNextPage":true,"endCursor":"Mw"}}}}
      """
    let page = try await read(Array(body.utf8)).get()
    #expect(page.items.map(\.id.rawValue) == ["1", "2"])
    #expect(page.unreadable == 1)
    #expect(page.next == Cursor("Mw"))
  }

  @Test(
    .enabled(if: Shared.areThere, "skipped: ../shared/hostile/raw is not there"),
    arguments: Shared.files)
  func `the raw answers beside the project do no harm`(file: URL) async throws {
    switch await read([UInt8](try Data(contentsOf: file))) {
    case .success(let page):
      for post in page.items {
        let line = PlainText(post.name).string
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) })
      }
    case .failure(let error): #expect(error.code == "not-understood", "\(file.lastPathComponent)")
    }
  }

  private func read(_ body: [UInt8]) async -> Result<Page<Post>, ProductHuntError> {
    do {
      let client = try Sample.client(OneAnswer(body: body))
      return .success(try await client.posts(PostsQuery()).value)
    } catch let error as ProductHuntError {
      return .failure(error)
    } catch {
      Issue.record("\(error)")
      return .failure(.cancelled)
    }
  }

  private struct OneAnswer: Transport {
    let body: [UInt8]

    func send(_ request: Request) async throws(TransportFailure) -> Response {
      Response(status: 200, headers: [Header("Content-Type", "application/json")], body: body)
    }
  }

  private enum Shared {
    private static let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/hostile/raw")
    static let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    static let areThere = !files.isEmpty
  }
}
