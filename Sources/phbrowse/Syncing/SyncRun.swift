// Fetches what a plan lacks, from today backwards, and keeps each answer before the next question: an
// interrupt at any moment loses nothing, and the next plan begins where this run stopped.

import Archive
import FoundationEssentials
import ProductHunt
import Texts

/// How a run fails: by the service or by the archive.
enum SyncFailure: Error {
  case service(ProductHuntError)
  case archive(ArchiveError)
}

struct SyncRun {
  private let store: ArchiveStore
  private var client: PatientClient
  private var progress: SyncProgress
  private(set) var posts = 0
  private(set) var comments = 0
  private(set) var unreadable = 0

  init(_ client: Client, into store: ArchiveStore, days: Int) {
    self.store = store
    self.client = PatientClient(client)
    progress = SyncProgress(days: days)
  }

  /// About how many points it spent.
  var spent: Int { client.spent }

  mutating func run(_ plan: SyncPlan) throws(SyncFailure) {
    defer { progress.clear() }
    for day in plan.days {
      let listed = day.isThere ? day.saved?.entries.map(\.post) ?? [] : try list(day)
      posts += listed.count
      if plan.withComments { try discussions(of: listed, on: day.day) }
      progress.finished(Self.line(day, listed.count))
    }
  }

  private static func line(_ day: SyncPlan.Day, _ count: Int) -> PlainText {
    let posts = Spoken.count(count, "post", "posts")
    let rest: PlainText = day.isThere ? ", saved before" : ""
    return PlainText(ForeignText(day.day.description)) + ": " + posts + rest
  }

  /// The home page's list of a day, whole and kept.
  private mutating func list(_ day: SyncPlan.Day) throws(SyncFailure) -> [Post] {
    var (load, posts) = day.load()
    let key = ListKey.featured(on: day.day)
    while let request = load.next {
      progress.reached(day.day, Spoken.count(posts.count, "post", "posts"), part: 0)
      let page = try ask { client throws(ProductHuntError) in try await client.posts(request) }
      posts += load.take(page)
      // A whole list, if an old one, is not given up for the beginning of a new one.
      guard load.isComplete || day.saved?.isWhole != true else { continue }
      try keep(
        FetchedList(
          key, posts, rankedBy: .day, next: load.next?.cursor, at: Date(), isWhole: load.isComplete)
      )
    }
    unreadable += load.unreadable
    return posts
  }

  private func keep(_ list: FetchedList) throws(SyncFailure) {
    do {
      try store.save(list, isShown: false)
    } catch {
      throw .archive(error)
    }
  }

  // MARK: Discussions

  private mutating func discussions(
    of posts: [Post], on day: PacificDay
  ) throws(SyncFailure) {
    for (number, post) in posts.enumerated() {
      progress.reached(
        day, "post \(number + 1) of \(posts.count)", part: Double(number) / Double(posts.count))
      var gaps = try page(of: post.id, on: day)
      while let gap = gaps.next() { try fill(gap, of: post.id, &gaps) }
    }
  }

  /// The post's page: the saved one, where it is as good as a new one. Returns what its discussion lacks.
  private mutating func page(
    of post: Post.ID, on day: PacificDay
  ) throws(SyncFailure) -> DiscussionGaps {
    do {
      let saved = try store.post(.id(post))
      if let saved, let fetchedAt = saved.fetchedAt, day.isSettled(fetchedAt, now: Date()) {
        return DiscussionGaps(saved.detail.comments)
      }
    } catch {
      throw .archive(error)
    }
    let detail = try ask { client throws(ProductHuntError) in
      try await client.post(.id(post), commentsFirst: 20)
    }
    do {
      try store.save(detail, at: Date())
      count(detail.comments)
      // With what was known before.
      let saved = try store.post(.id(post))
      return DiscussionGaps(saved?.detail.comments ?? detail.comments)
    } catch {
      throw .archive(error)
    }
  }

  private mutating func fill(
    _ gap: DiscussionGaps.Gap, of post: Post.ID, _ gaps: inout DiscussionGaps
  ) throws(SyncFailure) {
    let page = try ask { client throws(ProductHuntError) in
      guard let comment = gap.parent else {
        return try await client.comments(of: post, after: gap.after)
      }
      return try await client.replies(to: comment, after: gap.after)
    }
    do {
      try store.save(page, of: post, under: gap.parent, after: gap.after, at: Date())
    } catch {
      throw .archive(error)
    }
    count(page)
    gaps.add(page, under: gap.parent)
  }

  private mutating func count(_ page: Page<Comment>) {
    var pages = [page]
    while let page = pages.popLast() {
      comments += page.items.count
      unreadable += page.unreadable
      pages += page.items.map(\.replies)
    }
  }

  private mutating func ask<Value: Sendable>(
    _ question: @escaping @Sendable (Client) async throws(ProductHuntError) -> Answer<Value>
  ) throws(SyncFailure) -> Value {
    var progress = self.progress
    defer { self.progress = progress }
    do {
      return try client.ask(waiting: { progress.waiting($0) }, question)
    } catch {
      throw .service(error)
    }
  }
}
