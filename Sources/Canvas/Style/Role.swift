// What drawn text means. Views know roles only; a palette maps them to colours.

/// The meaning of a piece of text on the screen.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case text
  case faint  // what may be overlooked: separators, explanations
  case title  // a post's name
  case heading
  case brand  // "Product Hunt" in the header
  case rank
  case votes
  case topic
  case link
  case mark  // the flag column: N, •, B
  case change  // +12, ↑2
  case selection  // the selected row
  case match  // letters that matched a filter
  case status  // a message
  case warning  // a failure
  case key  // a key's name in the footer and help
  case quote
  case code
  case border
}
