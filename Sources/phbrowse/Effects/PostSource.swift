// Turns the browser's questions into calls of the client, and their outcome into replies.

package import BrowserCore
package import Feed
package import ProductHunt

/// Where posts come from: the service, or the demo; and the public feed of either.
package struct PostSource: Sendable {
  let client: Client
  let feed: FeedClient

  package init(client: Client, feed: FeedClient) {
    self.client = client
    self.feed = feed
  }

  package func answer(_ question: Question) async -> Reply {
    do {
      switch question {
      case .posts(let request):
        return .posts(try await client.posts(request))
      case .post(let reference):
        return .post(try await client.post(reference))
      case .comments(let id, let order, let cursor):
        return .comments(try await client.comments(of: id, order: order, after: cursor))
      case .replies(let id, let cursor):
        return .comments(try await client.replies(to: id, after: cursor))
      case .topics(let words, let cursor):
        return .topics(try await client.topics(matching: words, after: cursor))
      case .collections(let cursor):
        return .collections(try await client.collections(after: cursor))
      case .collectionPosts(let id, let cursor):
        return .posts(try await client.posts(inCollection: id, after: cursor))
      case .feed(let topic):
        return .posts(Answer(try await feed.posts(ofTopic: topic?.raw)))
      case .verify:
        _ = try await client.posts(PostsQuery(), first: 1)
        return .verified
      }
    } catch {
      return .failed(error)
    }
  }
}
