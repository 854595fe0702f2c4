// What is typed into the line at the bottom. While it is open the table of commands is not consulted:
// no letter of a field is ever a command.

import Canvas
import ProductHunt
import Texts

extension Browser {
  mutating func openPrompt(_ purpose: Prompt.Purpose) {
    var prompt = Prompt(purpose, from: place.stance)
    // What was typed before can be changed.
    let before: String? =
      switch purpose {
      case .narrow: place.narrowing?.query
      case .find: place.find?.query
      case .search: soughtWords
      case .note(let post): marks[post.id]?.bookmark?.note?.onOneLine
      case .command, .date, .topic: nil
      }
    if let before { prompt.field.insert(before) }
    place.prompt = prompt
  }

  mutating func takeInPrompt(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return takeInPrompt(key)
    case .paste(let text):
      place.prompt?.field.insert(text)
      promptChanged()
      return []
    case .mouse(let mouse) where mouse.action == .wheelUp || mouse.action == .wheelDown:
      return take(mouse)
    case .mouse, .focus, .reply:
      return []
    }
  }

  private mutating func takeInPrompt(_ key: Key) -> [Effect] {
    if key != .control("l") { message = nil }
    switch key {
    case .escape, .control("c"): cancelPrompt()
    case .enter: return acceptPrompt()
    case .function(1): toggleHelp()
    case .control("z"): return [.suspend]
    case .control("l"): return [.redraw]
    case .down, .control("n"): moveInPrompt(.down)
    case .up, .control("p"): moveInPrompt(.up)
    case .pageDown: moveInPrompt(.pageDown)
    case .pageUp: moveInPrompt(.pageUp)
    default:
      let before = place.prompt?.field.text
      _ = place.prompt?.field.edit(key)
      if place.prompt?.field.text != before { promptChanged() }
    }
    return []
  }

  private mutating func moveInPrompt(_ command: Command) {
    guard place.prompt?.purpose == .command else {
      move(command, count: nil)
      return
    }
    let count = palette.count
    guard count > 0, let choice = place.prompt?.choice else { return }
    let step = command == .down || command == .pageDown ? 1 : -1
    place.prompt?.choice = ((choice + step) % count + count) % count
  }

  private mutating func promptChanged() {
    guard let prompt = place.prompt else { return }
    place.prompt?.problem = nil
    switch prompt.purpose {
    case .narrow: narrow(to: prompt.field.text)
    case .find: find(prompt.field.text, from: prompt.origin.top)
    case .command: place.prompt?.choice = 0
    case .search: search(prompt.field.text)
    case .date, .topic, .note: break
    }
  }

  private mutating func cancelPrompt() {
    guard let prompt = place.prompt else { return }
    place.prompt = nil
    place.searchDue = nil
    place.restore(prompt.origin)
    // A search that was never made is no place to be.
    if soughtWords == "" { goBack() }
  }

  private mutating func acceptPrompt() -> [Effect] {
    guard let prompt = place.prompt else { return [] }
    switch prompt.purpose {
    case .narrow, .find:
      searchTopics()
      place.prompt = nil
      _ = searchForNarrowed()
    case .search:
      place.prompt = nil
      if soughtWords == "" { goBack() }
    case .note(let post):
      place.prompt = nil
      return acceptNote(prompt.field.text, on: post)
    case .command:
      let chosen = palette
      guard chosen.indices.contains(prompt.choice) else { return [] }
      place.prompt = nil
      return perform(chosen[prompt.choice].binding.command, count: nil)
    case .date:
      acceptDate(prompt.field.text)
    case .topic:
      acceptTopic(prompt.field.text)
    }
    return []
  }

  // MARK: Narrowing

  /// Leaves the rows that match, and selects the one that fits best.
  private mutating func narrow(to query: String) {
    if case .groups(.topics) = place.destination { scheduleTopicSearch() }
    place.narrowing = query.contains { $0 != " " } ? Narrowing(query) : nil
    updateNarrowing()
    place.isTouched = false
    if let best = place.narrowing?.best {
      select(index: best.index)
      place.top = 0
    }
  }

  /// Shows all rows again; false if all are shown.
  mutating func endNarrowing() -> Bool {
    if case .groups(.topics(let words)) = place.destination, !words.isEmpty {
      place.destination = .groups(.topics(matching: ""))
      place.narrowing = nil
      return true
    }
    guard place.narrowing != nil else { return false }
    place.narrowing = nil
    place.isTouched = false
    return true
  }

  // MARK: Dates

  private mutating func acceptDate(_ typed: String) {
    guard let period = DateInput.period(typed, today: today) else {
      place.prompt?.problem = typed.isEmpty ? Words.dateHint : Words.noDate
      return
    }
    guard period.start <= now.date else {
      place.prompt?.problem = Words.notYet
      return
    }
    place.prompt = nil
    changePeriod(to: period)
  }

  /// The day that it is in San Francisco.
  var today: PacificDay { PacificDay(containing: now.date) }
}
