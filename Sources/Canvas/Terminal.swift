// What the program wants of a terminal. `CursesTerminal` is one; tests have one of memory.

/// A terminal that frames can be shown on. All calls come from the one thread that owns it.
package protocol Terminal {
  /// How many cells it has now.
  var size: Size { get }
  /// Shows a frame.
  mutating func present(_ frame: Frame)
}
