// Frames one after the other as one moving picture, for the documents.

/// Frames that follow each other, each with what was pressed to get there.
///
/// The picture begins anew at its end. Who asked their system for less motion sees the first frame.
package struct FrameFilm {
  package struct Shot {
    package var frame: Frame
    /// Stands below the frame.
    package var caption: String
    package var seconds: Double

    package init(_ frame: Frame, caption: String, seconds: Double) {
      self.frame = frame
      self.caption = caption
      self.seconds = seconds
    }
  }

  private let shots: [Shot]
  private let palette: Palette
  private let scheme: ColorScheme

  /// - Parameter shots: At least one, all of one size.
  package init(_ shots: [Shot], palette: Palette, scheme: ColorScheme = .dark) {
    precondition(Set(shots.map(\.frame.size)).count == 1, "frames of one size")
    self.shots = shots
    self.palette = palette
    self.scheme = scheme
  }

  /// The film as SVG. A row stands in it once for all the shots that show it alike, with the times at
  /// which it is seen, so that what does not move costs nothing.
  package var svg: String {
    let size = shots[0].frame.size
    var times = Times(shots.map(\.seconds))
    var rows: [String] = []
    for row in 0..<size.height {
      rows += seen(&times) { shot in
        FrameImage.elements(of: shot.frame, row: row, palette: palette, scheme: scheme)
      }
    }
    rows += seen(&times) { shot in
      FrameImage.caption(shot.caption, below: size, scheme: scheme)
    }
    return FrameImage.document(
      Size(width: size.width, height: size.height + 2), styles: times.styles, scheme: scheme,
      elements: rows)
  }

  /// What the shots show of one part: each different drawing once, in a group that is seen when one of
  /// its shots is.
  private func seen(_ times: inout Times, _ drawing: (Shot) -> [String]) -> [String] {
    let drawings = shots.map(drawing)
    var lines: [String] = []
    for (number, drawing) in drawings.enumerated()
    where drawings.firstIndex(of: drawing) == number && !drawing.isEmpty {
      let shown = drawings.map { $0 == drawing }
      lines += ["<g\(times.attribute(shown))>"] + drawing + ["</g>"]
    }
    return lines
  }
}

/// When things are seen, as classes of a style sheet; each pattern of times is one class.
private struct Times {
  private let starts: [Double]
  private let total: Double
  private var patterns: [[Bool]] = []

  init(_ seconds: [Double]) {
    var starts: [Double] = []
    var total = 0.0
    for length in seconds {
      starts.append(total)
      total += length
    }
    self.starts = starts
    self.total = total
  }

  /// The attribute of what is seen in some of the shots; nothing for what always is.
  mutating func attribute(_ shown: [Bool]) -> String {
    if shown.allSatisfy({ $0 }) { return "" }
    let number = patterns.firstIndex(of: shown) ?? patterns.count
    if number == patterns.count { patterns.append(shown) }
    return " class=\"t\(number)\""
  }

  var styles: [String] {
    var styles: [String] = []
    for (number, shown) in patterns.enumerated() {
      // Each change is a step; the animation holds a value until the next.
      var steps = ""
      for (shot, isShown) in shown.enumerated() where shot == 0 || isShown != shown[shot - 1] {
        let percent = FrameImage.decimal(starts[shot] / total * 100)
        steps += "\(percent)%{visibility:\(isShown ? "visible" : "hidden")}"
      }
      styles.append("@keyframes t\(number){\(steps)}")
      styles.append(
        ".t\(number){visibility:\(shown[0] ? "visible" : "hidden");"
          + "animation:t\(number) \(FrameImage.decimal(total))s step-end infinite}")
    }
    return styles + ["@media (prefers-reduced-motion:reduce){g{animation:none!important}}"]
  }
}
