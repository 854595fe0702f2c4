// For how long an answer is as good as a new one.

package import ProductHunt

/// Reads `Cache-Control`. Source: RFC 9111, 5.2.2.
package enum CacheControl {
  /// What the feed's header has said whenever it was seen.
  static let usual = 30.0
  /// Nothing is kept longer, whatever a header says.
  static let most = 3600.0

  /// Seconds for which the answer need not be asked for again: `max-age`, 0 for `no-store` and
  /// `no-cache`; 30 where nothing is said.
  package static func seconds(_ response: Response) -> Double {
    guard let header = response.header("Cache-Control") else { return usual }
    let directives = header.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
    if directives.contains("no-store") || directives.contains("no-cache") { return 0 }
    for directive in directives where directive.hasPrefix("max-age=") {
      let digits = directive.dropFirst("max-age=".count).filter { $0 != "\"" }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { break }
      return min(most, Double(digits) ?? most)
    }
    return usual
  }
}
