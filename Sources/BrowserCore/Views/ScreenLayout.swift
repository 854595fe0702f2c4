// Where the parts of the screen stand at a size: header, content, sentence, footer. Small screens
// keep the content and lose the rest.

import Canvas

/// The regions of a screen, top to bottom.
struct ScreenLayout: Equatable {
  let header: Rect?
  let headerRule: Rect?
  let content: Rect
  /// A sentence over what is still there to read.
  let banner: Rect?
  /// The line that is being typed.
  let prompt: Rect?
  let footerRule: Rect?
  let footer: Rect?

  /// - Parameter banner: how many rows the sentence takes.
  init(size: Size, banner wanted: Int, hasPrompt: Bool = false) {
    let hasEdges = size.height >= 4
    let hasRules = size.height >= 9
    let above = (hasEdges ? 1 : 0) + (hasRules ? 1 : 0)
    let typed = hasPrompt && size.height > 0 ? 1 : 0
    let banner = min(wanted, max(0, size.height - 2 * above - typed - 1))
    let height = max(0, size.height - 2 * above - banner - typed)
    func row(_ row: Int, _ height: Int = 1) -> Rect {
      Rect(column: 0, row: row, width: size.width, height: height)
    }
    header = hasEdges ? row(0) : nil
    headerRule = hasRules ? row(1) : nil
    content = row(above, height)
    self.banner = banner > 0 ? row(above + height, banner) : nil
    prompt = typed > 0 ? row(above + height + banner) : nil
    footerRule = hasRules ? row(size.height - 2) : nil
    footer = hasEdges ? row(size.height - 1) : nil
  }

  /// A title, content, and the last line, which is the sentence while there is one.
  init(spoken size: Size, banner wanted: Int, hasPrompt: Bool) {
    func row(_ row: Int, _ height: Int = 1) -> Rect {
      Rect(column: 0, row: row, width: size.width, height: height)
    }
    let hasEdges = size.height >= 3
    let typed = hasPrompt && size.height > 0 ? 1 : 0
    let above = hasEdges ? 1 : 0
    let below = wanted > 0 ? min(wanted, max(0, size.height - above - typed - 1)) : above
    let height = max(0, size.height - above - below - typed)
    header = hasEdges ? row(0) : nil
    headerRule = nil
    content = row(above, height)
    prompt = typed > 0 ? row(above + height) : nil
    let last = above + height + typed
    banner = wanted > 0 && below > 0 ? row(last, below) : nil
    footer = wanted == 0 && below > 0 ? row(last) : nil
    footerRule = nil
  }
}
