// The whole screen for a state. A pure function: the same browser is the same frame.

package import Canvas
import Texts

/// Draws the browser as it is.
package func render(_ browser: Browser) -> Frame {
  Conventions.$current.withValue(browser.conventions) { draw(browser) }
}

private func draw(_ browser: Browser) -> Frame {
  var frame = Frame(size: browser.size)
  if case .address(let link) = browser.place.destination {
    AddressView(link: link).draw(on: &frame)
    return frame
  }
  if browser.preferences.isSpoken {
    SpokenView(browser).draw(on: &frame)
    if let caret = frame.caret, !Rect(frame.size).contains(caret) { frame.caret = nil }
    return frame
  }
  let layout = browser.screen
  HeaderView(browser).draw(in: layout.header, rule: layout.headerRule, on: &frame)
  if let note = browser.note, let rect = layout.note { NoteView(note).draw(in: rect, on: &frame) }
  switch browser.place.destination {
  case .list(let spec):
    var content = layout.content
    let preview = browser.previewWidth
    if preview > 0 { content.width -= preview + 1 }
    ListView(browser, spec).draw(in: content, on: &frame)
  case .post(let reference): PageView(browser, reference).draw(in: layout.content, on: &frame)
  case .groups(let spec): GroupView(browser, spec).draw(in: layout.content, on: &frame)
  case .address: break  // `AddressView` draws it without anything around it
  case .help:
    HelpView(top: browser.place.top, keymap: browser.keymap).draw(in: layout.content, on: &frame)
  case .setup: SetupView(browser.setup, now: browser.now.date).draw(in: layout.content, on: &frame)
  }
  if let banner = layout.banner { BannerView(browser).draw(in: banner, on: &frame) }
  FooterView(browser).draw(in: layout.footer, rule: layout.footerRule, on: &frame)
  if browser.previewWidth > 0 {
    PreviewView(browser).draw(in: layout.content, layout, on: &frame)
  }
  // Over everything else: the commands lie across list and preview.
  if let prompt = browser.place.prompt, let rect = layout.prompt {
    PaletteView(entries: browser.palette, choice: prompt.choice)
      .draw(over: layout.content, on: &frame)
    PromptView(browser, prompt).draw(in: rect, on: &frame)
  }
  if let caret = frame.caret, !Rect(frame.size).contains(caret) { frame.caret = nil }
  return frame
}

extension Frame {
  /// A line across a region.
  mutating func rule(_ rect: Rect?) {
    guard let rect else { return }
    fill(rect, with: "─", style: Style(.border))
  }
}
