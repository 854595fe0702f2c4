// The table of types as text: a part of the service's schema, which its names are taken from.

extension DemoSchema {
  /// In the words of the service's own schema, so that the two can be compared line by line.
  package static let text = """
    type Query {
      collection(id: ID, slug: String): Collection
      collections(
        after: String, before: String, featured: Boolean, first: Int,
        order: CollectionsOrder = FOLLOWERS_COUNT, postId: ID
      ): CollectionConnection!
      comment(id: ID!): Comment
      post(id: ID, slug: String): Post
      posts(
        after: String, before: String, featured: Boolean, first: Int,
        order: PostsOrder = RANKING, postedAfter: DateTime, postedBefore: DateTime,
        topic: String, url: String
      ): PostConnection!
      topic(id: ID, slug: String): Topic
      topics(
        after: String, before: String, first: Int, order: TopicsOrder = NEWEST, query: String
      ): TopicConnection!
    }
    type Post {
      collections(after: String, before: String, first: Int): CollectionConnection!
      comments(
        after: String, before: String, first: Int, order: CommentsOrder = NEWEST
      ): CommentConnection!
      commentsCount: Int!
      createdAt: DateTime!
      dailyRank: Int
      description: String
      featuredAt: DateTime
      id: ID!
      makers: [User!]!
      media: [Media!]!
      monthlyRank: Int
      name: String!
      productLinks: [ProductLink!]!
      reviewsCount: Int!
      reviewsRating: Float!
      scheduledAt: DateTime
      slug: String!
      tagline: String!
      thumbnail: Media
      topics(after: String, before: String, first: Int): TopicConnection!
      url: String!
      user: User!
      votesCount: Int!
      website: String!
      weeklyRank: Int
      yearlyRank: Int
    }
    type Comment {
      body: String!
      createdAt: DateTime!
      id: ID!
      parentId: ID
      replies(
        after: String, before: String, first: Int, order: CommentsOrder = NEWEST
      ): CommentConnection!
      url: String!
      user: User!
      votesCount: Int!
    }
    type Topic {
      createdAt: DateTime!
      description: String!
      followersCount: Int!
      id: ID!
      name: String!
      postsCount: Int!
      slug: String!
      url: String!
    }
    type Collection {
      createdAt: DateTime!
      description: String
      featuredAt: DateTime
      followersCount: Int!
      id: ID!
      name: String!
      posts(after: String, before: String, first: Int): PostConnection!
      tagline: String!
      url: String!
      user: User!
    }
    type Media {
      type: String!
      url(height: Int, width: Int): String!
      videoUrl: String
    }
    type ProductLink {
      type: String!
      url: String!
    }
    type User {
      id: ID!
      name: String!
      url: String!
      username: String!
    }
    type PageInfo {
      endCursor: String
      hasNextPage: Boolean!
      hasPreviousPage: Boolean!
      startCursor: String
    }
    type PostConnection {
      nodes: [Post!]!
      pageInfo: PageInfo!
      totalCount: Int!
    }
    type CommentConnection {
      nodes: [Comment!]!
      pageInfo: PageInfo!
      totalCount: Int!
    }
    type TopicConnection {
      nodes: [Topic!]!
      pageInfo: PageInfo!
      totalCount: Int!
    }
    type CollectionConnection {
      nodes: [Collection!]!
      pageInfo: PageInfo!
      totalCount: Int!
    }
    enum PostsOrder {
      FEATURED_AT
      NEWEST
      RANKING
      VOTES
    }
    enum CommentsOrder {
      NEWEST
      VOTES_COUNT
    }
    enum TopicsOrder {
      FOLLOWERS_COUNT
      NEWEST
    }
    enum CollectionsOrder {
      FEATURED_AT
      FOLLOWERS_COUNT
      NEWEST
    }
    """
}
