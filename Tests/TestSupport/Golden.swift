// Text compared with a file that was recorded and read by a person. Where a golden lies and how it is
// recorded is here; what it shows is the test's.

package import Testing

import Foundation

/// Expects what `actual` describes to be what was recorded in `Goldens/NAME.txt` beside the test.
///
/// With `PHBROWSE_RECORD=1` in the environment it is recorded, and so is a golden that is missing;
/// either fails the test, so that recording never counts as passing.
package func expectGolden(
  _ actual: some CustomStringConvertible, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Goldens")
  let golden = folder.appending(path: name + ".txt")
  let text = actual.description
  let recorded = try? String(contentsOf: golden, encoding: .utf8)
  let isRecording = ProcessInfo.processInfo.environment["PHBROWSE_RECORD"] == "1"
  guard let recorded, !isRecording else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: golden, atomically: true, encoding: .utf8)
    let why = isRecording ? "Recorded" : "It was missing: recorded"
    Issue.record(
      "\(why) Goldens/\(name).txt. Read it, then run again without PHBROWSE_RECORD.",
      sourceLocation: sourceLocation)
    return
  }
  guard recorded != text else { return }
  Issue.record(
    """
    Goldens/\(name).txt differs (- recorded, + now):
    \(differences(from: recorded, to: text))
    To record it anew: PHBROWSE_RECORD=1 swift test --filter \(suite(of: file))
    """, sourceLocation: sourceLocation)
}

private func suite(of file: String) -> String {
  URL(filePath: file).deletingPathExtension().lastPathComponent
}

/// The lines that differ, place by place, with their numbers; at most 40.
private func differences(from old: String, to new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  var lines: [String] = []
  for number in 0..<max(old.count, new.count) {
    let before = number < old.count ? old[number] : nil
    let after = number < new.count ? new[number] : nil
    guard before != after else { continue }
    if let before { lines.append("\(number + 1) - \(before)") }
    if let after { lines.append("\(number + 1) + \(after)") }
  }
  return lines.prefix(40).joined(separator: "\n") + (lines.count > 40 ? "\n…" : "")
}
