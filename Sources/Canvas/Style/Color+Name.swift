// How colours are written in a theme.

extension Color {
  /// The terminal's own first eight, in its order.
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// All words that are colours by themselves.
  package static let words = ["default"] + names + names.map { "bright-" + $0 }

  /// Reads `default`, `red`, `bright-red`, a number of the terminal's table or `#rrggbb`; nil for
  /// anything else.
  package init?(named name: String) {
    let lower = name.lowercased()
    if lower == "default" {
      self = .standard
    } else if let index = Self.names.firstIndex(of: lower) {
      self = .indexed(UInt8(index))
    } else if lower.hasPrefix("bright-"),
      let index = Self.names.firstIndex(of: String(lower.dropFirst(7)))
    {
      self = .indexed(UInt8(index + 8))
    } else if let number = UInt8(lower), lower == "\(number)" {
      self = .indexed(number)
    } else if lower.hasPrefix("#"), lower.utf8.count == 7,
      let bits = UInt32(lower.dropFirst(), radix: 16)
    {
      self = .rgb(UInt8(bits >> 16), UInt8(bits >> 8 & 255), UInt8(bits & 255))
    } else {
      return nil
    }
  }

  /// What `Color(named:)` reads.
  package var name: String {
    switch self {
    case .standard: "default"
    case .indexed(let index) where index < 8: Self.names[Int(index)]
    case .indexed(let index) where index < 16: "bright-" + Self.names[Int(index) - 8]
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue):
      "#"
        + [red, green, blue].map {
          let digits = String($0, radix: 16)
          return digits.utf8.count < 2 ? "0" + digits : digits
        }.joined()
    }
  }
}
