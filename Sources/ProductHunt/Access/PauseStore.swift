// The one rule about a spent budget: until the time that the service named, nothing is sent to it.

import FoundationEssentials

/// Knows until when nothing may be asked. In memory, and on disk, where another program of the same
/// person may have written it; a disk that fails never fails a request.
actor PauseStore {
  private let file: PauseFile?
  private let now: @Sendable () -> Date
  private let observe: @Sendable (ClientEvent) -> Void
  private var until: Date?

  init(
    file: PauseFile?, now: @escaping @Sendable () -> Date,
    observe: @escaping @Sendable (ClientEvent) -> Void
  ) {
    self.file = file
    self.now = now
    self.observe = observe
  }

  /// Throws `.rateLimited` while a pause lasts.
  func check() throws(ProductHuntError) {
    let now = now()
    if let until, until > now { throw .rateLimited(until: until) }
    until = nil
    guard let kept = kept() else { return }
    // Further away than any refusal asks for: a clock was wrong, then or now.
    guard kept > now, kept <= now.addingTimeInterval(Waiting.longest + 1) else {
      guarding("remove the pause") { () throws(PrivateFileProblem) in try file?.file.remove() }
      return
    }
    until = kept
    throw .rateLimited(until: kept)
  }

  /// Begins a pause; of two the longer one counts.
  func begin(until end: Date) {
    guard end > until ?? .distantPast else { return }
    until = end
    guarding("keep the pause") { () throws(PrivateFileProblem) in try file?.save(until: end) }
  }

  private func kept() -> Date? {
    var kept: Date?
    guarding("read the pause") { () throws(PrivateFileProblem) in kept = try file?.load() }
    return kept
  }

  private func guarding(_ what: String, _ act: () throws(PrivateFileProblem) -> Void) {
    do {
      try act()
    } catch {
      observe(.diskFailed(.init("cannot \(what): \(error.detail)")))
    }
  }
}
