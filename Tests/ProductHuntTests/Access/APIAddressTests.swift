// Which addresses an API may have.

import ProductHunt
import Testing
import Texts

struct APIAddressTests {
  @Test(arguments: [
    ("https://api.producthunt.com", "https://api.producthunt.com"),
    ("https://api.producthunt.com/", "https://api.producthunt.com"),
    ("HTTPS://API.ProductHunt.com:443", "https://api.producthunt.com"),
    ("https://proxy.example:8443", "https://proxy.example:8443"),
    ("http://localhost:8080", "http://localhost:8080"),
    ("http://localhost:80/", "http://localhost"),
    ("http://127.0.0.1:1", "http://127.0.0.1:1"),
    ("http://127.255.0.9:65535", "http://127.255.0.9:65535"),
    ("http://[::1]:8080", "http://[::1]:8080"),
    ("https://[2001:db8::1]", "https://[2001:db8::1]"),
  ])
  func `an address is https, or http on this machine`(text: String, origin: String) throws {
    #expect(try APIAddress(parsing: text).origin == origin)
  }

  @Test(arguments: [
    ("", APIAddressProblem.notHTTP), ("api.producthunt.com", .notHTTP), ("ftp://x", .notHTTP),
    ("http://api.producthunt.com", .insecure), ("http://127.0.0.1.evil.example", .insecure),
    ("http://127.1", .insecure), ("http://0.0.0.0", .insecure), ("http://localhost.x", .insecure),
    ("http://127.0.0.256", .insecure), ("http://[::2]", .insecure),
    ("https://user@api.example", .hasUser), ("http://localhost@evil.example", .hasUser),
    ("https://x/v2", .hasPath), ("https://x?y", .hasPath), ("https://x#y", .hasPath),
    ("https://", .badHost), ("https://a..b", .badHost), ("https://ä.example", .badHost),
    ("https://a b", .badHost), ("https://x\r\nHost: y", .badHost), ("https://[::1", .badHost),
    ("https://-x", .badHost), ("https://x:", .badPort), ("https://x:0", .badPort),
    ("https://x:65536", .badPort), ("https://x:8a", .badPort), ("https://[::1]8", .badPort),
  ])
  func `anything else is refused with a sentence`(text: String, problem: APIAddressProblem) {
    #expect(throws: problem) { try APIAddress(parsing: text) }
    #expect(problem.sentence.string.hasSuffix("."))
  }
}
