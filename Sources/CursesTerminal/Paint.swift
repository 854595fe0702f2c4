// Which colours and attributes a style is drawn in. The one place that knows: a palette goes here.

import Canvas

/// How many colours a terminal has, as far as it matters here.
package enum ColorDepth: Hashable, Sendable {
  case monochrome, eight, indexed, direct

  /// Of a terminal with `count` colours.
  init(colors count: Int) {
    switch count {
    case ..<8: self = .monochrome
    case ..<256: self = .eight
    case ..<0x100_0000: self = .indexed
    default: self = .direct
    }
  }
}

/// A colour as a palette names it.
enum Ink: Hashable {
  /// The terminal's own.
  case standard
  /// One of the 256 that xterm numbers; the first eight are the old ones.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// How a style is drawn.
struct Paint: Hashable {
  var foreground = Ink.standard
  var background = Ink.standard
  var attributes: Style.Attributes = []

  init(for style: Style, depth: ColorDepth) {
    attributes = style.attributes
    guard depth != .monochrome else {
      attributes.formUnion(Self.plainAttributes(of: style.role))
      return
    }
    let hasMany = depth != .eight
    switch style.role {
    case .text, .quote: break
    case .faint, .border, .rank:
      if hasMany { foreground = .indexed(245) } else { attributes.insert(.dim) }
    case .title, .heading: attributes.insert(.bold)
    case .brand:
      foreground = .indexed(hasMany ? 209 : 1)
      attributes.insert(.bold)
    case .votes, .change: foreground = .indexed(hasMany ? 209 : 3)
    case .topic: foreground = .indexed(hasMany ? 109 : 6)
    case .link:
      foreground = .indexed(hasMany ? 75 : 4)
      attributes.insert(.underline)
    case .mark, .key: foreground = .indexed(hasMany ? 179 : 3)
    case .selection: attributes.insert(.reverse)
    case .match:
      foreground = .indexed(hasMany ? 221 : 3)
      attributes.insert(.bold)
    case .status: foreground = .indexed(hasMany ? 114 : 2)
    case .warning:
      foreground = .indexed(hasMany ? 203 : 1)
      attributes.insert(.bold)
    case .code: foreground = .indexed(hasMany ? 152 : 6)
    }
  }

  private static func plainAttributes(of role: Role) -> Style.Attributes {
    switch role {
    case .selection: .reverse
    case .link, .match: .underline
    case .title, .heading, .brand, .warning: .bold
    default: []
    }
  }
}
