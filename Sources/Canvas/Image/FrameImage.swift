// A frame as a picture, for the documents. It is a program's own frame: what is drawn here is what a
// terminal is told.

/// Pictures of frames.
package enum FrameImage {
  private static let cellWidth = 8.4
  private static let cellHeight = 18
  private static let margin = 14

  /// A frame as SVG: a rounded background, and text in a monospace font. Each run of one style has its
  /// place and its length, so that columns line up in whatever font there is.
  package static func svg(
    _ frame: Frame, palette: Palette, scheme: ColorScheme = .dark
  ) -> String {
    document(
      frame.size, scheme: scheme,
      elements: (0..<frame.size.height).flatMap { row in
        elements(of: frame, row: row, palette: palette, scheme: scheme)
      })
  }

  /// A document with a background that has room for so many cells.
  static func document(
    _ size: Size, styles: [String] = [], scheme: ColorScheme, elements: [String]
  ) -> String {
    let width = margin * 2 + Int(Double(size.width) * cellWidth)
    let height = margin * 2 + size.height * cellHeight
    let background = scheme.hex(.standard, isBackground: true)
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\">",
      "<style>text { font: 14px ui-monospace, Menlo, \"DejaVu Sans Mono\", monospace;"
        + " white-space: pre }" + styles.map { "\n" + $0 }.joined() + "</style>",
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"8\" fill=\"\(background)\"/>",
    ]
    return (head + elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// What a row of a frame is drawn with.
  static func elements(
    of frame: Frame, row: Int, palette: Palette, scheme: ColorScheme
  ) -> [String] {
    runs(of: frame, row: row).flatMap { run in
      svg(run, row: row, paint: palette.paint(for: run.style), scheme: scheme)
    }
  }

  /// A line of ours below a frame of a size, with a row between.
  static func caption(_ text: String, below size: Size, scheme: ColorScheme) -> [String] {
    let run = Run(
      text: text, style: Style(.text), column: 0, width: text.count, isWide: false)
    return svg(
      run, row: size.height + 1, paint: Paint(.indexed(7), attributes: .bold), scheme: scheme)
  }

  private struct Run {
    var text: String
    var style: Style
    var column: Int
    var width: Int
    var isWide: Bool
  }

  /// Neighbours of one style; a wide cluster is a run by itself, since fonts differ in its width.
  private static func runs(of frame: Frame, row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<frame.size.width where !frame[column, row].isContinuation {
      let cell = frame[column, row]
      let isWide = column + 1 < frame.size.width && frame[column + 1, row].isContinuation
      if !isWide, let last = runs.last, last.style == cell.style, !last.isWide {
        runs[runs.count - 1].text += cell.cluster
        runs[runs.count - 1].width += 1
      } else {
        runs.append(
          Run(
            text: cell.cluster, style: cell.style, column: column, width: isWide ? 2 : 1,
            isWide: isWide))
      }
    }
    return runs
  }

  private static func svg(
    _ run: Run, row: Int, paint: Paint, scheme: ColorScheme
  ) -> [String] {
    var foreground = scheme.hex(paint.foreground)
    var background = scheme.hex(paint.background, isBackground: true)
    let isReverse = paint.attributes.contains(.reverse)
    if isReverse { swap(&foreground, &background) }
    let x = Double(margin) + Double(run.column) * cellWidth
    let y = margin + row * cellHeight
    let place = "x=\"\(decimal(x))\""
    let length = decimal(Double(run.width) * cellWidth)
    var elements: [String] = []
    if isReverse || paint.background != .standard {
      elements.append(
        "<rect \(place) y=\"\(y)\" width=\"\(length)\" height=\"\(cellHeight)\""
          + " fill=\"\(background)\"/>")
    }
    if !run.text.allSatisfy({ $0 == " " }) || paint.attributes.contains(.underline) {
      elements.append(
        "<text \(place) y=\"\(y + 13)\" textLength=\"\(length)\" lengthAdjust=\"spacingAndGlyphs\""
          + " fill=\"\(foreground)\"\(look(paint.attributes))>\(escaped(run.text))</text>")
    }
    return elements
  }

  private static func look(_ attributes: Style.Attributes) -> String {
    let looks: [(Style.Attributes, String)] = [
      (.bold, " font-weight=\"bold\""), (.italic, " font-style=\"italic\""),
      (.underline, " text-decoration=\"underline\""), (.dim, " opacity=\"0.6\""),
    ]
    return looks.filter { attributes.contains($0.0) }.map(\.1).joined()
  }

  /// One digit after the point, without Foundation.
  static func decimal(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
