// Where a line ends. It takes runs from the front, a line at a time; every cluster is looked at twice at
// most, since nothing that comes after a line's last break can break again before the line is full.

import Texts

struct LineBreaker {
  private struct Place {
    var run: Int
    var index: String.Index
  }

  private let runs: [StyledRun]
  private var here: Place

  init(_ runs: [StyledRun]) {
    self.runs = runs.filter { !$0.text.isEmpty }
    here = Place(run: 0, index: "".startIndex)
  }

  /// Takes the next line of at most `width` cells; nil when nothing is left.
  mutating func nextLine(width: Int) -> [StyledRun]? {
    guard here.run < runs.count else { return nil }
    var start = here
    var end = here  // of what is not space
    var used = 0
    var before: TextCluster?
    var beforeThat: TextCluster?
    var lastBreak: (end: Place, next: Place)?
    while here.run < runs.count {
      let place = here
      let cluster = takeCluster()
      used += cluster.width
      if cluster.isSpace {
        if before != nil { lastBreak = (end, here) }
      } else {
        if let before, !before.isSpace,
          Breaks.isAllowed(between: before, cluster, after: beforeThat)
        {
          lastBreak = (place, place)
        }
        if used > width {
          if let lastBreak {
            here = lastBreak.next
            return slice(start, lastBreak.end)
          }
          if before != nil {
            here = place
            return slice(start, place)
          }
          start = place  // spaces at the beginning that leave no room
          used = cluster.width
        }
        end = here
      }
      if !cluster.isSpace || before != nil { (beforeThat, before) = (before, cluster) }
    }
    return slice(start, end)
  }

  private mutating func takeCluster() -> TextCluster {
    let string = runs[here.run].text.string
    let (cluster, end) = TextCluster.at(here.index, in: string)
    here.index = end
    if here.index == string.endIndex { here = Place(run: here.run + 1, index: "".startIndex) }
    return cluster
  }

  private func slice(_ start: Place, _ end: Place) -> [StyledRun] {
    var pieces: [StyledRun] = []
    for number in start.run...end.run where number < runs.count {
      let string = runs[number].text.string
      let from = number == start.run ? start.index : string.startIndex
      let to = number == end.run ? end.index : string.endIndex
      guard from < to else { continue }
      var piece = runs[number]
      piece.text = piece.text[from..<to]
      pieces.append(piece)
    }
    return pieces
  }
}

/// Where a line may break although there is no space.
private enum Breaks {
  static func isAllowed(
    between left: TextCluster, _ right: TextCluster, after beforeLeft: TextCluster?
  ) -> Bool {
    if left.first == "-" || left.first == "‐" {
      return isLetter(right) && beforeLeft.map { isLetter($0) || isNumber($0) } ?? false
    }
    guard left.width == 2 || right.width == 2 || left.first == "—" else { return false }
    return !opens(left) && !cannotBegin(right)
  }

  private static func isLetter(_ cluster: TextCluster) -> Bool { Character(cluster.first).isLetter }
  private static func isNumber(_ cluster: TextCluster) -> Bool { Character(cluster.first).isNumber }

  /// Opening brackets and quotes stay with what follows them.
  private static func opens(_ cluster: TextCluster) -> Bool {
    switch cluster.first.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  /// Closing brackets, stops, marks that lengthen or repeat, and small kana stay with what is before.
  private static func cannotBegin(_ cluster: TextCluster) -> Bool {
    switch cluster.first.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: true
    default: smallKana.contains(cluster.first)
    }
  }

  private static let smallKana = Set("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ".unicodeScalars)
}
