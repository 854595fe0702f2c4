// What is said of what was saved, of bookmarks and read marks, and by the search.

import FoundationEssentials
import ProductHunt
import Texts

extension Words {
  // MARK: How fresh

  static func saved(_ time: PlainText) -> PlainText { "saved \(time)" }
  static func savedUpdating(_ time: PlainText) -> PlainText { "saved \(time), updating…" }
  static func offline(_ time: PlainText) -> PlainText { "offline, saved \(time)" }

  /// "09:40" today, "yesterday 18:20", "20 Nov 18:20", "20 Nov 2025".
  static func timeOfSaving(_ date: Date, now: Moment) -> PlainText {
    let (day, today) = (localDay(date, now), localDay(now.date, now))
    let time = time(date, now: now)
    if day == today { return time }
    if day == today.previous { return "yesterday \(time)" }
    return day.year == today.year
      ? "\(day.dayAndMonth) \(time)" : "\(day.dayAndMonth) \(day.year)"
  }

  static let notSaved: PlainText = "Not saved. Loads when the network is back."
  static func todayIsThere(_ key: PlainText) -> PlainText {
    "Today's posts are there: \(key) shows them."
  }
  static let noArchive: PlainText = "There is no archive, so nothing can be kept or searched."

  // MARK: Bookmarks and notes

  static func bookmarked(_ key: PlainText, note: PlainText) -> PlainText {
    "Bookmarked. \(key) again takes the bookmark away, \(note) adds a note."
  }
  static let bookmarkedAgain: PlainText = "The bookmark is back."
  static let bookmarkedWithNote: PlainText = "The bookmark and its note are back."
  static func unbookmarked(_ key: PlainText) -> PlainText {
    "Bookmark removed. \(key) again brings it back."
  }
  static func unbookmarkedWithNote(_ key: PlainText) -> PlainText {
    "Bookmark and note removed. \(key) again brings both back."
  }
  static func dropsNote(_ key: PlainText) -> PlainText {
    "This bookmark has a note. \(key) again drops both; any other key keeps them."
  }
  static let noted: PlainText = "Note kept."
  static let noteRemoved: PlainText = "Note removed; the bookmark stays."
  static let noteLabel: PlainText = "Note: "

  static func bookmarked(at date: Date, now: Moment) -> PlainText {
    "bookmarked " + ago(date, now: now)
  }

  // MARK: Read marks

  static let read: PlainText = "Marked as read."
  static let unread: PlainText = "Marked as unread."
  static let allIsRead: PlainText = "Everything here is read."
  static let noUnreadBelow: PlainText = "No unread post further down."
  static let noUnreadAbove: PlainText = "No unread post further up."

  static func allRead(_ count: Int, _ key: PlainText) -> PlainText {
    let posts: PlainText = count == 1 ? "1 post" : "\(grouped(count)) posts"
    return "\(posts) marked as read. \(key) again undoes it."
  }

  static func unreadAgain(_ count: Int) -> PlainText { "\(grouped(count)) posts are unread again." }

  // MARK: New comments

  static func noNewComments(_ key: PlainText) -> PlainText {
    "No new comments since your last visit. \(key) finds on this page."
  }
  static func newComments(_ count: Int) -> PlainText { ", \(grouped(count)) new (N)" }

  // MARK: Changes

  static func change(inVotes change: Int) -> PlainText {
    change == 0 ? .empty : change > 0 ? "+\(short(change))" : "-\(short(-change))"
  }

  static func change(inRank change: Int) -> PlainText {
    change == 0 ? .empty : change > 0 ? "↑\(change)" : "↓\(-change)"
  }

  // MARK: To those who listen

  /// What the flag column and the changes say.
  static func spoken(_ flag: RowFlag?, _ change: RowChange?) -> [PlainText] {
    var said: [PlainText] = []
    switch flag {
    case .bookmarked: said.append("bookmarked")
    case .new: said.append("new")
    case .unread: said.append("unread")
    case nil: break
    }
    guard let change else { return said }
    if change.votes > 0 { said.append("\(grouped(change.votes)) votes more") }
    if change.votes < 0 { said.append("\(grouped(-change.votes)) votes less") }
    if change.rank > 0 { said.append("up \(change.rank)") }
    if change.rank < 0 { said.append("down \(-change.rank)") }
    return said
  }

  static let spokenNew: PlainText = "New. "
  static func spokenNewComments(_ count: Int) -> PlainText { ", \(grouped(count)) new" }

  // MARK: The run of votes

  /// "118 to 632 votes since 09:40".
  static func scale(of chart: VoteChart, now: Moment) -> PlainText {
    let (low, high) = (grouped(chart.votes.lowerBound), grouped(chart.votes.upperBound))
    return "\(low) to \(high) votes since \(timeOfSaving(chart.since, now: now))"
  }

  /// The run in words: "118 votes at 09:40, 300 at 12:00, 632 at 14:02."; of many counts a few, of one
  /// nothing.
  static func run(of history: [VoteCount], now: Moment) -> PlainText {
    guard history.count > 1 else { return .empty }
    let most = 5
    let step = max(1, Double(history.count - 1) / Double(most - 1))
    let shown =
      history.count <= most
      ? history : (0..<most).map { history[Int((Double($0) * step).rounded())] }
    return shown.enumerated().map { index, count in
      let votes = grouped(count.votes)
      let time = timeOfSaving(count.at, now: now)
      return index == 0 ? "\(votes) votes at \(time)" : "\(votes) at \(time)"
    }.joined(by: ", ") + "."
  }

  // MARK: Search

  static let searchLabel: PlainText = "Search: "
  static let searchHint: PlainText = """
    Searches names, taglines, descriptions, topics and comments of all that you have seen. \
    Beside words: "a phrase", topic:productivity, day:2026-11, seen:last-month, opened:yes, \
    bookmarked:yes.
    """

  /// "Nothing found in 1,204 posts over 43 days."; `more` says how there can be more.
  static func nothingFound(_ findings: Findings, more: PlainText) -> PlainText {
    guard findings.posts > 0 else {
      return "Nothing is saved yet, so there is nothing to search. " + more
    }
    let posts: PlainText = findings.posts == 1 ? "1 post" : "\(grouped(findings.posts)) posts"
    let days: PlainText = findings.days == 1 ? "1 day" : "\(grouped(findings.days)) days"
    return "Nothing found in \(posts) over \(days). " + more
  }

  /// The offer to fetch what is not there; while one types, the first Enter ends that.
  static func fetchesDays(points: Int, isTyping: Bool) -> PlainText {
    let key: PlainText = isTyping ? "Enter twice" : "Enter"
    return "\(key) fetches the last \(Backfill.reach) days, for about \(grouped(points)) points."
  }
  static func fetchingDays(_ done: Int, of count: Int) -> PlainText {
    "Fetching the last \(Backfill.reach) days, \(done) of \(count) are there. Leaving the search ends it."
  }
  /// In the header: "fetching days, 3/29".
  static func daysFetched(_ done: Int, of count: Int) -> PlainText {
    "fetching days, \(done)/\(count)"
  }
  static func daysFetched(_ count: Int) -> PlainText {
    let days: PlainText = count == 1 ? "1 day was" : "\(grouped(count)) days were"
    return "\(days) fetched: the last \(Backfill.reach) days are searched too."
  }
  static let daysKept: PlainText = "The days that came are kept."
  static let nothingToFetch: PlainText = """
    This fetches the last \(Backfill.reach) days where a search has found nothing and they are not there.
    """

  static func endOfSearch(_ count: Int, isWhole: Bool) -> PlainText {
    let found: PlainText = count == 1 ? "1 found" : "\(grouped(count)) found"
    return isWhole ? "— \(found) —" : "— \(found), the latest weighed —"
  }

  static func noBookmarks(_ key: PlainText) -> PlainText {
    "No bookmarks yet. \(key) bookmarks the selected post."
  }
  static let nothingUnread: PlainText = "Nothing of the last seven days is unread."

  static let bookmarks: PlainText = "Bookmarks"
  static let catchUp: PlainText = "Catch up · unread of the last 7 days"
  static func search(_ words: String) -> PlainText {
    let shown = PlainText(ForeignText(words))
    return shown.isEmpty ? "Search" : "Search · “\(shown)”"
  }
}

extension PacificDay {
  fileprivate var dayAndMonth: PlainText {
    // "Fri 20 Nov" without its weekday.
    written(withYear: false).withoutFirstWord
  }
}

extension PlainText {
  fileprivate var withoutFirstWord: PlainText {
    guard let space = string.firstIndex(of: " ") else { return self }
    return self[string.index(after: space)..<string.endIndex]
  }
}
