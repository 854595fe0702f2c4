// Runs of one thing: guides, rules, blanks.

import Texts

extension PlainText {
  init(repeating text: PlainText, count: Int) {
    self = (0..<max(0, count)).reduce(PlainText.empty) { line, _ in line + text }
  }
}
