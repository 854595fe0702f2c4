// What came of printing a list.

/// How many rows there were, and how many there should have been beside them.
struct Printed {
  var count: Int
  /// How many more came and could not be read.
  var unreadable: Int

  /// Whether there was nothing. What could not be read was something.
  var isNothing: Bool { count == 0 && unreadable == 0 }
}
