// Styles as ncurses wants them: an attribute set and the number of a pair of colours.

import CNcurses
import Canvas

/// What ncurses draws a cell with.
struct Pen {
  var attributes: attr_t
  var pair: Int32
  /// What it draws a space with.
  private(set) var space = cchar_t()

  init(attributes: attr_t, pair: Int32) {
    self.attributes = attributes
    self.pair = pair
    space = cell([" "])
  }

  /// What it draws a glyph with.
  func cell(_ glyph: Glyph) -> cchar_t {
    glyph.marks.isEmpty
      ? curses_with_character(space, wchar_t(bitPattern: glyph.base.value))
      : cell([glyph.base] + glyph.marks)
  }

  private func cell(_ scalars: [Unicode.Scalar]) -> cchar_t {
    var cell = cchar_t()
    let characters = scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    _ = curses_setcchar(&cell, characters, attributes, pair)
    return cell
  }
}

/// The pens of one claimed screen; colour pairs are made when they are first wanted.
struct Pens {
  private let depth: ColorDepth
  private let palette: Palette
  private let hasDefaultColors: Bool
  private let mostPairs: Int32
  private var pens: [Style: Pen] = [:]
  private var pairs: [SIMD2<Int32>: Int32] = [:]

  /// Starts ncurses' colours, unless they are not wanted.
  init(wantsColors: Bool, palette: (Int) -> Palette) {
    guard wantsColors, has_colors(), start_color() == OK else {
      depth = .monochrome
      self.palette = palette(0)
      hasDefaultColors = false
      mostPairs = 0
      return
    }
    let colors = Int(curses_colors())
    depth = ColorDepth(colors: colors)
    self.palette = palette(colors)
    hasDefaultColors = use_default_colors() == OK
    mostPairs = min(curses_color_pairs(), 32_767)
  }

  mutating func pen(for style: Style) -> Pen {
    if let pen = pens[style] { return pen }
    let paint = palette.paint(for: style)
    let pen = Pen(attributes: Self.attributes(paint.attributes), pair: pair(for: paint))
    pens[style] = pen
    return pen
  }

  private mutating func pair(for paint: Paint) -> Int32 {
    var colors = SIMD2(paint.foreground.number(at: depth), paint.background.number(at: depth))
    if colors == SIMD2(-1, -1) { return 0 }
    if !hasDefaultColors {
      if colors.x < 0 { colors.x = COLOR_WHITE }
      if colors.y < 0 { colors.y = COLOR_BLACK }
    }
    if let pair = pairs[colors] { return pair }
    // Pair 0 is the terminal's own colours: readable, when there are no more.
    let pair = Int32(pairs.count + 1)
    guard pair < mostPairs, init_extended_pair(pair, colors.x, colors.y) == OK else { return 0 }
    pairs[colors] = pair
    return pair
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var all: attr_t = 0
    if attributes.contains(.bold) { all |= curses_bold() }
    if attributes.contains(.underline) { all |= curses_underline() }
    if attributes.contains(.reverse) { all |= curses_reverse() }
    if attributes.contains(.italic) { all |= curses_italic() }
    if attributes.contains(.dim) { all |= curses_dim() }
    return all
  }
}
