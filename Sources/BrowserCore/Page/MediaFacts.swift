// What an address says of the file behind it. The service names no sizes; its image addresses often do.

import ProductHunt
package import Texts

/// A file's type and size in pixels, as far as its address tells.
///
///     MediaFacts(ForeignText("https://images.example/a.png?w=1024&h=512")).type    // "PNG"
///     MediaFacts(ForeignText("https://images.example/a.png?w=1024&h=512")).width   // 1024
package struct MediaFacts: Hashable, Sendable {
  /// "PNG", "JPEG", "GIF" …; nil if the address ends in no known one.
  package let type: PlainText?
  package let width: Int?
  package let height: Int?

  package init(_ address: ForeignText) {
    let parts = address.raw.prefix(4096).prefix { $0 != "#" }.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first?.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    type = Self.types[ending]
    var sizes: [Substring: Int] = [:]
    for parameter in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, let number = Int(pair[1]), (1...100_000).contains(number) else {
        continue
      }
      sizes[pair[0]] = number
    }
    width = sizes["w"] ?? sizes["width"]
    height = sizes["h"] ?? sizes["height"]
  }

  private static let types: [String: PlainText] = [
    "png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "gif": "GIF", "webp": "WebP", "avif": "AVIF",
    "svg": "SVG", "mp4": "MP4", "webm": "WebM", "mov": "MOV",
  ]
}

extension Words {
  /// "Image, PNG, 1,024 × 512".
  static func medium(_ kind: Media.Kind, _ facts: MediaFacts) -> PlainText {
    var parts: [PlainText] = []
    switch kind {
    case .image: parts.append("Image")
    case .video: parts.append("Video")
    case .other: parts.append("Media")
    }
    if let type = facts.type { parts.append(type) }
    switch (facts.width, facts.height) {
    case (let width?, let height?): parts.append("\(grouped(width)) × \(grouped(height))")
    case (let width?, nil): parts.append("\(grouped(width)) wide")
    case (nil, let height?): parts.append("\(grouped(height)) high")
    case (nil, nil): break
    }
    return parts.joined(by: ", ")
  }
}
