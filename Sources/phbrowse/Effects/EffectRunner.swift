// Carries out what the browser says: requests in tasks whose answers come through the inbox,
// browsers started, credentials kept.

import BrowserCore
import ProductHunt
import Texts

/// Knows which tasks are under way. Used from the loop's thread only.
struct EffectRunner {
  private var source: PostSource?
  private let makeSource: @Sendable (Connection) -> PostSource
  private let keep: @Sendable (Credentials) -> PlainText?
  private let makeKeeper: @Sendable (Connection) -> Keeper?
  /// Whose archive is used.
  private var connection: Connection?
  /// The archive, once something was asked of it: the first frame does not wait for its opening.
  private(set) var keeper: Keeper?
  private(set) var launcher: BrowserLauncher
  /// Shows images and videos.
  private(set) var viewer: BrowserLauncher
  private(set) var clipboard: Clipboard
  private let inbox: Inbox
  private var tasks: [Ticket: Task<Void, Never>] = [:]

  /// - Parameters:
  ///   - connection: where posts come from, if that is known already.
  ///   - makeSource: made on the first request, not before: it opens the network.
  ///   - keep: writes credentials to disk; a sentence if that failed.
  ///   - makeKeeper: opens the archive of what comes from there; nil: none is wanted.
  init(
    connection: Connection?, inbox: Inbox, launcher: BrowserLauncher, viewer: BrowserLauncher,
    clipboard: Clipboard,
    makeSource: @escaping @Sendable (Connection) -> PostSource,
    keep: @escaping @Sendable (Credentials) -> PlainText?,
    makeKeeper: @escaping @Sendable (Connection) -> Keeper?
  ) {
    self.inbox = inbox
    self.launcher = launcher
    self.viewer = viewer
    self.clipboard = clipboard
    self.makeSource = makeSource
    self.keep = keep
    self.makeKeeper = makeKeeper
    source = connection.map(makeSource)
    self.connection = connection
  }

  mutating func run(_ effect: Effect) {
    switch effect {
    case .request(let question, let ticket): ask(question, ticket)
    case .cancel(let ticket): tasks.removeValue(forKey: ticket)?.cancel()
    case .open(let link): open(link, by: launcher)
    case .view(let link): open(link, by: viewer)
    case .connect(let connection): connect(connection)
    case .copy(let text): clipboard.copy(text.string)
    case .recall(let recall, let ticket):
      opened()?.recall(recall, ticket, utcOffset: SystemClock().now.utcOffset)
    case .write(let write, let now, let ticket): opened()?.write(write, at: now, ticket)
    case .lookAround: keeper?.lookAround()
    case .redraw, .configure, .suspend, .quit: break  // the loop's own
    }
  }

  /// Cancels what is under way.
  mutating func cancelAll() {
    for task in tasks.values { task.cancel() }
    tasks = [:]
  }

  private mutating func ask(_ question: Question, _ ticket: Ticket) {
    let asked: PostSource?
    if case .verify(let credentials) = question {
      asked = makeSource(.service(credentials))
    } else {
      asked = source
    }
    guard let asked else { return }
    tasks = tasks.filter { !$0.value.isCancelled }
    tasks[ticket] = Task { [inbox] in
      inbox.post(.answered(ticket, await asked.answer(question)))
    }
  }

  private mutating func opened() -> Keeper? {
    if keeper == nil { keeper = connection.flatMap(makeKeeper) }
    return keeper
  }

  /// From now on with these.
  mutating func use(
    launcher: BrowserLauncher, viewer: BrowserLauncher, clipboard: Clipboard
  ) {
    (self.launcher, self.viewer, self.clipboard) = (launcher, viewer, clipboard)
  }

  private func open(_ link: WebLink, by launcher: BrowserLauncher) {
    launcher.open(link) { [inbox] started in
      inbox.post(.opened(link, started: started))
    }
  }

  private mutating func connect(_ connection: Connection) {
    source = makeSource(connection)
    self.connection = connection
    keeper = nil
    guard case .service(let credentials) = connection else { return }
    inbox.post(.kept(failure: keep(credentials)))
  }
}
