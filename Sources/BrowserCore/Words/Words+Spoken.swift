// What is said to those who listen to the screen: sentences in place of columns, signs and lines.

import Canvas
import FoundationEssentials
import ProductHunt
import Texts

extension Words {
  /// "Nimbus Notes. Notes that tidy themselves. Rank 2, 514 votes, 31 comments", in so many cells: the
  /// tagline yields first, since what stands behind it tells posts apart.
  static func spoken(_ row: PostRow, rank: Int?, marks: [PlainText] = [], cells: Int) -> PlainText {
    guard row.post.source == .api else {
      // The public feed knows no more of a post.
      let name = row.name.truncated(to: max(12, cells)).ended
      return [name, row.tagline].joined(by: " ").truncated(to: cells)
    }
    var facts: [PlainText] = []
    if let rank { facts.append("Rank \(rank)") }
    facts.append(countedVotes(row.post.votesCount))
    facts.append(comments(row.post.commentsCount))
    facts += marks
    let end = facts.joined(by: ", ")
    let name = row.name.truncated(to: max(12, cells - Width.of(end) - 2)).ended
    let room = cells - Width.of(name) - Width.of(end) - 2
    let tagline = row.tagline.isEmpty ? .empty : row.tagline.ended
    guard Width.of(tagline) > room else { return [name, tagline, end].joined(by: " ") }
    guard room > 12 else { return name + " " + end }
    return name + " " + row.tagline.truncated(to: room) + " " + end
  }

  static func spoken(_ row: GroupRow) -> PlainText {
    var parts = [row.name.ended]
    if let followers = row.followers {
      parts.append(followers == 1 ? "1 follower." : "\(grouped(followers)) followers.")
    }
    return (parts + [row.tagline]).joined(by: " ")
  }

  static func countedVotes(_ count: Int) -> PlainText {
    count == 1 ? "1 vote" : "\(grouped(count)) votes"
  }

  /// What the last line says: how much there is, and how far one has come.
  static func spokenPosition(_ row: Int, of count: Int, isWhole: Bool) -> PlainText {
    isWhole
      ? "\(grouped(row)) of \(grouped(count))."
      : "\(grouped(row)) of \(grouped(count)), more below."
  }

  static func spokenEnd(_ count: Int) -> PlainText {
    count == 1 ? "End of the list, 1 post." : "End of the list, \(grouped(count)) posts."
  }

  static func spokenNarrowed(_ count: Int, of whole: Int) -> PlainText {
    "\(grouped(count)) of \(grouped(whole)) match."
  }

  static func spokenProgress(_ percent: PlainText) -> PlainText { "\(percent) read." }

  static func spokenFacts(of post: Post, now: Moment) -> PlainText {
    guard post.source == .api else {
      return "launched " + ago(post.createdAt, now: now) + "."
    }
    var parts: [PlainText] = []
    if let rank = post.dailyRank { parts.append("Rank \(rank) of the day") }
    if let rank = post.weeklyRank { parts.append("rank \(rank) of the week") }
    if let rank = post.monthlyRank { parts.append("rank \(rank) of the month") }
    parts.append(countedVotes(post.votesCount))
    if post.reviewsCount > 0, post.reviewsRating > 0 {
      parts.append("rated \(rating(post.reviewsRating)) of 5 by \(grouped(post.reviewsCount))")
    }
    parts.append(comments(post.commentsCount))
    parts.append("launched " + ago(post.featuredAt ?? post.createdAt, now: now))
    return parts.joined(by: ", ") + "."
  }

  /// "Reply of level 2 by Ann, 2 h ago, 3 votes."
  static func spokenByline(of comment: Comment, depth: Int, now: Moment) -> PlainText {
    var lead: PlainText = depth == 0 ? "Comment" : "Reply of level \(depth)"
    if let author = comment.author { lead = lead + " by " + PlainText(naming: author.name) }
    var parts = [lead, ago(comment.createdAt, now: now)]
    if comment.votesCount != 0 { parts.append(countedVotes(comment.votesCount)) }
    return parts.joined(by: ", ") + "."
  }

  static func spokenLink(_ number: Int) -> PlainText { "Link \(number)" }
  static let spokenNoKey: PlainText = "no key"
  static let spokenQuote: PlainText = "Quote: "
  static let spokenMoreComments: PlainText = "More comments follow."

  static func spokenLabel(of purpose: Prompt.Purpose) -> PlainText {
    switch purpose {
    case .narrow: "Filter: "
    case .find: "Find: "
    case .command: "Command: "
    case .date: "Date: "
    case .topic: "Topic: "
    case .search: searchLabel
    case .note: noteLabel
    }
  }

  /// Keys by what they are called: a reader passes over most signs.
  static func spoken(_ keys: KeySequence) -> PlainText {
    keys.keys.map { key in
      switch key {
      case .character(let character) where character.isUppercase:
        "capital " + PlainText(ForeignText(character.lowercased()))
      case .control(let character):
        "control " + (signs[character] ?? PlainText(ForeignText(String(character))))
      case .character(let character): signs[character] ?? key.label
      case .up: "up"
      case .down: "down"
      case .left: "left"
      case .right: "right"
      case .escape: "escape"
      case .pageUp: "page up"
      case .pageDown: "page down"
      default: key.label
      }
    }.joined(by: " then ")
  }

  private static let signs: [Character: PlainText] = [
    "[": "left bracket", "]": "right bracket", "(": "left parenthesis", ")": "right parenthesis",
    "{": "left brace", "}": "right brace", "<": "less than", ">": "greater than", "/": "slash",
    "\\": "backslash", ":": "colon", ";": "semicolon", "?": "question mark",
    "!": "exclamation mark",
    "+": "plus", "-": "minus", "*": "star", "=": "equals", ",": "comma", ".": "full stop",
    "'": "apostrophe", "\"": "quotation mark", "`": "backquote", "~": "tilde", "#": "number sign",
    "@": "at sign", "$": "dollar", "%": "percent", "^": "caret", "&": "ampersand", "|": "bar",
    "_": "underscore",
  ]
}

extension PlainText {
  /// With a full stop, unless it ends a sentence already.
  fileprivate var ended: PlainText {
    guard let last = string.last, !".!?…。！？".contains(last) else { return self }
    return self + "."
  }
}
