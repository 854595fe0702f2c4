// A query's filters as conditions on the row of a post.

import GRDB

struct SearchFilter {
  private(set) var sql = ""
  private(set) var arguments: [any DatabaseValueConvertible] = []

  init(_ query: SearchQuery, clock: SearchClock) {
    for topic in query.topics { add(topic) }
    if let seen = query.seen?.seconds(clock) {
      let bounds = [seen.lowerBound, seen.upperBound]
      add(
        "(post.first_seen >= ? AND post.first_seen < ? OR post.last_seen >= ? AND post.last_seen < ?)",
        bounds + bounds)
    }
    if let day = query.day { add("post.day >= ? AND post.day < ?", [day, day + "~"]) }
    if let isOpened = query.isOpened {
      add("post.service_id \(isOpened ? "" : "NOT ")IN (SELECT service_id FROM read_mark)")
    }
    if let isBookmarked = query.isBookmarked {
      add("post.service_id \(isBookmarked ? "" : "NOT ")IN (SELECT service_id FROM bookmark)")
    }
  }

  private mutating func add(_ topic: SearchQuery.Topic) {
    let slug = topic.slug.storable
    let condition = topic.isPrefix ? "slug >= ? AND slug < ?" : "slug = ?"
    let bounds = topic.isPrefix ? [slug, slug + "\u{10FFFF}"] : [slug]
    add(
      """
      post.id IN (SELECT post_topic.post FROM topic JOIN post_topic ON post_topic.topic = topic.id
        WHERE \(condition))
      """, bounds)
  }

  private mutating func add(_ condition: String, _ values: [any DatabaseValueConvertible] = []) {
    sql += " AND \(condition)"
    arguments += values
  }
}
