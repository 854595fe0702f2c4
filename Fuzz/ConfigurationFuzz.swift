// Any bytes as a configuration file and as a theme's: what is not understood is a problem with a line,
// what is in force is written so that it is read back, and neither has anything that a terminal obeys.

import Texts
import UserConfiguration

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  let state = ConfigurationState(yaml: text)
  for problem in state.problems { check(problem.sentence.string) }
  let written = ConfigurationText.inForce(state)
  for line in written.split(separator: "\n") { check(String(line)) }
  let again = ConfigurationState(yaml: written)
  demand(again.problems.isEmpty, "what is in force is not read back: \(written)")
  demand(again.settings == state.settings, "what is in force is read otherwise")
  return 0
}

private func check(_ line: String) {
  for scalar in line.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
      fatalError("U+\(String(scalar.value, radix: 16)) in what is printed")
    default: break
    }
  }
}
