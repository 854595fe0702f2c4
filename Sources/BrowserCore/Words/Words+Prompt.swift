// What narrowing, finding and the line at the bottom say.

import Texts

extension Words {
  static func label(of purpose: Prompt.Purpose) -> PlainText {
    switch purpose {
    case .narrow, .find: "/"
    case .command: ":"
    case .date: "Date: "
    case .topic: "Topic: "
    case .search: searchLabel
    case .note: noteLabel
    }
  }

  static let dateHint: PlainText = "2025-12-15, yesterday, mon, -3, 2025-12 or 2025"
  static let noDate: PlainText = "That is no date. Write 2025-12-15, yesterday, mon, -3 or 2025."
  static let noCommand: PlainText = "No command of this name works here."
  static func nothingSought(_ key: PlainText) -> PlainText {
    "Nothing is being looked for. \(key) finds on this page."
  }
  static let foundAround: PlainText = "Around the end of the page."

  static func meansNothing(_ keys: PlainText) -> PlainText { "\(keys) means nothing here." }

  static func notFound(_ text: PlainText) -> PlainText { "“\(text)” is not on this page." }

  static func hit(_ number: Int, of count: Int) -> PlainText {
    "\(grouped(number))/\(grouped(count))"
  }

  /// How many rows narrowing left, of how many.
  ///
  /// - Parameter remaining: about how many are not loaded yet; nil if nobody knows.
  static func narrowed(
    _ count: Int, of whole: Int, isWhole: Bool, isLoading: Bool, remaining: Int? = nil
  ) -> PlainText {
    let of: PlainText = "\(grouped(count)) of \(grouped(whole))"
    if isWhole { return "— \(of) —" }
    let more: PlainText = remaining.map { "up to \(grouped($0)) more" } ?? "more"
    return "\(of) loaded, \(more) not loaded yet" + (isLoading ? ", loading…" : "")
  }

  static func nothingLeft(
    isToday: Bool, isWhole: Bool, loaded: Int, remaining: Int? = nil, back key: PlainText,
    searches: Bool = false
  ) -> PlainText {
    let place: PlainText = isToday ? "Nothing today" : "Nothing here"
    let more: PlainText = remaining.map { ", up to \(grouped($0)) more are not" } ?? ""
    let extent: PlainText = isWhole ? "" : " among the \(grouped(loaded)) that are loaded\(more)"
    if searches { return "\(place)\(extent). Enter searches everything seen. \(key) shows all." }
    return "\(place) matches\(extent). \(key) shows all."
  }
}
