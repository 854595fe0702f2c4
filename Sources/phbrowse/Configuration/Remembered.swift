// What is remembered from one run to the next without a configuration: that somebody listens to the
// screen. Whoever needs that once needs it always.

import FoundationEssentials
import ProductHunt

enum Remembered {
  static let screenReaderSetting = "screen-reader"

  static func screenReader(in folders: Folders) -> Bool {
    folders.screenReader.map { FileManager.default.fileExists(atPath: $0) } ?? false
  }

  /// Remembers it, or forgets it. Where nothing can be written it holds for this run only.
  static func setScreenReader(_ isOn: Bool, in folders: Folders) {
    guard let path = folders.screenReader else { return }
    let file = PrivateFile(path)
    if isOn { try? file.write(Array("yes\n".utf8)) } else { try? file.remove() }
  }
}

extension Folders {
  fileprivate var screenReader: String? { state.map { $0 + "/screen-reader" } }
}
