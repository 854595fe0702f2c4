// Thousands of random events in sequence, tens of thousands with `make torture`: whatever happens, the
// state stays sound.

import BrowserCore
import Canvas
import Foundation
import ProductHunt
import TestSupport
import Testing
import Texts

struct RandomEventsTests {
  private static let keys: [Key] = Binding.all.flatMap { $0.keys.flatMap(\.keys) }.filter {
    ![Key.control("c"), .control("\\"), "Q", "q"].contains($0)
  }

  private static let steps =
    ProcessInfo.processInfo.environment["PHBROWSE_TORTURE"] == nil ? 600 : 10_000

  /// What was asked of the service, or of the archive.
  private enum Asked {
    case question(Question)
    case recall(Recall)
    case write(Write)
  }

  @Test(arguments: [UInt64](1...6))
  func `random events leave the state sound`(seed: UInt64) {
    var chance = SplitMix(seed: seed)
    var browser = seed.isMultiple(of: 2) ? Browser.keeping() : .starting()
    var now = Moment.start
    var open: [Ticket: Asked] = [:]
    var events: [Event] = [.started]

    for step in 0..<Self.steps {
      for event in events {
        if case .answered(let ticket, _) = event { open[ticket] = nil }
        for effect in browser.handle(event, at: now) {
          switch effect {
          case .request(let question, let ticket): open[ticket] = .question(question)
          case .recall(let recall, let ticket): open[ticket] = .recall(recall)
          case .write(let write, _, let ticket): open[ticket] = .write(write)
          case .cancel(let ticket): open[ticket] = nil
          default: break
          }
        }
      }
      guard check(browser, open, step: step) else { return }
      now = now.after(Double.random(in: 0...3, using: &chance))
      events = [event(open, &chance)]
    }
  }

  private func event(_ open: [Ticket: Asked], _ chance: inout SplitMix) -> Event {
    switch Int.random(in: 0..<20, using: &chance) {
    case 0..<5:
      guard let asked = open.sorted(by: { $0.key < $1.key }).randomElement(using: &chance) else {
        return .woke
      }
      switch asked.value {
      case .question(let question): return .answered(asked.key, reply(to: question, &chance))
      case .recall(let recall): return .answered(asked.key, reply(to: recall, &chance))
      case .write(let write): return .answered(asked.key, reply(to: write, &chance))
      }
    case 5:
      // An answer that nobody waits for.
      return .answered(Ticket(Int.random(in: 0...9, using: &chance)), .verified)
    case 6:
      let width = Int.random(in: 0...200, using: &chance)
      return .resized(Size(width: width, height: Int.random(in: 0...60, using: &chance)))
    case 7: return .woke
    case 8:
      let others: [Event] = [
        .resumed, .archiveChanged, .archive("Something is wrong.", isUsable: true),
      ]
      return others.randomElement(using: &chance) ?? .resumed
    case 9: return .input(.key(.character(Character("\(Int.random(in: 0...9, using: &chance))"))))
    default:
      return .input(.key(Self.keys.randomElement(using: &chance) ?? "j"))
    }
  }

  private func reply(to question: Question, _ chance: inout SplitMix) -> Reply {
    if Int.random(in: 0..<6, using: &chance) == 0 {
      let errors: [ProductHuntError] = [
        .timedOut, .rateLimited(until: Moment.start.date.addingTimeInterval(60)), .noSuchPost,
        .serviceTrouble(status: 500, retryAt: nil), .cancelled,
      ]
      return .failed(errors.randomElement(using: &chance) ?? .timedOut)
    }
    let next = Bool.random(using: &chance) ? Cursor("\(chance.next() % 5)") : nil
    switch question {
    case .posts, .collectionPosts, .feed:
      let posts = (0..<Int.random(in: 0...20, using: &chance)).map { _ in
        Post.sample(Int.random(in: 1...200, using: &chance))
      }
      return .posts(Answer(Page(posts, next: next)))
    case .post(.id(let id)):
      let comments = (0..<5).map { _ in Comment.sample("c\(chance.next() % 50)") }
      return .post(
        Answer(.sample(Int(id.rawValue) ?? 1, comments: Page(comments, next: next))))
    case .post:
      return .failed(.noSuchPost)
    case .comments, .replies:
      let comments = (0..<5).map { _ in Comment.sample("c\(chance.next() % 500)") }
      return .comments(Answer(Page(comments, next: next)))
    case .topics:
      let topics = (0..<5).map { _ in
        let slug = "t\(chance.next() % 50)"
        return Topic(slug: slug, name: slug)
      }
      return .topics(Answer(Page(topics, next: next)))
    case .collections:
      return .collections(Answer(Page()))
    case .name:
      return .topics(Answer(Page()))
    case .verify:
      return .verified
    }
  }

  private func posts(_ chance: inout SplitMix) -> [Post] {
    let numbers = Set((0..<12).map { _ in Int.random(in: 1...200, using: &chance) })
    return numbers.sorted().map { .sample($0) }
  }

  private func marks(
    _ posts: [Post], _ chance: inout SplitMix
  ) -> [Post.ID: PostMarks] {
    var marks: [Post.ID: PostMarks] = [:]
    for post in posts {
      let note = Bool.random(using: &chance) ? "a note" : nil
      let bookmark = BookmarkMark(at: Moment.start.date, note: note)
      marks[post.id] = PostMarks(
        isRead: Bool.random(using: &chance), bookmark: Bool.random(using: &chance) ? bookmark : nil)
    }
    return marks
  }

  private func reply(to recall: Recall, _ chance: inout SplitMix) -> Reply {
    if Int.random(in: 0..<8, using: &chance) == 0 { return .notKept("It could not be read.") }
    let posts = posts(&chance)
    let known = marks(posts, &chance)
    switch recall {
    case .list:
      return .recalled(
        .list(SavedList(posts, fetchedAt: Moment.start.date, isWhole: true, marks: known)))
    case .post(let reference):
      guard case .id(let id) = reference else { return .recalled(.post(nil)) }
      let comments = (0..<5).map { _ in Comment.sample("c\(chance.next() % 50)") }
      return .recalled(
        .post(
          SavedPost(
            .sample(Int(id.rawValue) ?? 1, comments: Page(comments)),
            fetchedAt: Bool.random(using: &chance) ? Moment.start.date : nil,
            history: [VoteCount(at: Moment.start.date, votes: 1)])))
    case .bookmarks:
      let kept = posts.map { KeptBookmark($0, BookmarkMark(at: Moment.start.date)) }
      return .recalled(.bookmarks(kept, known))
    case .unread: return .recalled(.unread(posts, known))
    case .search where Int.random(in: 0..<3, using: &chance) == 0:
      let missing = (1...3).map { PacificDay.sample.advanced(by: -$0) }
      return .recalled(.found(Findings([], posts: 9, days: 1, fetchCost: 288, missing: missing)))
    case .search:
      let hits = posts.map {
        Findings.Hit($0, name: FoundLine([]), line: FoundLine([(text: $0.tagline, isMatch: true)]))
      }
      return .recalled(.found(Findings(hits, posts: 9, days: 1, marks: known)))
    case .marks: return .recalled(.marks(known))
    case .groups, .name: return .recalled(recall.nothing)
    }
  }

  private func reply(to write: Write, _ chance: inout SplitMix) -> Reply {
    if Int.random(in: 0..<8, using: &chance) == 0 { return .notKept("It could not be kept.") }
    let posts = posts(&chance)
    var known = ListMarks(marks: marks(posts, &chance))
    for post in posts {
      known.changes[post.id] = RowChange(isNew: Bool.random(using: &chance), votes: 12, rank: -3)
    }
    return .written(write.done(at: Moment.start.date, known, known.marks))
  }

  private func check(_ browser: Browser, _ open: [Ticket: Asked], step: Int) -> Bool {
    var isSound = Set(browser.awaiting.keys) == Set(open.keys)
    // Many lists come together, and few of them change.
    for list in browser.lists.values where step.isMultiple(of: 20) {
      isSound = isSound && Set(list.rows.map(\.id)).count == list.rows.count
    }
    if case .list(let spec) = browser.place.destination, let list = browser.lists[spec],
      !list.rows.isEmpty, browser.place.narrowing == nil
    {
      let row = list.row(of: browser.place.selection)
      let visible = browser.place.top..<browser.place.top + browser.contentHeight
      isSound = isSound && row.map(visible.contains) == true && visible.lowerBound >= 0
    }
    isSound = isSound && browser.place.top >= 0
    let frame = render(browser)
    isSound = isSound && frame.size == browser.size
    #expect(isSound, "after step \(step): \(browser.place)")
    return isSound
  }
}
