// The reference server as a process, and what it has, found out without any code of ours.

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

final class ReferenceData {
  static let folder = Programs.root.deletingLastPathComponent()
    .appendingPathComponent("shared/reference-server")
  static let variables = ["PRODUCTHUNT_TOKEN": "test-developer-token"]

  /// Whether the server's folder is beside the package, and Python can run it.
  static let isThere: Bool = {
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("server.py").path)
    else { return false }
    return (try? Child("python3", ["-c", "import graphql"]).wait()) == 0
  }()

  let url: String
  private let child: Child

  init() throws {
    let script = Self.folder.appendingPathComponent("server.py").path
    let output = try ChildPipe()
    child = try Child(
      "python3", ["-B", script, "--today", "2025-12-15", "--limit", "100000000"],
      output: output.writing.fileDescriptor)
    try output.writing.close()
    url = output.reading.firstLine
  }

  /// The ids of the featured posts of each Pacific day, by rank: every post of the server, put into
  /// days by when it was featured.
  func featuredDays() async throws -> [String: [String]] {
    var posts: [Answer.Node] = []
    var after = ""
    while true {
      let page = try await page(after: after)
      posts += page.nodes
      guard page.pageInfo.hasNextPage, let next = page.pageInfo.endCursor else { break }
      after = ", after: \"\(next)\""
    }
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "America/Los_Angeles")
    format.dateFormat = "yyyy-MM-dd"
    let moments = ISO8601DateFormatter()
    let dated = posts.compactMap { post in
      post.featuredAt.flatMap { moments.date(from: $0) }.map { (format.string(from: $0), post) }
    }
    return Dictionary(grouping: dated, by: \.0).mapValues { day in
      day.map(\.1).sorted { ($0.dailyRank ?? .max) < ($1.dailyRank ?? .max) }.map(\.id)
    }
  }

  private struct Answer: Decodable {
    struct Node: Decodable {
      let id: String
      let featuredAt: String?
      let dailyRank: Int?
    }
    struct End: Decodable {
      let endCursor: String?
      let hasNextPage: Bool
    }
    struct Posts: Decodable {
      let nodes: [Node]
      let pageInfo: End
    }
    struct Content: Decodable { let posts: Posts }
    let data: Content
  }

  private func page(after: String) async throws -> Answer.Posts {
    let query = """
      { posts(first: 20, order: VOTES\(after)) {
        nodes { id featuredAt dailyRank } pageInfo { endCursor hasNextPage }
      } }
      """
    var request = URLRequest(url: URL(fileURLWithPath: "/"))
    request.url = URL(string: url + "/v2/api/graphql")
    request.httpMethod = "POST"
    request.setValue("Bearer test-developer-token", forHTTPHeaderField: "Authorization")
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.httpBody = try JSONSerialization.data(withJSONObject: ["query": query])
    let (data, _) = try await URLSession.shared.data(for: request)
    return try JSONDecoder().decode(Answer.self, from: data).data.posts
  }

  /// The comments that the server's data has of each post, those with most first.
  static func discussions() throws -> [(post: String, comments: Set<String>)] {
    struct Source: Decodable {
      struct Edge: Decodable {
        struct Node: Decodable { let id: String }
        let node: Node
      }
      struct Comments: Decodable { let edges: [Edge] }
      struct Launch: Decodable {
        let id: String
        let comments: Comments?
      }
      let days: [String: [Launch]]
    }
    let data = try Data(contentsOf: folder.appendingPathComponent("posts.json"))
    let launches = try JSONDecoder().decode(Source.self, from: data).days.values.joined()
    return launches.map { ($0.id, Set(($0.comments?.edges ?? []).map(\.node.id))) }
      .sorted { $0.1.count > $1.1.count }
  }

  /// The ids of a tree of comments.
  static func collect(_ comments: Any?, into found: inout [String]) {
    for comment in comments as? [[String: Any]] ?? [] {
      if let id = comment["id"] as? String { found.append(id) }
      collect(comment["replies"], into: &found)
    }
  }
}
