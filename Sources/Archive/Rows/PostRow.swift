// A post as a row of `post`, both ways. Marks, details and lists are read beside it, not here.

import FoundationEssentials
import GRDB
import ProductHunt
import Texts

enum PostRow {
  /// What `read` expects, in its order.
  static let columns = """
    post.id, post.service_id, post.slug, post.name, post.tagline, post.description, post.votes, \
    post.comments, post.reviews, post.rating, post.created_at, post.featured_at, post.daily_rank, \
    post.weekly_rank, post.monthly_rank, post.yearly_rank, post.url, post.website, post.topics
    """

  /// The post and our own number for it.
  static func read(_ reader: inout RowReader) throws -> (number: Int64, post: Post) {
    let number = Int64(try reader.number())
    var post = Post(
      id: Post.ID(try reader.text()), slug: try reader.foreign(), name: try reader.foreign(),
      tagline: try reader.foreign(), description: try reader.optionalText().map(ForeignText.init),
      votesCount: try reader.number(), commentsCount: try reader.number(),
      reviewsCount: try reader.number(), reviewsRating: try reader.real(),
      createdAt: try reader.date(), featuredAt: try reader.optionalDate(),
      dailyRank: try reader.optionalNumber(), weeklyRank: try reader.optionalNumber(),
      monthlyRank: try reader.optionalNumber(), yearlyRank: try reader.optionalNumber(),
      url: try reader.foreign(), website: try reader.foreign(),
      topics: try unpackTopics(try reader.text()))
    if post.votesCount < 0 {
      post.votesCount = 0
      post.source = .feed
    }
    return (number, post)
  }

  /// Stands for the votes of a post that only the public feed has spoken of.
  static let unknownVotes = -1

  static func packTopics(_ topics: [Topic]) -> String {
    PackedTexts.pack(topics.flatMap { [$0.slug.raw, $0.name.raw] })
  }

  static func unpackTopics(_ packed: String) throws -> [Topic] {
    guard let texts = PackedTexts.unpack(packed), texts.count.isMultiple(of: 2) else {
      throw UnreadableRow()
    }
    return stride(from: 0, to: texts.count, by: 2).map {
      Topic(slug: ForeignText(texts[$0]), name: ForeignText(texts[$0 + 1]))
    }
  }

  /// The values after `service_id`, for inserting and updating.
  static func values(_ post: Post, day: String?) -> [(any DatabaseValueConvertible)?] {
    [
      post.slug.storable, post.name.storable, post.tagline.storable, post.description?.storable,
      post.source == .feed ? unknownVotes : max(0, post.votesCount.storable),
      post.commentsCount.storable, post.reviewsCount.storable,
      post.reviewsRating.storable, post.createdAt.storable, post.featuredAt?.storable,
      post.dailyRank?.storable, post.weeklyRank?.storable, post.monthlyRank?.storable,
      post.yearlyRank?.storable, post.url.storable, post.website.storable, packTopics(post.topics),
      day,
    ]
  }
}
