// Text set in lines of a width. Where a line may break is `LineBreaker`'s; where it is drawn is a view's.

package import Texts

/// Lines broken greedily, at most `width` cells wide: at spaces (which are dropped there), after
/// hyphens and between CJK clusters; a word that is wider than a line is cut between clusters.
///
/// A cluster that is wider than the line stands alone in one, and drawing clips it. The time is
/// linear in the text.
package enum Wrap {
  /// Breaks a line made of runs. An empty one gives one line.
  ///
  /// The first line begins with `firstIndent`, the others with `hangingIndent`: spaces, a bullet, the
  /// bar of a quote. One that leaves less than two cells is left out.
  package static func lines(
    _ runs: [StyledRun], width: Int, firstIndent: [StyledRun] = [], hangingIndent: [StyledRun] = []
  ) -> [[StyledRun]] {
    var breaker = LineBreaker(runs)
    var lines: [[StyledRun]] = []
    let first = fitting(firstIndent, into: width)
    let hanging = fitting(hangingIndent, into: width)
    var indent = first
    while let line = breaker.nextLine(width: width - indent.width) {
      lines.append(indent.runs + line)
      indent = hanging
    }
    return lines.isEmpty ? [first.runs] : lines
  }

  /// Breaks a line of text. An empty one gives one line.
  package static func lines(_ text: PlainText, width: Int) -> [PlainText] {
    lines([StyledRun(text)], width: width).map { $0.first?.text ?? .empty }
  }

  private static func fitting(
    _ indent: [StyledRun], into width: Int
  ) -> (runs: [StyledRun], width: Int) {
    let indentWidth = Width.of(indent)
    return width - indentWidth < 2 ? ([], 0) : (indent, indentWidth)
  }
}
