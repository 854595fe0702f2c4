// A person's own keys: rebound, taken away, chords, and what the screen says of them.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct KeymapTests {
  private func listing(_ changes: [Command: [KeySequence]], _ count: Int = 30) -> Browser {
    var browser = Browser.listing(count)
    browser.keymap = Keymap(changes)
    return browser
  }

  @Test func `a command that is bound otherwise has that key and no other`() {
    var browser = listing([.down: ["n"]])

    browser.press("n")
    #expect(browser.place.row == 1)
    browser.press("j")
    #expect(browser.place.row == 1)
  }

  @Test func `a key that is given away means the new command only`() {
    var browser = listing([.down: ["s"]])

    browser.press("s")

    #expect(browser.place.row == 1)
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `a command without keys is still in the palette`() {
    var browser = listing([.help: []])
    browser.press("?")
    #expect(browser.place.destination == .list(.today))

    browser.press(":", "h", "e", "l", "p", .enter)

    #expect(browser.place.destination == .help)
  }

  @Test func `a chord acts with its last key, and the footer shows its first`() {
    var browser = listing([.first: [KeySequence("g", "g")]])
    browser.press("5", "j")

    browser.press("g")
    #expect(browser.place.row == 5)
    #expect(browser.deadline == nil || browser.pending?.due == nil)
    let footer = FrameText.row(23, of: render(browser))
    #expect(footer.contains("g…"))
    browser.press("g")

    #expect(browser.place.row == 0)
    #expect(browser.pending == nil)
  }

  @Test func `a number before a chord counts`() {
    var browser = listing([.last: [KeySequence("g", "e")]])

    browser.press("1", "2", "g", "e")

    #expect(browser.place.row == 11)
  }

  @Test func `keys that begin a chord and go on otherwise do nothing, and it is said`() {
    var browser = listing([.first: [KeySequence("g", "g")]])

    browser.press("3", "g", "j")

    #expect(browser.place.row == 0)
    #expect(browser.message?.text == "gj means nothing here.")
    browser.press("j")
    #expect(browser.place.row == 1)
  }

  @Test func `escape gives up a chord without a word, and goes nowhere`() {
    var browser = listing([.first: [KeySequence("g", "g")]])
    browser.press(.enter)
    let place = browser.place

    browser.press("g", .escape)

    #expect(browser.place == place)
    #expect(browser.message == nil)
  }

  @Test func `a key that means something and begins a chord acts when nothing follows in time`() {
    var browser = listing([.first: ["g"], .last: [KeySequence("g", "e")]])
    browser.press("5", "j", "g")
    #expect(browser.place.row == 5)
    let due = browser.deadline

    _ = browser.handle(.woke, at: Moment.start.after(0.79))
    #expect(browser.place.row == 5)
    _ = browser.handle(.woke, at: Moment.start.after(0.81))

    #expect(due != nil)
    #expect(browser.place.row == 0)
    #expect(browser.pending == nil)
  }

  @Test func `or at once when another key follows, which acts as well`() {
    var browser = listing([.first: ["g"], .last: [KeySequence("g", "e")]])

    browser.press("5", "j", "g", "j")
    #expect(browser.place.row == 1)
    browser.press("g", "e")
    #expect(browser.place.row == 29)
  }

  @Test func `a chord that was quick goes before the deadline, a slow one acts first`() {
    var browser = listing([.quit: ["g"], .last: [KeySequence("g", "e")]])
    browser.press("g")

    let effects = browser.press("e", at: Moment.start.after(2))

    #expect(browser.isOver)
    #expect(effects.contains(.quit))
  }

  @Test func `footer, help and palette name the keys that are in force`() {
    var browser = listing([.help: [KeySequence("g", "?")], .olderDay: ["p"], .refresh: []])
    let footer = FrameText.row(23, of: render(browser))
    #expect(footer.contains("g? help"))
    #expect(footer.contains("p ] day"))

    browser.press("g", "?")
    _ = browser.handle(.resized(Size(width: 100, height: 200)), at: .start)
    let frame = render(browser)
    let lines = (0..<200).map { FrameText.row($0, of: frame) }
    #expect(lines.contains { $0.contains(" p ") && $0.contains("Show the day or period before.") })
    #expect(!lines.contains { $0.contains(" p ") && $0.contains("Show the preview") })
  }

  @Test func `a sentence names the key that is in force, or the command`() {
    var browser = Browser.starting()
    browser.keymap = Keymap([.refresh: ["x"]])
    let effects = browser.handle(.started, at: .start)
    browser.answer(effects, .failed(.timedOut))
    let said = (0..<24).map { FrameText.row($0, of: render(browser)) }.joined(separator: " ")
    #expect(said.contains("x asks again now"))

    browser.keymap = Keymap([.refresh: []])
    let now = (0..<24).map { FrameText.row($0, of: render(browser)) }.joined(separator: " ")
    #expect(now.contains(":refresh asks"))
  }

  @Test func `read again, keys and columns change and the place stays`() {
    var browser = listing([:])
    browser.press("5", "j", "g")
    browser.press("5", "j")
    var preferences = browser.preferences
    preferences.columns = [.name]

    _ = browser.handle(
      .configured(preferences, Keymap([.down: ["e"]]), Message("Read.")), at: .start)

    #expect(browser.place.row == 5)
    #expect(browser.message?.text == "Read.")
    let row = FrameText.row(2, of: render(browser))
    #expect(row.hasPrefix("   Sample 1"))
    #expect(!row.contains("▲"))
    browser.press("e")
    #expect(browser.place.row == 6)
  }

  @Test func `the command asks for the configuration to be read again`() {
    var browser = listing([:])

    #expect(browser.press("R").contains(.configure))
  }

  @Test func `columns come in the order that is wanted`() {
    var browser = listing([:], 3)
    browser.preferences.columns = [.tagline, .name, .votes]

    let row = FrameText.row(3, of: render(browser)).split(separator: " ").joined(separator: " ")

    #expect(row == "What sample 2 is good for Sample 2 ▲498")
  }
}
