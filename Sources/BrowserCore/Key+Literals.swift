// Keys as the table of commands writes them: "j" is the key that types j.

package import Canvas

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}
