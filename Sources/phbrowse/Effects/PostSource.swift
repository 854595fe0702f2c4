// Turns the browser's questions into calls of the client, and their outcome into replies.

package import BrowserCore
package import Feed
package import ProductHunt
import Texts

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
        // The service charges for as many as could come, and most comments have few replies.
        let first = cursor == .beginning ? 5 : 20
        return .comments(try await client.replies(to: id, after: cursor, first: first))
      case .topics(let words, let cursor):
        return .topics(try await client.topics(matching: words, after: cursor))
      case .collections(let cursor):
        return .collections(try await client.collections(after: cursor))
      case .collectionPosts(let reference, let cursor):
        return .posts(try await client.posts(inCollection: reference, after: cursor))
      case .name(.topic(let slug)):
        let answer = try await client.topic(slug: slug.raw)
        return .topics(Answer(Page(answer.value.map { [$0] } ?? []), rateLimit: answer.rateLimit))
      case .name(.collection(let reference)):
        let answer = try await client.collection(reference)
        return .collections(
          Answer(Page(answer.value.map { [$0] } ?? []), rateLimit: answer.rateLimit))
      case .feed(let topic):
        return .posts(Answer(try await feed.posts(ofTopic: topic?.raw)))
      case .name(.everything), .name(.feed), .name(.bookmarks), .name(.unread), .name(.found):
        return .topics(Answer(Page()))
      case .verify:
        _ = try await client.posts(PostsQuery(), first: 1)
        return .verified
      }
    } catch {
      return .failed(error)
    }
  }
}
