// A file's text, and what variables and options say, become settings; what was not understood becomes
// problems.

import BrowserCore
import Texts

/// What is in force, from where, and what could not be taken up.
package struct ConfigurationState: Hashable, Sendable {
  /// Where a setting is from.
  package enum Origin: Hashable, Sendable {
    case standard
    case file(line: Int)
    case remembered
    case environment(String)
    case option(String)
  }

  package private(set) var settings = UserSettings()
  package private(set) var problems: [ConfigurationProblem] = []
  private var origins: [String: Origin] = [:]
  private let file: String

  /// - Parameters:
  ///   - text: what stands in the file; nil for none.
  ///   - file: what it is called in a problem.
  package init(yaml text: String?, file: String = "config.yaml") {
    self.file = file
    guard let text else { return }
    do {
      guard let root = try ConfigurationNode.read(yaml: text) else { return }
      guard case .table(let entries) = root.content else {
        add("names with values belong here, such as theme: dark", line: root.line)
        return
      }
      for entry in entries { take(entry) }
    } catch {
      add(error.sentence, line: error.line)
    }
  }

  /// Where a setting, or a command's keys (`keys.down`), are from.
  package func origin(of name: String) -> Origin { origins[name] ?? .standard }

  // MARK: The file

  private mutating func take(_ entry: ConfigurationNode.Entry) {
    let name = entry.name.lowercased().replacing("_", with: "-")
    if name == Setting.keys {
      takeKeys(entry)
      return
    }
    guard let setting = Setting.named(name) else {
      let known = Setting.all.map(\.name) + [Setting.keys]
      let meant = Setting.otherPrograms[name].map { [$0] } ?? known
      let bad = BadValue(name, noneOf: meant, called: "setting")
      add(bad.reason, line: entry.line, path: entry.name)
      return
    }
    // A name with nothing behind it says nothing.
    guard entry.value.content != .nothing else { return }
    do {
      try setting.read(entry.value, &settings)
      origins[name] = .file(line: entry.line)
    } catch {
      add(error.reason, line: error.line ?? entry.value.line, path: name)
    }
  }

  private mutating func takeKeys(_ entry: ConfigurationNode.Entry) {
    switch entry.value.content {
    case .nothing: return
    case .table(let entries):
      let table = KeyTable(entries)
      settings.keys = table.changes
      for entry in entries {
        let name = entry.name.lowercased().replacing("_", with: "-")
        guard let command = Command(rawValue: name), table.changes[command] != nil else { continue }
        origins["keys." + name] = .file(line: entry.line)
      }
      for bad in table.problems { add(bad.reason, line: bad.line, path: "keys." + bad.path) }
    case .text, .list:
      add(
        "commands with their keys belong here, such as down: [j, down]", line: entry.line,
        path: "keys")
    }
  }

  private mutating func add(_ reason: PlainText, line: Int?, path: String = "") {
    problems.append(ConfigurationProblem(file: file, line: line, path: path, reason: reason))
  }

  /// Takes up a problem that was found elsewhere, such as a theme that there is none of.
  package mutating func add(_ problem: ConfigurationProblem) {
    problems.append(problem)
  }

  // MARK: Variables and options

  /// Takes what variables such as PHBROWSE_THEME say; it goes before the file.
  package mutating func take(environment: [String: String]) {
    for setting in Setting.all {
      guard let text = environment[setting.variable], !text.isEmpty else { continue }
      take(text, for: setting, from: .environment(setting.variable), named: setting.variable)
    }
  }

  /// Takes what an option says, as it would stand in the file; it goes before everything else.
  package mutating func take(_ text: String, for name: String, option: String) {
    guard let setting = Setting.named(name) else { return }
    take(text, for: setting, from: .option(option), named: option)
  }

  /// Takes what was remembered of the last run, unless something else says it.
  package mutating func take(remembered text: String, for name: String) {
    guard let setting = Setting.named(name), origin(of: name) == .standard else { return }
    take(text, for: setting, from: .remembered, named: name)
  }

  private mutating func take(
    _ text: String, for setting: Setting, from origin: Origin, named name: String
  ) {
    let words = text.split(separator: ",").map {
      ConfigurationNode(.text(String($0.drop { $0 == " " })), line: 0)
    }
    let node = ConfigurationNode(setting.name == "columns" ? .list(words) : .text(text), line: 0)
    do {
      try setting.read(node, &settings)
      origins[setting.name] = origin
    } catch {
      problems.append(
        ConfigurationProblem(file: name, line: nil, path: "", reason: error.reason))
    }
  }
}
