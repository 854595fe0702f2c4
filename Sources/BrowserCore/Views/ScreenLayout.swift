// Where the parts of the screen stand at a size: header, content, sentence, footer. Small screens
// keep the content and lose the rest.

import Canvas

/// The regions of a screen, top to bottom.
struct ScreenLayout: Equatable {
  let header: Rect?
  let headerRule: Rect?
  /// A line above the content that says what it lacks.
  let note: Rect?
  let content: Rect
  /// A sentence over what is still there to read.
  let banner: Rect?
  /// The line that is being typed.
  let prompt: Rect?
  let footerRule: Rect?
  let footer: Rect?

  /// - Parameter banner: how many rows the sentence takes.
  init(size: Size, banner wanted: Int, hasPrompt: Bool = false, hasNote: Bool = false) {
    let hasEdges = size.height >= 4
    let hasRules = size.height >= 9
    let above = (hasEdges ? 1 : 0) + (hasRules ? 1 : 0)
    let typed = hasPrompt && size.height > 0 ? 1 : 0
    let noted = hasNote && size.height >= 6 ? 1 : 0
    let banner = min(wanted, max(0, size.height - 2 * above - typed - noted - 1))
    let height = max(0, size.height - 2 * above - banner - typed - noted)
    func row(_ row: Int, _ height: Int = 1) -> Rect {
      Rect(column: 0, row: row, width: size.width, height: height)
    }
    header = hasEdges ? row(0) : nil
    headerRule = hasRules ? row(1) : nil
    note = noted > 0 ? row(above) : nil
    content = row(above + noted, height)
    let below = above + noted + height
    self.banner = banner > 0 ? row(below, banner) : nil
    prompt = typed > 0 ? row(below + banner) : nil
    footerRule = hasRules ? row(size.height - 2) : nil
    footer = hasEdges ? row(size.height - 1) : nil
  }

  /// A title, content, and the last line, which is the sentence while there is one.
  init(spoken size: Size, banner wanted: Int, hasPrompt: Bool, hasNote: Bool = false) {
    func row(_ row: Int, _ height: Int = 1) -> Rect {
      Rect(column: 0, row: row, width: size.width, height: height)
    }
    let hasEdges = size.height >= 3
    let typed = hasPrompt && size.height > 0 ? 1 : 0
    let above = hasEdges ? 1 : 0
    let noted = hasNote && size.height >= 6 ? 1 : 0
    let start = above + noted
    let below = wanted > 0 ? min(wanted, max(0, size.height - start - typed - 1)) : above
    let height = max(0, size.height - start - below - typed)
    header = hasEdges ? row(0) : nil
    headerRule = nil
    note = noted > 0 ? row(above) : nil
    content = row(start, height)
    prompt = typed > 0 ? row(start + height) : nil
    let last = start + height + typed
    banner = wanted > 0 && below > 0 ? row(last, below) : nil
    footer = wanted == 0 && below > 0 ? row(last) : nil
    footerRule = nil
  }
}
