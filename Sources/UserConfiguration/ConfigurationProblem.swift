// What is wrong in a file of the person's: where, and what was probably meant.

package import Texts

/// One thing that was not taken up. Everything else of the file is.
package struct ConfigurationProblem: Error, Hashable, Sendable {
  /// The file's name, such as `config.yaml`.
  package let file: String
  /// From 1; nil where it concerns the file as a whole.
  package let line: Int?
  /// Where in the file, such as `keys.down`; empty for all of it.
  package let path: String
  /// What is wrong and what to write instead, without a full stop.
  package let reason: PlainText

  package init(file: String, line: Int?, path: String, reason: PlainText) {
    self.file = file
    self.line = line
    self.path = path
    self.reason = reason
  }

  /// As in "config.yaml, line 3: keys.dwon: no command has this name; down?"
  package var sentence: PlainText {
    let place: PlainText = line.map { ", line \($0)" } ?? .empty
    let name: PlainText = path.isEmpty ? .empty : "\(PlainText(ForeignText(path))): "
    return "\(PlainText(ForeignText(file)))\(place): \(name)\(reason)"
  }
}

/// Why a value was not taken.
struct BadValue: Error {
  let reason: PlainText
  var line: Int?
  /// What stands behind the setting's name in the path.
  var path = ""

  init(_ reason: PlainText, line: Int? = nil, path: String = "") {
    self.reason = reason
    self.line = line
    self.path = path
  }

  /// A word that is none of those that are known.
  init(_ word: String, noneOf words: [String], called what: PlainText) {
    let nearest = NearestWord.to(word, among: words)
    let shown = PlainText(ForeignText(String(word.prefix(40))))
    self.init("“\(shown)” is no \(what); did you mean \(PlainText(ForeignText(nearest)))?")
  }
}
