// What has to hold for any bytes. An optimised `precondition` would not say what broke.

/// Ends the fuzzer with a sentence if something does not hold.
func demand(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError(sentence()) }
}
