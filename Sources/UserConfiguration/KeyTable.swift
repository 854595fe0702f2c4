// The table of keys of a file: commands by name, each with the keys that it is to have.

import BrowserCore
import Canvas
import Texts

/// Reads keys and sees to it that they contradict neither each other nor sense.
struct KeyTable {
  private(set) var changes: [Command: [KeySequence]] = [:]
  private(set) var problems: [BadValue] = []
  private var lines: [Command: Int] = [:]

  init(_ entries: [ConfigurationNode.Entry]) {
    for entry in entries { take(entry) }
    findConflicts()
    keepAWayOut()
  }

  private mutating func take(_ entry: ConfigurationNode.Entry) {
    let name = entry.name.lowercased().replacing("_", with: "-")
    guard let command = Command(rawValue: name) else {
      var bad = BadValue(name, noneOf: Command.allCases.map(\.rawValue), called: "command")
      (bad.line, bad.path) = (entry.line, entry.name)
      problems.append(bad)
      return
    }
    var keys: [KeySequence] = []
    do {
      for (word, line) in try entry.value.words where word.lowercased() != "none" {
        do {
          let key = try KeySequence(writtenAs: word)
          if !keys.contains(key) { keys.append(key) }
        } catch {
          problems.append(BadValue(error.reason, line: line, path: entry.name))
        }
      }
    } catch {
      problems.append(BadValue(error.reason, line: entry.line, path: entry.name))
      return
    }
    // Of keys that are all misspelt nothing is left: then those of the table stay.
    let isMeant = (try? entry.value.words.allSatisfy { $0.word.lowercased() == "none" }) ?? false
    guard !keys.isEmpty || isMeant else { return }
    changes[command] = keys
    lines[command] = entry.line
  }

  /// One key for two commands where both mean something: the one that stands first has it.
  private mutating func findConflicts() {
    let commands = changes.keys.sorted { (lines[$0] ?? 0) < (lines[$1] ?? 0) }
    for (index, command) in commands.enumerated() {
      for other in commands[..<index] where command.meetsSomewhere(other) {
        for key in changes[command] ?? [] where changes[other]?.contains(key) == true {
          problems.append(
            BadValue(
              "\(key.label) is \(PlainText(ForeignText(other.rawValue)))'s already",
              line: lines[command],
              path: command.rawValue))
          changes[command]?.removeAll { $0 == key }
        }
      }
    }
  }

  /// Somebody who has taken all keys away from leaving gets one back.
  private mutating func keepAWayOut() {
    let keymap = Keymap(changes)
    let ways: [Command] = [.quit, .quitOrBack, .palette]
    let isReachable = keymap.bindings.contains { row in
      ways.contains(row.command) && row.contexts.contains(.list)
        && !keymap.keys(of: row, in: .list).isEmpty
    }
    guard !isReachable else { return }
    changes[.quit] = [KeySequence(.control("c"))]
    problems.append(
      BadValue("no key would be left to quit with, so ^C quits", line: lines[.quit], path: "quit"))
  }
}

extension KeySequence {
  /// Keys as a person writes them; the reason if they are none.
  init(writtenAs name: String) throws(BadValue) {
    let shown = PlainText(ForeignText(String(name.prefix(40))))
    guard let sequence = KeySequence(named: name) else {
      let nearest = NearestWord.to(name, among: Self.known)
      throw BadValue(
        name.count > 2
          ? "“\(shown)” is no key; did you mean \(PlainText(ForeignText(nearest)))?"
          : "“\(shown)” is no key")
    }
    if case .character(let character)? = sequence.keys.first, character.isASCII, character.isNumber
    {
      throw BadValue("“\(shown)” begins with a digit, and digits count")
    }
    self = sequence
  }

  /// Names to propose.
  private static let known =
    [
      "enter", "esc", "tab", "shift-tab", "backspace", "delete", "insert", "up", "down", "left",
      "right", "home", "end", "page-up", "page-down", "space", "f1", "f12",
    ] + "abcdefgklnopqrstuvwxyz".map { "ctrl-\($0)" }

  /// As a person can type it: `up` where help shows an arrow.
  var typed: String {
    guard keys.contains(where: { Self.arrows[$0] != nil }) else { return name }
    return keys.map { Self.arrows[$0] ?? $0.name }.joined(separator: " ")
  }

  private static let arrows: [Key: String] = [
    .up: "up", .down: "down", .left: "left", .right: "right",
  ]
}

extension Command {
  private var contexts: Set<Binding.Context> {
    Binding.all.filter { $0.command == self }.reduce(into: []) { $0.formUnion($1.contexts) }
  }

  /// Whether there is a place where both mean something.
  fileprivate func meetsSomewhere(_ other: Command) -> Bool {
    !contexts.isDisjoint(with: other.contexts)
  }
}
