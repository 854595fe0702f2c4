// How far a sync is, on standard error: a bar in place where a person looks at it, else a line for each
// day that is done.

import CLibrary
import ProductHunt
import Texts

struct SyncProgress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let days: Int
  private var progress = Progress()
  private(set) var done = 0
  /// How much of the current day is there, 0 to 1.
  private var part = 0.0
  private var label = PlainText.empty
  private var hasSaidWait = false

  init(days: Int) {
    self.days = days
  }

  /// Something of a day is there.
  mutating func reached(_ day: PacificDay, _ what: PlainText, part: Double) {
    self.part = part
    label = PlainText(ForeignText(day.description)) + " " + what
    hasSaidWait = false
    draw(label)
  }

  /// A day is done; `line` says so where there is no bar.
  mutating func finished(_ line: PlainText) {
    done += 1
    part = 0
    hasSaidWait = false
    guard isTerminal else { return Console.error("phbrowse: \(line) (\(done) of \(days))") }
    draw(label)
  }

  /// The budget is spent for so many more seconds.
  mutating func waiting(_ seconds: Int) {
    let words: PlainText = "budget spent, goes on in \(Spoken.clock(seconds))"
    if isTerminal {
      draw(words)
    } else if !hasSaidWait {
      hasSaidWait = true
      Console.error("phbrowse: \(words)")
    }
  }

  mutating func clear() { progress.clear() }

  private mutating func draw(_ words: PlainText) {
    guard isTerminal else { return }
    let bar = SyncBar(done: Double(done) + part, of: days, words.string, width: Self.width)
    progress.show(PlainText(ForeignText(bar.line)))
  }

  private static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

/// `[#####---------------]  8/30 days  2026-11-18 28 posts`, in no more cells than there are.
package struct SyncBar: Hashable, Sendable {
  package let line: String

  package init(done: Double, of days: Int, _ words: String, width: Int) {
    let fraction = days > 0 ? min(max(done / Double(days), 0), 1) : 1
    let whole = min(days, Int(done))
    let tail = " \(whole)/\(days) days  \(words)"
    // A line as wide as the terminal would begin a second one.
    let room = width - 1 - tail.utf8.count - 2
    guard room >= 5 else {
      line = String(tail.dropFirst().prefix(max(0, width - 1)))
      return
    }
    let cells = min(room, 24)
    let filled = Int((fraction * Double(cells)).rounded(.down))
    line =
      "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: cells - filled)
      + "]" + tail
  }
}
