// A post as a row of a list, a search or a file.

import Canvas
package import ProductHunt
package import Texts

/// A post, and what its source says nothing about.
package struct PostRow: Hashable, Sendable {
  package var post: Post
  /// Names of fields whose values in `post` mean nothing; they are written as missing. The public
  /// feed knows no votes, for example.
  package var lacking: Set<String>

  /// A row of a post; `lacking` follows from where the post was read, unless it is said.
  package init(_ post: Post, lacking: Set<String>? = nil) {
    self.post = post
    self.lacking = lacking ?? (post.source == .feed ? Self.lackedByFeed : [])
  }

  /// What the public feed says of no post.
  package static let lackedByFeed: Set<String> = [
    "description", "votesCount", "commentsCount", "reviewsCount", "reviewsRating", "featuredAt",
    "dailyRank", "weeklyRank", "monthlyRank", "yearlyRank", "topics",
  ]
}

/// Which rank of a post a list is ordered by.
package enum RankPeriod: String, Hashable, Sendable, CaseIterable {
  case day = "dailyRank"
  case week = "weeklyRank"
  case month = "monthlyRank"
  case year = "yearlyRank"
}

extension PostRow: ExportableRow {
  package var title: PlainText { PostRow.title(post.name) }
  package var address: ForeignText { post.url }

  package static var fields: [Field<PostRow>] { PostFields.fields { $0 } }

  package static func defaultFields(for format: ExportFormat) -> [String] {
    defaultFields(for: format, rank: .day)
  }

  /// The default fields of posts of the public feed: a table of blanks would help nobody, but lines for
  /// scripts have the same columns as ever.
  package static func fieldsOfFeed(for format: ExportFormat) -> [String] {
    switch format {
    case .table: ["createdAt", "name", "tagline"]
    case .markdown: ["name", "tagline"]
    case .plain, .json, .jsonl, .csv, .html, .url: defaultFields(for: format)
    }
  }

  /// The default fields with the rank of the period that is listed.
  package static func defaultFields(for format: ExportFormat, rank: RankPeriod) -> [String] {
    switch format {
    case .table: [rank.rawValue, "votesCount", "commentsCount", "name", "tagline", "topics"]
    case .plain: ["slug", rank.rawValue, "votesCount", "commentsCount", "name", "tagline"]
    case .json, .jsonl, .csv, .html: fieldNames
    case .url: ["url"]
    case .markdown: ["name", "tagline", "votesCount", "commentsCount"]
    }
  }
}

/// The fields of a post, for every row that has one.
enum PostFields {
  /// The fields by name as the API has them, of rows that hold a post.
  static func fields<Row>(_ post: @escaping @Sendable (Row) -> PostRow) -> [Field<Row>] {
    func value(
      _ name: String, _ read: @escaping @Sendable (Post) -> FieldValue
    ) -> @Sendable (Row) -> FieldValue {
      { row in
        let row = post(row)
        return row.lacking.contains(name) ? .missing : read(row.post)
      }
    }
    return [
      .text("id", "ID", rank: 5, value("id") { .text(ForeignText($0.id.rawValue)) }),
      .text("slug", "SLUG", rank: 5, value("slug") { .text($0.slug) }),
      .text(
        "name", "NAME", minimum: 16, rank: 0, role: .title, value("name") { .text($0.name) }),
      .text(
        "tagline", "TAGLINE", minimum: 12, rank: 2, phrase: ("", ""),
        value("tagline") { .text($0.tagline) }),
      .text(
        "description", "DESCRIPTION", minimum: 16, rank: 7, phrase: ("", ""),
        value("description") { .optional($0.description) }),
    ] + counts(value) + times(value) + ranks(value) + [
      .text("url", "URL", minimum: 20, rank: 6, role: .link, value("url") { .page($0.url) }),
      .text(
        "website", "WEBSITE", minimum: 20, rank: 6, role: .link,
        value("website") { .address($0.website) }),
      .text(
        "topics", "TOPICS", minimum: 10, rank: 4, role: .topic, phrase: ("", ""),
        value("topics") { .topics($0.topics) }),
    ]
  }

  private typealias Reader<Row> = (String, @escaping @Sendable (Post) -> FieldValue) ->
    @Sendable (Row) -> FieldValue

  private static func counts<Row>(_ value: Reader<Row>) -> [Field<Row>] {
    [
      .number(
        "votesCount", "VOTES", rank: 0, role: .votes, phrase: ("▲ ", ""),
        value("votesCount") { .integer($0.votesCount) }),
      .number(
        "commentsCount", "COMMENTS", rank: 3, phrase: ("", " comments"),
        value("commentsCount") { .integer($0.commentsCount) }),
      .number(
        "reviewsCount", "REVIEWS", rank: 5, phrase: ("", " reviews"),
        value("reviewsCount") { .integer($0.reviewsCount) }),
      .number(
        "reviewsRating", "RATING", rank: 5, phrase: ("★ ", ""),
        // A rating that nobody gave is none.
        value("reviewsRating") { $0.reviewsCount > 0 ? .decimal($0.reviewsRating) : .missing }),
    ]
  }

  private static func times<Row>(_ value: Reader<Row>) -> [Field<Row>] {
    [
      .text(
        "createdAt", "CREATED", minimum: 20, rank: 5, phrase: ("created ", ""),
        value("createdAt") { .time($0.createdAt) }),
      .text(
        "featuredAt", "FEATURED", minimum: 20, rank: 5, phrase: ("featured ", ""),
        value("featuredAt") { .optional($0.featuredAt) }),
    ]
  }

  private static func ranks<Row>(_ value: Reader<Row>) -> [Field<Row>] {
    [
      .number(
        "dailyRank", "#", rank: 0, role: .rank, phrase: ("#", " of the day"),
        value("dailyRank") { .optional($0.dailyRank) }),
      .number(
        "weeklyRank", "#WEEK", rank: 0, role: .rank, phrase: ("#", " of the week"),
        value("weeklyRank") { .optional($0.weeklyRank) }),
      .number(
        "monthlyRank", "#MONTH", rank: 0, role: .rank, phrase: ("#", " of the month"),
        value("monthlyRank") { .optional($0.monthlyRank) }),
      .number(
        "yearlyRank", "#YEAR", rank: 0, role: .rank, phrase: ("#", " of the year"),
        value("yearlyRank") { .optional($0.yearlyRank) }),
    ]
  }
}
