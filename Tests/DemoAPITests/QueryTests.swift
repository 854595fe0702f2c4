import DemoAPI
import Foundation
import ProductHunt
import Testing

/// What the service says of a query's text.
struct QueryTests {
  private let demo = DemoTransport(now: someNow)

  /// A text and the message that it gets.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let query: String
    let message: String
    var testDescription: String { message }
  }

  static let mistakes = [
    Mistake(
      query: "{ posts { nodes { nme } } }", message: "Field 'nme' doesn't exist on type 'Post'"),
    Mistake(
      query: "query Q { posts { nodes { ...F } } } fragment F on Post { titel }",
      message: "Field 'titel' doesn't exist on type 'Post'"),
    Mistake(
      query: "{ post(id: 1) { ... on Post { comments { nodes { text } } } } }",
      message: "Field 'text' doesn't exist on type 'Comment'"),
    Mistake(
      query: "{ viewer { user { id } } }", message: "Field 'viewer' doesn't exist on type 'Query'"),
    Mistake(
      query: "{ posts(frist: 3) { totalCount } }",
      message: "Field 'posts' doesn't accept argument 'frist'"),
    Mistake(
      query: "{ posts }",
      message: "Field must have selections (field 'posts' returns PostConnection but has no "
        + "selections. Did you mean 'posts { ... }'?)"),
    Mistake(
      query: "{ post(id: 1) { name { first } } }",
      message:
        "Selections can't be made on scalars (field 'name' returns String but has selections)"),
    Mistake(
      query: "query Q { posts(first: $n) { totalCount } }",
      message: "Variable $n is used by Q but not declared"),
    Mistake(
      query: "query Q($n: Int) { posts { totalCount } }",
      message: "Variable $n is declared by Q but not used"),
    Mistake(
      query: "query Q($n: String) { posts(first: $n) { totalCount } }",
      message: "Type mismatch on variable $n and argument first (String / Int)"),
    Mistake(
      query: "query Q($n: ID) { comment(id: $n) { id } }",
      message: "Nullability mismatch on variable $n and argument id (ID / ID!)"),
    Mistake(
      query: "query Q($n: Int!) { posts(first: $n) { totalCount } }",
      message: "Variable $n of type Int! was provided invalid value"),
    Mistake(
      query: "{ comment { id } }", message: "Field 'comment' is missing required arguments: id"),
    Mistake(
      query: "{ posts(order: BEST) { totalCount } }",
      message: "Argument 'order' on Field 'posts' has an invalid value. Expected type 'PostsOrder'."
    ),
    Mistake(
      query: "{ posts(first: \"3\") { totalCount } }",
      message: "Argument 'first' on Field 'posts' has an invalid value. Expected type 'Int'."),
    Mistake(
      query: "{ posts { ...F } }", message: "Fragment F was used, but not defined"),
    Mistake(
      query: "{ posts { totalCount } } fragment F on Post { id }",
      message: "Fragment F was defined, but not used"),
    Mistake(
      query: "{ posts { ... on Topic { id } } }",
      message: "Fragment on Topic can't be spread inside PostConnection"),
    Mistake(
      query: "{ posts { nodes { ...F } } } fragment F on Post { id ...F }",
      message: "Fragment F contains an infinite loop"),
    Mistake(
      query: "{ a: post(id: 1) { id } a: post(id: 2) { id } }",
      message: "Field 'a' has an argument or field conflict"),
    Mistake(query: "{ posts { totalCount }", message: "Parse error on end of query"),
    Mistake(query: "{ posts & }", message: "Parse error on \"&\" (error)"),
    Mistake(query: "mutation { x }", message: "Parse error on \"mutation\" (IDENTIFIER)"),
    Mistake(query: " \n", message: "No query string was present"),
    Mistake(
      query: "query A { posts { totalCount } } query B { posts { totalCount } }",
      message: "An operation name is required"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is an error with HTTP 200 and no data`(mistake: Mistake) async throws {
    let asked = try await demo.ask(mistake.query)

    #expect(asked.response.status == 200)
    #expect(asked.messages == [mistake.message])
    #expect(asked.json["data"] == nil)
  }

  @Test func `an error says where it is`() async throws {
    let asked = try await demo.ask("query Q {\n  posts {\n    nodes { nme }\n  }\n}")

    let error = try #require((asked.json["errors"] as? [[String: Any]])?.first)
    #expect(error["path"] as? [String] == ["query Q", "posts", "nodes", "nme"])
    #expect((error["locations"] as? [[String: Int]]) == [["line": 3, "column": 13]])
    #expect(error.object("extensions").text("code") == "undefinedField")
  }

  @Test func `aliases, literals, defaults and type names are understood`() async throws {
    let query = """
      query Two($id: ID = 1290001) {
        # both are posts of today
        one: post(slug: "foldspace") { title: name, __typename }
        other: post(id: $id) { title: name ... on Post { votesCount } ... { id } }
      }
      """
    let asked = try await demo.ask(query, operation: "Two")

    #expect(asked.data.object("one").text("title") == "Foldspace")
    #expect(asked.data.object("one").text("__typename") == "Post")
    #expect(asked.data.object("other").text("title") == "Nimbus Notes")
    #expect(asked.data.object("other").number("votesCount") == 514)
    #expect(asked.data.object("other").text("id") == "1290001")
  }

  @Test func `selections of one field are joined`() async throws {
    let query = """
      { posts(first: 1) { nodes { ...A ...B } } }
      fragment A on Post { topics(first: 1) { nodes { slug } } }
      fragment B on Post { topics(first: 1) { nodes { name } pageInfo { hasNextPage } } }
      """
    let topics = try await demo.ask(query).nodes("posts")[0].connection("topics")

    #expect(topics.nodes[0].keys.sorted() == ["name", "slug"])
    #expect(topics.next == nil && topics["pageInfo"] != nil)
  }

  @Test func `members come in the order they were asked for`() async throws {
    let response = try await demo.send(
      request("{ post(slug: \"foldspace\") { votesCount name id } }"))

    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text == #"{"data":{"post":{"votesCount":632,"name":"Foldspace","id":"1290000"}}}"#)
  }

  @Test func `a text that is too long, too deep or too wide is refused`() async throws {
    let long = "{ posts { totalCount } } # " + String(repeating: "x", count: 20_000)
    let deep = String(repeating: "{ a ", count: 5_000)
    let fragments = (0..<20).map { "fragment F\($0) on Post { ...F\($0 + 1) ...F\($0 + 1) }" }
    let wide =
      "{ posts { nodes { ...F0 } } } \(fragments.joined(separator: " ")) "
      + "fragment F20 on Post { id name }"

    #expect(try await demo.ask(long).messages == ["Query is too large"])
    #expect(try await demo.ask(deep).messages.first == "Query is too large")
    #expect(
      try await demo.ask(String(deep.prefix(400))).messages == ["Query is nested too deep"])
    #expect(try await demo.ask(wide).messages == ["Query asks for too many fields"])
  }

  @Test func `a query that costs too much is refused and costs nothing`() async throws {
    let nested = (0..<4).reduce("id") { inner, _ in "replies(first: 20) { nodes { \(inner) } }" }
    let asked = try await demo.ask("{ posts { nodes { comments { nodes { \(nested) } } } } }")

    #expect(asked.messages.first?.hasPrefix("Query has complexity of ") == true)
    #expect(asked.response.header("x-rate-limit-remaining") == "6250")
  }

  @Test(arguments: ["", "[]", "no json", "\u{0}", "{\"query\":"])
  func `a body that is no object is a bad request`(body: String) async throws {
    var asked = try request("{ posts { totalCount } }")
    asked.body = Array(body.utf8)

    #expect(try await demo.send(asked).status == 400)
  }
}
