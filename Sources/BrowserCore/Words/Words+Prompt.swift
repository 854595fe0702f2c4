// What narrowing, finding and the line at the bottom say.

import Texts

extension Words {
  static func label(of purpose: Prompt.Purpose) -> PlainText {
    switch purpose {
    case .narrow, .find: "/"
    case .command: ":"
    case .date: "Date: "
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

  static func hit(_ number: Int, of count: Int) -> PlainText { "\(number)/\(count)" }

  /// How many rows narrowing left, of how many.
  static func narrowed(_ count: Int, of whole: Int, isWhole: Bool, isLoading: Bool) -> PlainText {
    let of: PlainText = "\(grouped(count)) of \(grouped(whole))"
    if isWhole { return "— \(of) —" }
    return isLoading ? "\(of) loaded, loading more…" : "\(of) loaded, more not loaded yet"
  }

  static func nothingLeft(
    isToday: Bool, isWhole: Bool, loaded: Int, back key: PlainText
  ) -> PlainText {
    let place: PlainText = isToday ? "Nothing today" : "Nothing here"
    let extent: PlainText = isWhole ? "" : " among the \(grouped(loaded)) that are loaded"
    return "\(place) matches\(extent). \(key) shows all."
  }
}
