// The states of a browser with an archive behind it.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Texts

extension ScreenState {
  static let kept = [
    ScreenState("saved") { size in
      var browser = Browser.recalling(.motley, size: size).browser
      browser.press("j", "j")
      return browser
    },
    ScreenState("saved-offline") { size in
      var (browser, effects) = Browser.recalling(.motley, size: size)
      browser.answer(effects, .failed(.noNetwork))
      return browser
    },
    ScreenState("saved-stand-in") { size in
      var browser = Browser.keeping(size)
      let yesterday = ListSpec(.day(PacificDay.sample.previous))
      _ = browser.handle(.recollected(.list(yesterday, .motley)), at: .start)
      _ = browser.handle(.started, at: .start)
      return browser
    },
    ScreenState("list-marks") { .marked($0) },
    ScreenState("list-bookmarked") { size in
      var browser = Browser.marked(size)
      browser.carryOut(browser.press("j", "j", "j", "b"))
      return browser
    },
    ScreenState("list-drops-note") { size in
      var browser = Browser.marked(size)
      browser.press("2", "G", "b")
      return browser
    },
    ScreenState("list-note") { size in
      var browser = Browser.marked(size)
      browser.press("2", "G", "e")
      return browser
    },
    ScreenState("not-saved") { size in
      var browser = Browser.keeping(size)
      browser.carryOut(browser.handle(.started, at: .start), .failed(.noNetwork))
      return browser
    },
    ScreenState("bookmarks") { size in
      var browser = Browser.marked(size)
      let effects = browser.press("B")
      let kept = [2, 7, 12].map { index in
        KeptBookmark(
          Post.motley[index],
          BookmarkMark(
            at: Moment.start.after(-90_000 * Double(index)).date,
            note: index == 7 ? "Show it to Ada; compare with what we have." : nil))
      }
      let marks = kept.map { ($0.post.id, PostMarks(isRead: true, bookmark: $0.mark)) }
      browser.recall(
        effects, .bookmarks(kept, Dictionary(marks, uniquingKeysWith: { one, _ in one })))
      browser.press("j")
      return browser
    },
    ScreenState("bookmarks-none") { size in
      var browser = Browser.marked(size)
      browser.recall(browser.press("B"), .bookmarks([], [:]))
      return browser
    },
    ScreenState("catch-up") { size in
      var browser = Browser.marked(size)
      browser.recall(browser.press("U"), .unread(Array(Post.motley.prefix(9)), [:]))
      return browser
    },
    ScreenState("search-begun") { size in
      var browser = Browser.marked(size)
      browser.press("S")
      return browser
    },
    ScreenState("search") { size in
      var browser = Browser.marked(size)
      browser.press("S")
      browser.recall(browser.press("n"), .found(.motley))
      browser.press(.down)
      return browser
    },
    ScreenState("search-nothing") { size in
      var browser = Browser.marked(size)
      browser.press("S")
      browser.recall(
        browser.press("x"), .found(Findings([], posts: 1_204, days: 43, fetchCost: 2_880)))
      return browser
    },
    ScreenState("search-fetching") { size in
      var browser = Browser.marked(size)
      browser.press("S")
      let days = (1...29).map { PacificDay.sample.advanced(by: -$0) }
      browser.recall(
        browser.press("x"),
        .found(Findings([], posts: 1_204, days: 43, fetchCost: 2_880, missing: days)))
      browser.press(.enter, .enter)
      return browser
    },
    ScreenState("narrowed-to-nothing") { size in
      var browser = Browser.marked(size)
      browser.press("/", "q", "q", "q")
      return browser
    },
    ScreenState("page-kept") { .readingKept($0) },
    ScreenState("page-new-comments") { size in
      var browser = Browser.readingKept(size)
      browser.press("n")
      return browser
    },
    ScreenState("page-saved-offline") { size in
      var browser = Browser.marked(size)
      let effects = browser.press(.enter)
      browser.recall(effects, .post(.kept))
      browser.answer(effects.filter(\.isRequest), .failed(.noNetwork))
      return browser
    },
    ScreenState("page-not-saved") { size in
      var browser = Browser.marked(size)
      let effects = browser.press(.enter)
      browser.recall(effects, .post(nil))
      browser.answer(effects.filter(\.isRequest), .failed(.noNetwork))
      return browser
    },
  ]
}

extension SavedList {
  fileprivate static let motley = sample(
    Post.motley, read: Post.motley[3...6].map(\.id), bookmarked: [Post.motley[2].id])
}

extension Findings {
  fileprivate static let motley = Findings(
    Post.motley.prefix(6).map { post in
      Hit(
        post, name: FoundLine([(post.name, false)]),
        line: FoundLine([
          (ForeignText("a line of its description in which a "), false),
          (ForeignText("word"), true), (ForeignText(" stands that was looked for"), false),
        ]))
    }, posts: 0, days: 0)
}

extension SavedPost {
  /// The first of the motley posts as it was an hour ago.
  fileprivate static let kept: SavedPost = {
    let old = (1...3).map { number in
      var comment = Comment.sample("old\(number)")
      comment.createdAt = Moment.start.after(-7_200).date
      return comment
    }
    let history = [12, 40, 140, 180, 260, 300, 340, 410].enumerated().map {
      VoteCount(at: Moment.start.after(Double($0) * 1_800 - 16_000).date, votes: $1)
    }
    let mark = BookmarkMark(at: Moment.start.after(-3_000).date, note: "Show it to Ada.")
    return SavedPost(
      PostDetail(post: Post.motley[0], comments: Page(old)),
      fetchedAt: Moment.start.after(-3_600).date,
      marks: PostMarks(isRead: true, bookmark: mark), history: history,
      commentsSeen: Moment.start.after(-3_600).date)
  }()
}

extension Browser {
  /// The motley list with every kind of mark and change.
  fileprivate static func marked(_ size: Size) -> Browser {
    let posts = Post.motley
    var known = ListMarks(
      marks: Dictionary(posts.map { ($0.id, PostMarks()) }, uniquingKeysWith: { one, _ in one }))
    known.changes[posts[0].id] = RowChange(votes: 12)
    known.changes[posts[1].id] = RowChange(votes: 1_300, rank: 2)
    known.changes[posts[2].id] = RowChange(votes: -4, rank: -11)
    known.changes[posts[4].id] = RowChange(isNew: true)
    known.marks[posts[1].id] = PostMarks(
      isRead: true, bookmark: BookmarkMark(at: Moment.start.after(-600).date, note: "Ask Ada."))
    known.marks[posts[5].id] = PostMarks(isRead: true)
    known.histories[posts[0].id] = SavedPost.kept.history
    return keepingList(posts, marks: known, size: size)
  }

  fileprivate static func readingKept(_ size: Size) -> Browser {
    var browser = marked(size)
    let effects = browser.press(.enter)
    browser.recall(effects, .post(.kept))
    var comment = Comment.sample("new", body: "<p>What has come since.</p>")
    comment.createdAt = Moment.start.after(-60).date
    var detail = SavedPost.kept.detail
    detail.comments.items.insert(comment, at: 0)
    browser.answer(effects.filter(\.isRequest), .post(Answer(detail)))
    browser.marks[detail.post.id] = SavedPost.kept.marks
    browser.press("g")
    return browser
  }

  /// Answers the one recall among effects.
  fileprivate mutating func recall(_ effects: [Effect], _ recalled: Recalled) {
    for case .recall(_, let ticket) in effects {
      _ = handle(.answered(ticket, .recalled(recalled)), at: .start)
    }
  }
}
