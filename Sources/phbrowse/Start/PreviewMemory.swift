// How the preview beside lists was left, kept from one run to the next.

import BrowserCore
import ProductHunt

/// Whether the preview is shown and how wide it is; nil where the person never said.
struct PreviewMemory: Equatable {
  var isShown: Bool?
  var width: Int?

  init(_ preferences: Preferences) {
    isShown = preferences.preview
    width = preferences.previewWidth
  }

  /// As it was left last; nothing where that cannot be read.
  init(in folders: Folders) {
    guard let path = folders.preview, let bytes = try? PrivateFile(path).read() else { return }
    let words = String(decoding: bytes.prefix(64), as: UTF8.self).split(
      whereSeparator: \.isWhitespace)
    isShown = words.contains("shown") ? true : words.contains("hidden") ? false : nil
    width = words.compactMap { Int($0) }.first { (1...10_000).contains($0) }
  }

  /// Keeps it. Where nothing can be written it holds for this run only.
  func keep(in folders: Folders) {
    guard let path = folders.preview else { return }
    let words = [isShown.map { $0 ? "shown" : "hidden" }, width.map(String.init)].compactMap(\.self)
    try? PrivateFile(path).write(Array((words.joined(separator: " ") + "\n").utf8))
  }
}

extension Preferences {
  /// What was left last, where nothing else is said.
  mutating func use(_ memory: PreviewMemory) {
    preview = preview ?? memory.isShown
    previewWidth = previewWidth ?? memory.width
  }
}

extension Folders {
  fileprivate var preview: String? { state.map { $0 + "/preview" } }
}
