// The demo's answers with one value changed.

import DemoAPI
import Foundation
import ProductHunt
import Synchronization

/// What a value becomes.
enum Change: CaseIterable, Sendable {
  /// A number one more, a text or a moment another, a flag the other.
  case other
  /// What means that there is nothing.
  case nothing
}

/// Answers as the demo does, but for one value.
final class ChangingTransport: Transport {
  /// Names and numbers from the top of an answer to a value.
  typealias Place = [String]

  private struct State {
    var place: Place?
    var change = Change.other
    var leaves: [String: [Place]]?
    /// Answers by what was asked: asking anew would spend the demo's budget.
    var answers: [[UInt8]: Response] = [:]
  }

  private let demo = DemoTransport(now: Date(timeIntervalSince1970: 1_795_480_800))
  private let state = Mutex(State())

  /// Where the last unchanged answer had values, by the names of their fields.
  var leaves: [String: [Place]]? { state.withLock { $0.leaves } }

  func change(_ change: Change, at place: Place) {
    state.withLock { ($0.place, $0.change) = (place, change) }
  }

  func changeNothing() {
    state.withLock { $0.place = nil }
  }

  func send(_ request: Request) async throws(TransportFailure) -> Response {
    var response = try await answer(to: request)
    guard request.url.hasSuffix("graphql"),
      let json = try? JSONSerialization.jsonObject(with: Data(response.body))
    else { return response }
    let (place, change) = state.withLock { state in
      if state.place == nil { state.leaves = Self.leaves(of: json) }
      return (state.place, state.change)
    }
    guard let place else { return response }
    let changed = Self.changed(json, at: place[...], change)
    response.body = Array((try? JSONSerialization.data(withJSONObject: changed)) ?? Data())
    return response
  }

  private func answer(to request: Request) async throws(TransportFailure) -> Response {
    if let known = state.withLock({ $0.answers[request.body] }) { return known }
    var response = try await demo.send(request)
    // Nobody is redacted here, or no person would be seen.
    response.body = Array(
      String(decoding: response.body, as: UTF8.self).replacing("[REDACTED]", with: "Ada Example")
        .replacing("\"id\":\"0\"", with: "\"id\":\"77\"").utf8)
    state.withLock { $0.answers[request.body] = response }
    return response
  }

  private static func leaves(of json: Any) -> [String: [Place]] {
    var found: [String: [Place]] = [:]
    func look(_ value: Any, _ place: Place) {
      if let object = value as? [String: Any] {
        for (name, value) in object.sorted(by: { $0.key < $1.key }) { look(value, place + [name]) }
      } else if let list = value as? [Any] {
        for (number, value) in list.enumerated() { look(value, place + ["\(number)"]) }
      } else if !(value is NSNull) {
        // Replies have the fields of comments, at every depth.
        var name = place.filter { Int($0) == nil }.joined(separator: ".")
          .replacing("replies.nodes.", with: "").replacing("replies.", with: "")
        for list in ["data.posts.nodes.", "data.collection.posts.nodes.", "data.post."]
        where name.hasPrefix(list) {
          name = "post." + name.dropFirst(list.count)
        }
        found[name, default: []].append(place)
      }
    }
    look(json, [])
    return found
  }

  private static func changed(_ value: Any, at place: ArraySlice<String>, _ change: Change) -> Any {
    guard let name = place.first else { return changed(value, change) }
    if var object = value as? [String: Any], let inner = object[name] {
      object[name] = changed(inner, at: place.dropFirst(), change)
      return object
    }
    if var list = value as? [Any], let number = Int(name), list.indices.contains(number) {
      list[number] = changed(list[number], at: place.dropFirst(), change)
      return list
    }
    return value
  }

  private static func changed(_ value: Any, _ change: Change) -> Any {
    switch (value, change) {
    case (let number as NSNumber, .other):
      isFlag(number) ? NSNumber(value: !number.boolValue) : NSNumber(value: number.intValue + 1)
    case (is NSNumber, .nothing): NSNull()
    case (let text as String, .other): moved(text) ?? text + "x"
    case (is String, .nothing): "0"
    default: NSNull()
    }
  }

  /// A moment three hours earlier.
  private static func moved(_ text: String) -> String? {
    let format = ISO8601DateFormatter()
    return format.date(from: text).map { format.string(from: $0.addingTimeInterval(-10_800)) }
  }
}

/// Whether a number of JSON was `true` or `false`.
private func isFlag(_ number: NSNumber) -> Bool {
  String(cString: number.objCType) == "c"
}
