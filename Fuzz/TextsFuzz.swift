// Any bytes as a stranger's text: cleaned as a line, as plain prose, as HTML, as an address. What comes
// out must be fit for a terminal, and cleaning it once more must change nothing.

import Texts

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let foreign = ForeignText(
    String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self))

  let line = PlainText(foreign)
  check(line.string)
  demand(PlainText(ForeignText(line.string)) == line, "cleaned twice it changes")
  for prose in [Prose(plain: foreign), Prose(html: foreign)] {
    for line in prose.plainLines { check(line.string) }
    for span in prose.blocks.flatMap(\.lines).joined() {
      demand(span.link.map(prose.links.indices.contains) ?? true, "a link that is not there")
    }
    for link in prose.links { check(link) }
  }
  if let link = WebLink(foreign) { check(link) }
  return 0
}

private func check(_ line: String) {
  for scalar in line.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200D...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x61C,
      0xFEFF, 0xE0000...0xE0FFF:
      fatalError("U+\(String(scalar.value, radix: 16)) in a clean line")
    default: break
    }
  }
}

private func check(_ link: WebLink) {
  demand(link.address.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "an address with more")
  demand(link.address.hasPrefix("http://") || link.address.hasPrefix("https://"), "a scheme")
  check(link.shown.string)
  // What is opened is what is read again.
  demand(WebLink(ForeignText(link.address))?.address == link.address, "it opens another one")
}
