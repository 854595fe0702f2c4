// Everything that is ever asked of the service, one document each. Variables that are not given are
// left out of a request: the service answers null and "" with empty lists.

/// A GraphQL operation: its name, and its document with the fragments that it uses.
package struct Operation: Hashable, Sendable {
  package let name: String
  package let document: String

  private init(_ name: String, _ head: String, _ body: String, _ fragments: [String]) {
    self.name = name
    document = (["query \(name)(\(head)) {\n\(body)\n}"] + fragments).joined(separator: "\n")
  }

  package static let all: [Operation] = [
    posts, post, postByURL, comments, replies, topics, topic, collections, collection,
    collectionPosts,
  ]

  /// A page of posts.
  package static let posts = Operation(
    "Posts",
    """
    $first: Int, $after: String, $order: PostsOrder, $featured: Boolean, \
    $postedAfter: DateTime, $postedBefore: DateTime, $topic: String
    """,
    """
      posts(
        first: $first, after: $after, order: $order, featured: $featured,
        postedAfter: $postedAfter, postedBefore: $postedBefore, topic: $topic
      ) { totalCount nodes { ...PostRow } pageInfo { ...End } }
    """,
    [Fragment.postRow, Fragment.postFacts, Fragment.end])

  /// One post with all that its page shows; either `id` or `slug`.
  package static let post = Operation(
    "Post", "$id: ID, $slug: String, $commentsFirst: Int, $commentsOrder: CommentsOrder",
    "  post(id: $id, slug: $slug) { ...PostPage }", pageFragments)

  /// The same, found by the address of its product.
  package static let postByURL = Operation(
    "PostByURL", "$url: String, $commentsFirst: Int, $commentsOrder: CommentsOrder",
    "  posts(url: $url, first: 1) { nodes { ...PostPage } }", pageFragments)

  /// Further comments of a post.
  package static let comments = Operation(
    "Comments", "$postID: ID, $after: String, $order: CommentsOrder, $first: Int",
    """
      post(id: $postID) {
        comments(first: $first, after: $after, order: $order) {
          nodes { ...CommentThread } pageInfo { ...End }
        }
      }
    """,
    threadFragments)

  /// Further replies to a comment.
  package static let replies = Operation(
    "Replies", "$commentID: ID!, $after: String, $first: Int",
    """
      comment(id: $commentID) {
        replies(first: $first, after: $after) { nodes { ...CommentThread } pageInfo { ...End } }
      }
    """,
    threadFragments)

  package static let topics = Operation(
    "Topics", "$query: String, $order: TopicsOrder, $after: String, $first: Int",
    """
      topics(query: $query, order: $order, after: $after, first: $first) {
        nodes { ...TopicRow } pageInfo { ...End }
      }
    """,
    [Fragment.topicRow, Fragment.end])

  package static let topic = Operation(
    "Topic", "$slug: String", "  topic(slug: $slug) { ...TopicRow }", [Fragment.topicRow])

  package static let collections = Operation(
    "Collections", "$featured: Boolean, $order: CollectionsOrder, $after: String, $first: Int",
    """
      collections(featured: $featured, order: $order, after: $after, first: $first) {
        nodes { ...CollectionRow } pageInfo { ...End }
      }
    """,
    [Fragment.collectionRow, Fragment.end])

  package static let collection = Operation(
    "Collection", "$id: ID, $slug: String",
    "  collection(id: $id, slug: $slug) { ...CollectionName }", [Fragment.collectionName])

  package static let collectionPosts = Operation(
    "CollectionPosts", "$id: ID, $slug: String, $after: String, $first: Int",
    """
      collection(id: $id, slug: $slug) {
        posts(first: $first, after: $after) {
          totalCount nodes { ...PostRow } pageInfo { ...End }
        }
      }
    """,
    [Fragment.postRow, Fragment.postFacts, Fragment.end])

  private static let threadFragments = [
    Fragment.commentThread, Fragment.commentText, Fragment.person, Fragment.end,
  ]
  private static let pageFragments =
    [Fragment.postPage, Fragment.postFacts, Fragment.collectionName] + threadFragments
}
