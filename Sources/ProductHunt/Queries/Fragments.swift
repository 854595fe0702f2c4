// The fields that are asked for, each once. A field that no view shows does not belong here: it
// costs points on every page.

/// Parts of GraphQL documents that several operations share.
enum Fragment {
  /// What a list shows of a post, but for its topics, of which lists want fewer than pages.
  static let postFacts = """
    fragment PostFacts on Post {
      id slug name tagline description
      votesCount commentsCount reviewsCount reviewsRating
      createdAt featuredAt dailyRank weeklyRank monthlyRank yearlyRank
      url website
    }
    """

  static let postRow = """
    fragment PostRow on Post {
      ...PostFacts
      topics(first: 3) { nodes { slug name } }
    }
    """

  static let postPage = """
    fragment PostPage on Post {
      ...PostFacts
      topics(first: 20) { nodes { slug name } }
      media { type url videoUrl }
      productLinks { type url }
      user { ...Person }
      makers { ...Person }
      collections(first: 5) { nodes { ...CollectionName } }
      comments(first: $commentsFirst, order: $commentsOrder) {
        nodes { ...CommentThread }
        pageInfo { ...End }
      }
    }
    """

  /// A comment with its first replies and the first of theirs. The innermost ones only say whether
  /// they have replies (`first: 0`), so that no depth is lost and few points are spent on it.
  static let commentThread = """
    fragment CommentThread on Comment {
      ...CommentText
      replies(first: 3) {
        nodes {
          ...CommentText
          replies(first: 1) {
            nodes { ...CommentText replies(first: 0) { pageInfo { hasNextPage } } }
            pageInfo { ...End }
          }
        }
        pageInfo { ...End }
      }
    }
    """

  static let commentText = """
    fragment CommentText on Comment { id body createdAt votesCount url user { ...Person } }
    """

  static let person = "fragment Person on User { id name }"
  static let topicRow = """
    fragment TopicRow on Topic { slug name description followersCount postsCount }
    """
  static let collectionRow = """
    fragment CollectionRow on Collection { id name tagline followersCount url }
    """
  /// A collection where only its name stands.
  static let collectionName = """
    fragment CollectionName on Collection { id name url }
    """
  static let end = "fragment End on PageInfo { endCursor hasNextPage }"
}
