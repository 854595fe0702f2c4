// What keys do where credentials are entered.

import Canvas
import ProductHunt
import Texts

extension Browser {
  mutating func takeInSetup(_ input: Input) -> [Effect] {
    switch input {
    case .key(.control("z")): return [.suspend]
    case .key(.control("l")): return [.redraw]
    case .key(let key):
      return setup.step == .menu ? takeInMenu(key) : takeInForm(key)
    case .paste(let text):
      if setup.step != .menu, !setup.isVerifying { setup.fields[setup.focus].insert(text) }
      return []
    case .mouse, .focus, .reply:
      return []
    }
  }

  // MARK: The menu

  private mutating func takeInMenu(_ key: Key) -> [Effect] {
    message = nil
    let all = Setup.Choice.allCases
    switch key {
    case .character("Q"), .control("c"), .control("\\"): return quit()
    case .escape, .character("q"), .character("h"), .left, .backspace: goBack()
    case .down, .character("j"), .control("n"), .tab:
      setup.choice = all[(setup.choice.rawValue + 1) % all.count]
    case .up, .character("k"), .control("p"), .backtab:
      setup.choice = all[(setup.choice.rawValue + all.count - 1) % all.count]
    case .character(let character) where character.isASCII:
      guard let number = character.wholeNumberValue, all.indices.contains(number - 1) else {
        return []
      }
      setup.choice = all[number - 1]
      return choose()
    case .enter, .right:
      return choose()
    default: break
    }
    return []
  }

  private mutating func choose() -> [Effect] {
    switch setup.choice {
    case .demo: return connect(.demo)
    case .apiKey: setup.begin(.apiKey)
    case .developerToken: setup.begin(.developerToken)
    }
    return []
  }

  /// From now on posts come from there; what came from elsewhere is forgotten.
  mutating func connect(_ connection: Connection) -> [Effect] {
    let cancelled = cancelAll()
    self.connection = connection == .demo ? .demo : .service
    setup = Setup()
    (lists, groups, names, pages, layouts) = ([:], [:], [:], [:], [:])
    (preview, rateLimit, blockedUntil) = (nil, nil, nil)
    history.restart(at: Place(afterSetup))
    return [.connect(connection)] + cancelled
  }

  /// Opens the fields for credentials over what is shown.
  mutating func logIn() {
    setup = Setup()
    setup.begin(.apiKey)
    history.go(to: Place(.setup))
  }

  // MARK: The fields

  private mutating func takeInForm(_ key: Key) -> [Effect] {
    switch key {
    case .escape, .control("c"): return leaveForm()
    case .enter: return acceptField()
    case .tab, .down, .control("n"): setup.focus = (setup.focus + 1) % setup.fields.count
    case .backtab, .up, .control("p"):
      setup.focus = (setup.focus + setup.fields.count - 1) % setup.fields.count
    default:
      guard !setup.isVerifying else { return [] }
      if setup.fields[setup.focus].edit(key) {
        setup.failure = nil
        setup.isIncomplete = false
      }
    }
    return []
  }

  private mutating func leaveForm() -> [Effect] {
    let cancelled = setup.ticket.map { cancel($0) }
    setup.choice = setup.step == .developerToken ? .developerToken : .apiKey
    setup.begin(.menu)
    return cancelled.map { [$0] } ?? []
  }

  /// On to the next empty field; from the last one on, the service is asked.
  private mutating func acceptField() -> [Effect] {
    guard !setup.isVerifying else { return [] }
    guard let credentials = setup.credentials else {
      let empty = setup.fields.firstIndex { $0.isEmpty }
      setup.isIncomplete = empty == setup.focus
      setup.focus = empty ?? setup.focus
      return []
    }
    setup.failure = nil
    let (ticket, effect) = ask(.verify(credentials), for: .verification)
    setup.ticket = ticket
    return [effect]
  }

  mutating func finishSetup() -> [Effect] {
    guard let credentials = setup.credentials else { return [] }
    return connect(.service(credentials))
  }
}
