// The word that somebody most likely meant.

/// Finds the word for a hint.
package enum NearestWord {
  /// The word that comes closest to what was typed, without regard to case: one that holds it or
  /// that it holds, else the one with the fewest letters to change. At most 40 characters are looked at.
  package static func to(_ typed: String, among words: [String]) -> String {
    let typed = Array(typed.lowercased().prefix(40))
    return words.min {
      distance(typed, Array($0.lowercased())) < distance(typed, Array($1.lowercased()))
    }
      ?? ""
  }

  private static func distance(_ typed: [Character], _ word: [Character]) -> Int {
    guard !typed.isEmpty else { return word.count }
    let changes = edits(from: typed, to: word)
    let isPart = typed.count > 2 && String(word).contains(String(typed))
    return isPart ? min(changes, 1) : changes
  }

  /// Letters to insert, remove or replace (Levenshtein's distance).
  private static func edits(from left: [Character], to right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let replaced = diagonal + (character == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, diagonal + 1, row[place] + 1)
      }
    }
    return row[right.count]
  }
}
