// The public feed: what those without credentials can read. Its form is that of
// www.producthunt.com/feed; it knows no votes, ranks or comments.

import FoundationEssentials

/// The 50 newest featured posts, or those of one topic.
struct AtomFeed {
  private static let entries = 50
  private static let site = "https://www.producthunt.com"
  private let posts: ArraySlice<DemoPost>

  /// An unknown category gives the default feed. Source: the public feed, seen live.
  init(category: String?, world: World) {
    let topic = world.topics.first { $0.slug == category }
    posts = world.posts
      .filter { $0.featuredAt != nil && (topic.map(\.id).map($0.topicIDs.contains) ?? true) }
      .sorted { ($1.featuredAt ?? $1.createdAt, $1.id) < ($0.featuredAt ?? $0.createdAt, $0.id) }
      .prefix(AtomFeed.entries)
  }

  /// The value of `?category=`.
  static func category(of address: String) -> String? {
    URLComponents(string: address)?.queryItems?.first { $0.name == "category" }?.value
  }

  var text: String {
    let updated =
      posts.first.map { Moment.pacificText($0.createdAt) } ?? "2026-01-01T00:00:00-08:00"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">
        <id>tag:www.producthunt.com,2005:/feed</id>
        <link rel="alternate" type="text/html" href="\(AtomFeed.site)"/>
        <link rel="self" type="application/atom+xml" href="\(AtomFeed.site)/feed"/>
        <title>Product Hunt — The best new products, every day</title>
        <updated>\(updated)</updated>
      \(posts.map(entry).joined(separator: "\n"))
      </feed>

      """
  }

  private func entry(_ post: DemoPost) -> String {
    let link = "\(AtomFeed.site)/products/\(post.slug)"
    let source = "producthunt-atom-posts-feed"
    let content = """
                <p>
                  \(AtomFeed.escaped(post.tagline))
                </p>
                <p>
                  <a href="\(link)?utm_campaign=\(source)&amp;utm_medium=rss-feed">Discussion</a>
                  |
                  <a href="\(AtomFeed.site)/r/p/\(post.id)?app_id=339">Link</a>
                </p>
      """
    let published = Moment.pacificText(post.createdAt)
    return """
        <entry>
          <id>tag:www.producthunt.com,2005:Post/\(post.id)</id>
          <published>\(published)</published>
          <updated>\(published)</updated>
          <link rel="alternate" type="text/html" href="\(link)"/>
          <title>\(AtomFeed.escaped(post.name))</title>
          <content type="html">\(AtomFeed.escaped(content))</content>
          <author>
            <name>\(AtomFeed.escaped(post.hunter.name))</name>
          </author>
        </entry>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }
}
