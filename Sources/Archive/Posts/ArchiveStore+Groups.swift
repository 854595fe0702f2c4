// The lists of topics and of featured collections, as their first page was last seen.

package import FoundationEssentials
import GRDB
package import ProductHunt
import Texts

extension ArchiveStore {
  /// Keeps topics as the first page of their list.
  package func saveListed(_ topics: [Topic], at now: Date) throws(ArchiveError) {
    try save(topics)
    let slugs = topics.map(\.slug.raw)
    try setMemo("topics", to: GroupRecord(at: now.storable, slugs: slugs).encoded, at: now)
  }

  /// The first page of the topics and when it was seen; nil if it never was.
  package func listedTopics() throws(ArchiveError) -> (topics: [Topic], at: Date)? {
    guard let record = try memo("topics").flatMap(GroupRecord.init) else { return nil }
    let known = Dictionary(
      try topics().map { ($0.slug.raw, $0) }, uniquingKeysWith: { one, _ in one })
    let topics = record.slugs.compactMap { known[$0] }
    return (topics, Date(timeIntervalSince1970: record.at.storable))
  }

  /// Keeps collections as the first page of their list.
  package func saveListed(_ collections: [Collection], at now: Date) throws(ArchiveError) {
    let groups = collections.map(DetailRecord.Group.init)
    try setMemo("collections", to: GroupRecord(at: now.storable, groups: groups).encoded, at: now)
  }

  /// Keeps collections that are on no page of a list.
  package func save(_ collections: [Collection], at now: Date) throws(ArchiveError) {
    for collection in collections {
      let record = GroupRecord(at: now.storable, groups: [DetailRecord.Group(collection)])
      try setMemo(Self.key(collection.id), to: record.encoded, at: now)
    }
  }

  /// What was last seen of a collection; nil if it never was.
  package func collection(_ id: Collection.ID) throws(ArchiveError) -> Collection? {
    if let record = try memo(Self.key(id)).flatMap(GroupRecord.init) {
      return record.groups.first?.collection
    }
    return try listedCollections()?.collections.first { $0.id == id }
  }

  private static func key(_ id: Collection.ID) -> String { "collection:\(id.rawValue)" }

  /// The first page of the featured collections and when it was seen; nil if it never was.
  package func listedCollections() throws(ArchiveError) -> (collections: [Collection], at: Date)? {
    guard let record = try memo("collections").flatMap(GroupRecord.init) else { return nil }
    let collections = record.groups.map(\.collection)
    return (collections, Date(timeIntervalSince1970: record.at.storable))
  }
}

/// A page of topics, by slug, or of collections.
private struct GroupRecord: Codable {
  var at: Double
  var slugs: [String] = []
  var groups: [DetailRecord.Group] = []

  init(at: Double, slugs: [String] = [], groups: [DetailRecord.Group] = []) {
    self.at = at
    self.slugs = slugs
    self.groups = groups
  }

  /// Nil for what no version ever wrote: it can be fetched again.
  init?(_ text: String) {
    guard let record = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
      return nil
    }
    self = record
  }

  var encoded: String? {
    (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }
}
