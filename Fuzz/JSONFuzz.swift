// Any bytes as the body of an answer: read as JSON, and by the client as the answer to every question
// that there is.

import FoundationEssentials
import ProductHunt
import Synchronization
import Texts

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let body = Array(UnsafeBufferPointer(start: data, count: size))
  if let json = try? JSONReader.read(body) {
    let written = json.bytes
    demand((try? JSONReader.read(written))?.bytes == written, "written, it reads otherwise")
  }
  let thread = ThisThread()
  Task(executorPreference: thread) {
    for status in [200, 401, 429, 503] { await askEverything(Echo(status: status, body: body)) }
  }
  thread.run()
  return 0
}

private func askEverything(_ transport: Echo) async {
  let now = Date(timeIntervalSince1970: 1_795_480_800)
  let client = Client(
    transport: transport, credentials: .developerToken(Secret("token")), now: { now })
  _ = try? await client.posts(PostsQuery())
  // Whatever is wrong with an answer is wrong for every question.
  guard transport.status == 200 else { return }
  _ = try? await client.post(.slug("x"))
  _ = try? await client.comments(of: Post.ID("1"))
  _ = try? await client.replies(to: Comment.ID("1"))
  _ = try? await client.topics()
  _ = try? await client.collections()
  _ = try? await client.posts(inCollection: .slug("x"))
  // Without a token there is one to be had first.
  let credentials = Credentials.apiKey(id: Secret("id"), secret: Secret("secret"))
  _ = try? await Client(transport: transport, credentials: credentials, now: { now }).topics()
}

/// Answers every request with the same.
private struct Echo: Transport {
  let status: Int
  let body: [UInt8]

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    Response(status: status, body: body)
  }
}

/// Runs tasks where the fuzzer counts: on its own thread, and without waiting for another.
private final class ThisThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  /// Runs until there is nothing more to run.
  func run() {
    while let job = jobs.withLock({ $0.popLast() }) {
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
