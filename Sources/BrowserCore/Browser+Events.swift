// How the browser decides: one event in, what is to be done out. State changes nowhere else.

import Canvas
package import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  /// Takes one event and returns what is to be done about it; nothing is done here.
  package mutating func handle(_ event: Event, at now: Moment) -> [Effect] {
    Conventions.$current.withValue(conventions) { decide(event, at: now) }
  }

  private mutating func decide(_ event: Event, at now: Moment) -> [Effect] {
    self.now = now
    defer { isAskedAgain = false }
    searchTopicsIfDue()
    if case .started = event { hasStarted = true }
    if let until = blockedUntil, until <= now.date { blockedUntil = nil }
    var effects = performPendingIfDue()
    if !isOver { effects += react(to: event) }
    guard !isOver else { return effects + cancelAll() }
    takeAwaited()
    refreshIfDue()
    effects += endBackfillElsewhere() + cancelUnwanted()
    // What is lacking depends on what is in sight, and a list that is there in another order is
    // taken from that when it is asked for.
    settle()
    effects += recallWhatIsShown()
    effects += askForWhatIsShown(for: Asker(event))
    settle()
    forgetWhatIsFar()
    return effects
  }

  private mutating func react(to event: Event) -> [Effect] {
    switch event {
    case .recollected(let recollection):
      take(recollection)
      return []
    case .started, .woke:
      return []
    case .input(let input):
      let look: [Effect] = keeps ? [.lookAround] : []
      return take(input) + look
    case .resized(let size):
      resize(to: size)
      return []
    case .answered(let ticket, let reply):
      guard let errand = awaiting.removeValue(forKey: ticket) else { return [] }
      return take(reply, for: errand)
    case .resumed:
      return [.redraw]
    case .opened(let link, let started):
      if !started, place.destination != .address(link) {
        history.go(to: Place(.address(link)))
      }
      return []
    case .configured(let preferences, let keymap, let message):
      take(preferences, keymap, message)
      return []
    case .kept(let failure):
      if let failure { message = Message(failure, kind: .warning) }
      return []
    case .archive(let sentence, let isUsable):
      if !isUsable { keeps = false }
      sayOfArchive(sentence)
      return []
    case .archiveChanged:
      return recallMarks()
    }
  }

  private mutating func take(_ input: Input) -> [Effect] {
    if case .setup = place.destination { return takeInSetup(input) }
    if case .focus(let isFocused) = input {
      self.isFocused = isFocused
      return []
    }
    if place.prompt != nil { return takeInPrompt(input) }
    if case .mouse(let mouse) = input {
      pending = nil
      return take(mouse)
    }
    guard case .key(let key) = input else { return [] }
    if redraws(key) { return [.redraw] }
    message = nil
    if case .address = place.destination {
      pending = nil
      goBack()
      return []
    }
    return press(key)
  }

  private mutating func resize(to size: Size) {
    guard size != self.size else { return }
    self.size = size
  }

  /// Whether clicks are wanted now: not while something is to be selected by the terminal's own means.
  package var wantsMouse: Bool {
    if case .address = place.destination { return false }
    return preferences.hasMouse
  }

  /// The next moment at which something is to happen without an event; nil while idle.
  package var deadline: Date? {
    [
      blockedUntil.map { preferences.hasMotion ? nextTick : $0 }, retryDate, searchDate,
      refreshDate, backfillDate, pending?.due,
    ]
    .compactMap { $0 }.min()
  }

  /// The next whole second: a countdown is on the screen.
  private var nextTick: Date {
    Date(timeIntervalSince1970: now.date.timeIntervalSince1970.rounded(.down) + 1)
  }
}
