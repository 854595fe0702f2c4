// Pictures and videos of a post: a numbered line each with what is known of it, and below an image the
// cells that a picture may fill.

import Canvas
import ProductHunt
import Texts

extension PageBuilder {
  mutating func add(_ medium: Media) {
    let address = medium.videoUrl ?? medium.url
    addLink(Words.medium(medium.kind, MediaFacts(address)), address, isMedium: true)
    guard pictureRows > 0, let picture = WebLink(medium.url) else { return }
    for row in 0..<pictureRows {
      var line = PageLine.blank
      line.part = parts
      if row == 0 { line.picture = picture }
      lines.append(line)
    }
  }
}
