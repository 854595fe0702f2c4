// What stands in one place of a frame. Whether it may stand there beside its neighbours is for `Frame`.

/// One column-wide place. A wide cluster stands in its left cell; the right one is a `continuation`.
///
/// Two words that own no memory: a screen has thousands of cells, and every key copies and compares
/// all of them.
package struct Cell: Hashable, Sendable {
  /// The scalar that has the width, and two marks on it, 21 bits each from the lowest on; 0 stands
  /// for none.
  @usableFromInline var low: UInt64
  /// Two more marks in the same way; above them the style's role and its attributes, a byte each.
  @usableFromInline var high: UInt64

  /// A cell of ncurses holds the character and four marks.
  package static let mostScalars = 5

  /// - Parameter base: What has the width; nil in a continuation.
  package init(_ base: Unicode.Scalar?, style: Style = .plain) {
    low = base.map { UInt64($0.value) } ?? 0
    high = UInt64(style.role.rawValue) << 48 | UInt64(style.attributes.rawValue) << 56
  }

  /// Takes a scalar that has a width and the marks on it: " " where nothing was drawn, "" in a
  /// continuation. Marks that a cell has no room for are left out.
  package init(_ cluster: String = " ", style: Style = .plain) {
    var scalars = cluster.unicodeScalars.makeIterator()
    self.init(scalars.next(), style: style)
    while let mark = scalars.next() { add(mark) }
  }

  package static let blank = Cell(" " as Unicode.Scalar)
  /// The style is that of the cluster's left cell.
  package static func continuation(style: Style) -> Cell { Cell(nil, style: style) }
  @inlinable package var isContinuation: Bool { low == 0 }

  /// Puts one more mark on what stands here, if there is room for it.
  mutating func add(_ mark: Unicode.Scalar) {
    guard let place = (1..<Self.mostScalars).first(where: { value(at: $0) == 0 }) else { return }
    let shifted = UInt64(mark.value) << Self.shift(of: place)
    if place < 3 { low |= shifted } else { high |= shifted }
  }

  /// Leaves a space with the same style.
  mutating func blank() {
    self = Cell(" ", style: style)
  }

  package var style: Style {
    get {
      Style(
        Role(rawValue: UInt8(truncatingIfNeeded: high >> 48)) ?? .text,
        Style.Attributes(rawValue: UInt8(truncatingIfNeeded: high >> 56)))
    }
    set {
      let marks = high & (1 << 48 - 1)
      high = Cell(" ", style: newValue).high | marks
    }
  }

  /// What has the width; nil in a continuation.
  package var base: Unicode.Scalar? { scalar(at: 0) }

  /// The marks on the base, at most four.
  package var marks: [Unicode.Scalar] {
    hasMarks ? (1..<Self.mostScalars).compactMap { scalar(at: $0) } : []
  }

  package var hasMarks: Bool { value(at: 1) != 0 }

  /// The base if that is all there is and it is printable ASCII, as in most cells.
  @inlinable package var letter: UInt8? { 0x20..<0x7F ~= low ? UInt8(low) : nil }

  @inlinable package func hasStyle(of other: Cell) -> Bool { high >> 48 == other.high >> 48 }

  /// All scalars as a text; "" in a continuation.
  package var cluster: String {
    var text = String.UnicodeScalarView()
    write(to: &text)
    return String(text)
  }

  func write(to text: inout String.UnicodeScalarView) {
    guard let base else { return }
    text.append(base)
    if hasMarks { for mark in marks { text.append(mark) } }
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    let value = value(at: place)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private func value(at place: Int) -> UInt32 {
    UInt32((place < 3 ? low : high) >> Self.shift(of: place) & 0x1F_FFFF)
  }

  private static func shift(of place: Int) -> UInt64 { UInt64(place % 3) * 21 }
}
