// Themes as files of roles: `title: "#fabd2f bold"`.

package import Canvas
import Texts

/// Reads and writes themes.
package enum ThemeFile {
  /// A role's name in a file is that of its case.
  private static let roles = Role.allCases.map { (name: "\($0)", role: $0) }

  /// The theme of a text, and what of it was not understood; a role that is not named is as `text`.
  package static func read(
    yaml text: String, named name: String
  ) -> (theme: Theme, problems: [ConfigurationProblem]) {
    var paints: [Role: Paint] = [:]
    var problems: [ConfigurationProblem] = []
    func add(_ bad: BadValue, line: Int?, path: String = "") {
      problems.append(
        ConfigurationProblem(
          file: "themes/\(name).yaml", line: line, path: path, reason: bad.reason))
    }
    do {
      let root = try ConfigurationNode.read(yaml: text)
      guard case .table(let entries)? = root?.content else {
        add(BadValue("roles with colours belong here, such as title: bold"), line: root?.line)
        return (Theme(name, [:]), problems)
      }
      for entry in entries {
        guard let role = roles.first(where: { $0.name == entry.name.lowercased() })?.role else {
          add(
            BadValue(entry.name, noneOf: roles.map(\.name), called: "role"), line: entry.line,
            path: entry.name)
          continue
        }
        do {
          paints[role] = try Paint(written: entry.value)
        } catch {
          add(error, line: entry.value.line, path: entry.name)
        }
      }
    } catch {
      add(BadValue(error.sentence), line: error.line)
    }
    return (Theme(name, paints), problems)
  }

  /// A theme as a file.
  package static func text(of theme: Theme) -> String {
    var text = """
      # A theme of phbrowse: for each role a colour, "on" and a background, and bold, underline, reverse,
      # italic or dim. A colour is #rrggbb, a number from 0 to 255, default, one of black, red, green,
      # yellow, blue, magenta, cyan and white, or bright-red and so on. What a role does not say is as
      # text has it. Save it as themes/NAME.yaml beside config.yaml, where theme: NAME takes it.

      """
    for (name, role) in roles {
      let words = theme.paints[role]?.words ?? "default"
      text += "\(name): \(YAMLText.quoted(words))\n"
    }
    return text
  }
}

extension Paint {
  fileprivate init(written node: ConfigurationNode) throws(BadValue) {
    let text = try node.word
    do {
      try self.init(words: text)
    } catch {
      if error.word == "on" { throw BadValue("one colour belongs behind on") }
      if error.word.hasPrefix("#") {
        let word = PlainText(ForeignText(String(error.word.prefix(20))))
        throw BadValue("“\(word)” is no colour: six hexadecimal digits belong behind #")
      }
      throw BadValue(error.word, noneOf: error.known, called: "colour or attribute")
    }
  }
}
