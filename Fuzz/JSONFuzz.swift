// Any bytes as the body of an answer: judged and read as every kind of answer that there is.

import FoundationEssentials
import ProductHunt

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let body = Array(UnsafeBufferPointer(start: data, count: size))
  let now = Date(timeIntervalSince1970: 1_795_480_800)
  if let json = try? JSONReader.read(body) {
    let written = json.bytes
    precondition((try? JSONReader.read(written))?.bytes == written, "written, it reads otherwise")
  }
  for status in [200, 401, 403, 429, 503] {
    let response = Response(status: status, body: body)
    _ = Verdict(onToken: response, at: now)
    _ = RateLimit(of: response, at: now)
    guard case .data(let data, _) = Verdict(onQuery: response, at: now) else { continue }
    for name in ["posts", "topics", "collections"] {
      _ = Page(reading: data[name]) { Post(reading: $0) }
      _ = Page(reading: data[name]) { Topic(reading: $0) }
      _ = Page(reading: data[name]) { Collection(reading: $0) }
    }
    if let post = data["post"] { _ = PostDetail(reading: post) }
    if let comment = data["comment"] { _ = Comment(reading: comment) }
  }
  return 0
}
