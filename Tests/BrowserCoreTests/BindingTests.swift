// The one table of commands: complete, without contradictions, and what footer and help make of it.

import BrowserCore
import Canvas
import Testing
import Texts

struct BindingTests {
  @Test(arguments: Command.allCases)
  func `each command has a row with a sentence, one for a context, most with a key`(
    command: Command
  ) {
    let rows = Binding.all.filter { $0.command == command }

    #expect(!rows.isEmpty)
    #expect(rows.reduce(0) { $0 + $1.contexts.count } == Set(rows.flatMap(\.contexts)).count)
    #expect(rows.allSatisfy { !$0.contexts.isEmpty })
    #expect(rows.allSatisfy { !$0.keys.isEmpty } || [.login, .demo, .fetchDays].contains(command))
    #expect(rows.allSatisfy { $0.help.string.last == "." })
  }

  @Test(arguments: Binding.Context.allCases)
  func `no key has two meanings in one context`(context: Binding.Context) {
    let keys = Binding.all.filter { $0.contexts.contains(context) }.flatMap(\.keys)

    #expect(Set(keys).count == keys.count)
  }

  @Test func `no key is a digit: digits count`() {
    let digits = (0...9).map { KeySequence(.character(Character("\($0)"))) }

    #expect(Set(Binding.all.flatMap(\.keys)).isDisjoint(with: digits))
  }

  @Test(arguments: Binding.all)
  func `a key of a row is its command where the row applies and nothing where not`(
    binding: Binding
  ) {
    for context in Binding.Context.allCases {
      for key in binding.keys {
        let meaning = Keymap.standard.meaning(of: key, in: context)
        let isMeant = Binding.all.contains {
          $0.command == binding.command && $0.contexts.contains(context) && $0.keys.contains(key)
        }
        #expect((meaning == .command(binding.command)) == isMeant)
      }
    }
  }

  @Test(arguments: ScreenState.all)
  func `every key that the footer offers does something there`(state: ScreenState) {
    var browser = state.make(Size(width: 120, height: 12))
    // Away from where a key would lead, and without the message that it would bring.
    browser.press("g", at: browser.now)

    #expect(!browser.footerEntries.isEmpty)
    for entry in browser.footerEntries {
      for key in entry.keys {
        var pressed = browser
        let effects = key.keys.flatMap { pressed.press($0, at: browser.now) }
        #expect(
          !effects.isEmpty || pressed != browser, "\(key.name) \(entry.label.string)")
      }
    }
  }

  @Test(arguments: [Size(width: 120, height: 400), Size(width: 40, height: 400)])
  func `help holds the keys and the sentence of every row`(size: Size) {
    var browser = Browser.listing(3)
    browser.press("?")
    _ = browser.handle(.resized(size), at: .start)
    let frame = render(browser)
    let lines = (0..<size.height).map { FrameText.row($0, of: frame) }
    let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")

    for binding in Binding.all {
      let keys = binding.namesOfKeys.joined(separator: " ")
      #expect(text.contains("\(keys) \(binding.help.string)"))
    }
  }
}
