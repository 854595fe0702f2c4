// A transport that plays a script and is strict about it: a request that the script does not expect
// next fails the test, and so does an expected one that never came.

import Foundation
import ProductHunt
import Synchronization
import Testing

/// Answers requests in the order of its script.
final class ScriptedTransport: Transport {
  /// One expected request and its answer.
  struct Step: Sendable {
    let purpose: String
    let answer: Result<Response, TransportFailure>
    var gate: Gate?
    var check: @Sendable (Request) -> Void = { _ in }

    /// An answer with a body of JSON.
    static func json(
      _ purpose: String, _ body: String, status: Int = 200, headers: [Header] = [],
      check: @escaping @Sendable (Request) -> Void = { _ in }
    ) -> Step {
      let headers = [Header("Content-Type", "application/json; charset=utf-8")] + headers
      let response = Response(status: status, headers: headers, body: Array(body.utf8))
      return Step(purpose: purpose, answer: .success(response), check: check)
    }

    static func token(_ token: String, gate: Gate? = nil) -> Step {
      var step = json(
        "token", #"{"access_token":"\#(token)","token_type":"Bearer","scope":"public"}"#)
      step.gate = gate
      return step
    }

    static func page(_ purpose: String, status: Int, headers: [Header] = []) -> Step {
      let headers = [Header("content-type", "text/html; charset=utf-8")] + headers
      let body = Array("<!DOCTYPE html><title>Just a moment...</title>".utf8)
      return Step(
        purpose: purpose,
        answer: .success(Response(status: status, headers: headers, body: body)))
    }

    static func failure(_ purpose: String, _ failure: TransportFailure) -> Step {
      Step(purpose: purpose, answer: .failure(failure))
    }

    /// Expects the request to be made with this token.
    func with(token: String) -> Step {
      var step = self
      let inner = check
      step.check = { request in
        inner(request)
        #expect(request.header("Authorization") == "Bearer \(token)")
      }
      return step
    }
  }

  private let steps: Mutex<[Step]>

  init(_ steps: [Step]) {
    self.steps = Mutex(steps)
  }

  /// Plays a script, and fails where some of it was not asked for.
  static func play(
    _ steps: [Step], sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (ScriptedTransport) async throws -> Void
  ) async throws {
    let transport = ScriptedTransport(steps)
    try await body(transport)
    let left = transport.steps.withLock { $0.map(\.purpose) }
    #expect(left.isEmpty, "never asked for: \(left)", sourceLocation: sourceLocation)
  }

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    let step = steps.withLock { steps in steps.isEmpty ? nil : steps.removeFirst() }
    guard let step, step.purpose == request.purpose else {
      Issue.record("unexpected request: \(request), expected: \(step?.purpose ?? "none")")
      throw .other(detail: "unexpected")
    }
    step.check(request)
    await step.gate?.pass()
    return try step.answer.get()
  }
}

/// A door that requests wait at until it is opened.
final class Gate: Sendable {
  private struct State {
    var isOpen = false
    var reached = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
    var watching: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  func pass() async {
    await withCheckedContinuation { continuation in
      let (watching, isOpen) = state.withLock { state in
        state.reached += 1
        if !state.isOpen { state.waiting.append(continuation) }
        defer { state.watching = [] }
        return (state.watching, state.isOpen)
      }
      for watcher in watching { watcher.resume() }
      if isOpen { continuation.resume() }
    }
  }

  /// Returns once somebody waits at the door.
  func reached() async {
    await withCheckedContinuation { continuation in
      let isReached = state.withLock { state in
        if state.reached == 0 { state.watching.append(continuation) }
        return state.reached > 0
      }
      if isReached { continuation.resume() }
    }
  }

  func open() {
    let waiting = state.withLock { state in
      state.isOpen = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.resume() }
  }
}

extension Request {
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The variables of a GraphQL request.
  var variables: [String: JSONValue] {
    guard let json = try? JSONReader.read(body), case .object(let variables) = json["variables"]
    else { return [:] }
    return variables
  }

  var operationName: String? { (try? JSONReader.read(body))?["operationName"]?.string }
}
