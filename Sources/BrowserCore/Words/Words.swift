// The words for the person that are not in the table of commands, in one place, ready to be
// translated. Numbers and times come in as values; how they read stands in `Words+Numbers` and
// `Words+Times`.

import Canvas
import ProductHunt
import Texts

/// What the program says.
enum Words {
  static let brand: PlainText = "Product Hunt"
  static let loading: PlainText = "Loading…"
  static let loadingRest: PlainText = "Loading the rest…"
  static let notLoaded: PlainText = "Not loaded."
  static let restNotLoaded: PlainText = "The rest is not loaded."
  static let loadingMore: PlainText = "Loading more…"
  static let moreBelow: PlainText = "More below"
  static let website: PlainText = "Website"
  static let productHuntPage: PlainText = "Product Hunt"
  static let link: PlainText = "Link"
  /// For a post that has none.
  static let noName: PlainText = "(no name)"
  /// In the header, where nothing is real.
  static let demo: PlainText = "demo"
  static let discussion: PlainText = "Discussion"
  static let noComments: PlainText = "No comments yet."
  /// The service counts comments that it does not list.
  static let commentsWithheld: PlainText = "Product Hunt lists none of them here."
  static let moreComments: PlainText = "… more comments follow"
  static let moreReplies: PlainText = "… more replies follow"
  static let notOpenable: PlainText = "(not a web address that can be opened)"
  static let noSuchLink: PlainText = "There is no link with that number here."
  static let noLink: PlainText = "There is no web address to open here."
  static let end: PlainText = "— end —"
  static let help: PlainText = "Help"

  static func copied(_ link: WebLink, byCommand: Bool) -> PlainText {
    byCommand
      ? "Handed to your own command: \(link.shown)"
      : "Sent to the terminal's clipboard: \(link.shown)"
  }

  static let addressNote: PlainText = "Select the address to copy it. Any key goes back."
  static let address: PlainText = "Address"

  static let firstPlace: PlainText = "There is nothing to go back to. q quits."
  static let lastPlace: PlainText = "There is nothing to go forward to."
  static let whichLink: PlainText = "Which link? 3 enter goes into link 3, 3o opens it."
  static let noNeighbour: PlainText = "This post was not opened from a list."
  static let lastPost: PlainText = "This is the last post of the list."
  static let firstPost: PlainText = "This is the first post of the list."
  static let notYet: PlainText = "That has not begun yet."

  static func blocked(until time: PlainText) -> PlainText {
    "The budget of requests is spent. Asking again at \(time)."
  }

  static func blocked(in countdown: PlainText) -> PlainText {
    "The budget of requests is spent. Asking again in \(countdown)."
  }

  static func postedBy(_ name: PlainText) -> PlainText { "posted by \(name)" }
  static func madeBy(_ names: PlainText) -> PlainText { "made by \(names)" }

  static func opening(_ link: WebLink) -> PlainText { "Opening \(link.withoutTracking.shown)" }

  // MARK: Lists

  static func name(of order: PostOrder) -> PlainText {
    switch order {
    case .rank: "by rank"
    case .votes: "by votes"
    case .newest: "newest"
    }
  }

  static func name(of scope: PeriodLoad.Scope) -> PlainText {
    switch scope {
    case .featured: "featured"
    case .all: "all posts"
    }
  }

  static func position(_ row: Int, of count: Int, isWhole: Bool) -> PlainText {
    isWhole ? "\(grouped(row))/\(grouped(count))" : "\(grouped(row))/\(grouped(count))+"
  }

  static func endOfList(_ count: Int) -> PlainText {
    count == 1 ? "— 1 post —" : "— \(grouped(count)) posts —"
  }

  static func unreadable(_ count: Int) -> PlainText {
    count == 1 ? "1 post could not be read." : "\(grouped(count)) posts could not be read."
  }

  static func leftOut(_ count: Int) -> PlainText {
    count == 1
      ? "1 of them could not be read and is left out."
      : "\(count) of them could not be read and are left out."
  }

  static func unreadableComments(_ count: Int) -> PlainText {
    count == 1 ? "(1 comment could not be read)" : "(\(count) comments could not be read)"
  }

  static func tryAgain(_ sentence: PlainText, key: PlainText) -> PlainText {
    "\(sentence) \(key) asks again now."
  }

  /// Empty is not a failure.
  static func empty(
    _ spec: ListSpec, now: Moment, older key: PlainText, kind next: PlainText
  ) -> PlainText {
    if spec.isCollection { return "This collection holds no posts." }
    if spec.isFeed { return "The public feed holds no posts." }
    let kind = name(of: spec.period.kind)
    guard spec.subject == .everything else {
      return "No post of this topic then. \(key) for the \(kind) before, \(next) for a longer time."
    }
    guard spec.period == .day(PacificDay(containing: now.date)) else {
      let then: PlainText = spec.period.kind == .day ? "that day" : "in that \(kind)"
      return "Nothing was launched \(then). \(key) for the \(kind) before."
    }
    return nothingToday(now: now) + " \(key) for yesterday."
  }

  static func nothingToday(now: Moment) -> PlainText {
    let pacific = PacificClock(at: now.date)
    let time = clock((hour: pacific.hour, minute: pacific.minute))
    return "No launches yet today. It is \(time) in San Francisco."
  }

  static func name(of kind: Period.Kind) -> PlainText {
    switch kind {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }

  // MARK: Posts

  static func facts(of post: Post, now: Moment) -> PlainText {
    var parts: [PlainText] = []
    if let rank = post.dailyRank { parts.append("#\(grouped(rank)) of the day") }
    if let rank = post.weeklyRank { parts.append("#\(grouped(rank)) of the week") }
    if let rank = post.monthlyRank { parts.append("#\(grouped(rank)) of the month") }
    guard post.source == .api else { return "launched " + ago(post.createdAt, now: now) }
    if post.reviewsCount > 0, post.reviewsRating > 0 {
      parts.append("★ \(rating(post.reviewsRating)) (\(grouped(post.reviewsCount)))")
    }
    parts.append(comments(post.commentsCount))
    parts.append("launched " + ago(post.featuredAt ?? post.createdAt, now: now))
    return parts.joined(by: " · ")
  }

  static func byline(of comment: Comment, now: Moment) -> PlainText {
    var parts: [PlainText] = []
    if let author = comment.author { parts.append(PlainText(naming: author.name)) }
    parts.append(ago(comment.createdAt, now: now))
    if comment.votesCount != 0 { parts.append(votes(comment.votesCount)) }
    return parts.joined(by: " · ")
  }

  static func votes(_ count: Int) -> PlainText { "▲ \(grouped(count))" }

  static func comments(_ count: Int) -> PlainText {
    count == 1 ? "1 comment" : "\(grouped(count)) comments"
  }

  // MARK: Budget

  static func budgetLow(minutes: Int) -> PlainText { "budget low, \(minutes) min" }

  static let loadingShort: PlainText = "loading…"
  static let updating: PlainText = "updating…"
  static let notAllLoaded: PlainText = "Not all posts are loaded."
  static let nothingLoaded: PlainText = "Nothing is loaded yet."

  static func updated(_ time: PlainText) -> PlainText { "updated \(time)" }
}
