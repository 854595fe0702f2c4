// What `:login` asks: no letter of a field is a command, and nothing is kept unverified.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing

struct SetupTests {
  /// The ways on, behind the fields that `:login` opens.
  private func firstRun() -> Browser {
    var browser = Browser.loggingIn(Size(width: 80, height: 24))
    browser.press(.escape)
    return browser
  }

  @Test func `login opens the fields, and esc leads over the other ways back to the feed`() {
    var browser = Browser.withoutCredentials()
    browser.run("login")
    #expect(browser.place.destination == .setup)
    #expect(browser.setup.step == .apiKey)

    browser.press(.escape)
    #expect(browser.setup.step == .menu)
    browser.press(.escape)
    #expect(browser.place.destination == .list(.feed()))
  }

  @Test func `login is there for those who have credentials, too`() {
    var browser = Browser.listing(3)
    browser.run("login")
    #expect(browser.setup.step == .apiKey)

    browser.press(.escape, "q")
    #expect(browser.place.destination == .list(.today))
    #expect(!browser.isOver)
  }

  @Test func `the demo is one key away and shows today`() {
    var browser = firstRun()

    let effects = browser.press("1")

    #expect(effects.first == .connect(.demo))
    #expect(effects.questions.count == 1)
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `letters in a field are text, commands or not`() {
    var browser = firstRun()
    browser.press("2")

    for character in "qQ?rj/:[o" { browser.press(.character(character)) }

    #expect(browser.setup.fields[0].text == "qQ?rj/:[o")
    #expect(!browser.isOver)
  }

  @Test func `what is typed is verified before it is used`() {
    var browser = firstRun()
    browser.press("2", "i", "d", .enter, "s", "3")

    let asked = browser.press(.enter)
    let credentials = Credentials.apiKey(id: Secret("id"), secret: Secret("s3"))
    #expect(asked.questions == [.verify(credentials)])

    let effects = browser.answer(asked, .verified)
    #expect(effects.first == .connect(.service(credentials)))
    #expect(browser.place.destination == .list(.today))
  }

  @Test func `refused credentials can be mended and asked again`() {
    var browser = firstRun()
    browser.press("3", "t", .enter)
    browser.press("x")  // while it is being verified, typing changes nothing
    let ticket = browser.lastTicket

    _ = browser.handle(
      .answered(ticket, .failed(.credentialsRefused(.developerToken))), at: .start)

    #expect(browser.setup.failure == .credentialsRefused(.developerToken))
    #expect(browser.setup.fields[0].text == "t")
    browser.press("2")
    #expect(browser.setup.failure == nil)
    #expect(
      browser.press(.enter).questions == [.verify(.developerToken(Secret("t2")))])
  }

  @Test func `a paste goes into the field whole, its line break left out`() {
    var browser = firstRun()
    browser.press("3")

    _ = browser.handle(.input(.paste("to\u{1B}[31mken\n")), at: .start)

    #expect(browser.setup.fields[0].text == "to[31mken")
  }

  @Test func `an empty field is said to be empty`() {
    var browser = firstRun()

    browser.press("2", "i", .enter)
    let effects = browser.press(.enter)

    #expect(effects.isEmpty)
    #expect(browser.setup.isIncomplete)
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `leaving the fields leads to the menu and cancels the question`(key: Key) {
    var browser = firstRun()
    browser.press("3", "t")
    let asked = browser.press(.enter)

    let effects = browser.press(key)

    #expect(effects == [.cancel(asked.tickets[0])])
    #expect(browser.setup.step == .menu)
    #expect(!browser.isOver)
  }

  struct Edit {
    let keys: [Key]
    let text: String
  }

  @Test(arguments: [
    Edit(keys: ["a", "b", .backspace], text: "a"),
    Edit(keys: ["a", "b", .left, "c"], text: "acb"),
    Edit(keys: ["a", "b", .home, .delete], text: "b"),
    Edit(keys: ["a", " ", "b", "c", .control("w")], text: "a "),
    Edit(keys: ["a", "b", .control("a"), "c", .control("e"), "d"], text: "cabd"),
    Edit(keys: ["a", "b", .control("u"), "c"], text: "c"),
    Edit(keys: ["a", "b", .left, .control("k")], text: "a"),
    Edit(keys: [.backspace, .left, .delete, "é"], text: "é"),
  ])
  func `a field is edited`(edit: Edit) {
    var field = TextField()

    for key in edit.keys { _ = field.edit(key) }

    #expect(field.text == edit.text)
  }
}
