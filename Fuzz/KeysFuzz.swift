// Any bytes as what a terminal sends, cut into pieces with pauses between them. A byte of 0xFF says
// where: it stands in no UTF-8. Whatever came, the decoder comes to rest and reads a key after it.

import Canvas

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  var decoder = KeyDecoder()
  var time = Duration.zero
  let pieces = UnsafeBufferPointer(start: data, count: size)
    .split(separator: 0xFF, omittingEmptySubsequences: false)
  for piece in pieces {
    _ = decoder.decode(Array(piece), at: time)
    time += .milliseconds(Int(piece.first ?? 0))
    if let deadline = decoder.deadline, deadline <= time { _ = decoder.expire(at: time) }
  }
  // A paste that was begun goes on until its end comes.
  _ = decoder.decode(Array("\u{1B}[201~".utf8), at: time)
  for _ in 0..<8 {
    guard let deadline = decoder.deadline else { break }
    time = max(time, deadline)
    _ = decoder.expire(at: time)
  }
  time += .seconds(2)
  _ = decoder.expire(at: time)
  let keys = decoder.decode(Array("j".utf8), at: time)
  demand(keys == [.key("j")], "a key after it is lost: \(keys)")
  return 0
}
