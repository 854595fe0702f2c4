// The browser's command: what was asked for, a terminal, the loop, and the terminal given back.

import ArgumentParser
import BrowserCore
import CTerminalGuard
import CursesTerminal
import FoundationEssentials
import CLibrary
import ProductHunt
import Texts

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse posts. This is what phbrowse does when no command is named.")

  @Argument(help: "A post to open: its address, slug or id.")
  var post: String?

  @OptionGroup var service: ServiceOptions

  @Option(help: "The day to show, such as 2026-11-20, today or yesterday.")
  var day: String?

  @Flag(help: "The whole week of the day, or this week; --month and --year likewise.")
  var span: Span?

  @Option(help: "Posts of a topic, by its slug, such as productivity.")
  var topic: String?

  @Option(help: "Posts of a collection, by its id.")
  var collection: String?

  @Option(help: "The order of posts: rank, votes or newest.")
  var order: OrderName = .rank

  @Flag(help: "Show all posts of a day, not only the featured ones.")
  var all = false

  @Flag(inversion: .prefixedNo, help: "Take clicks and the wheel.")
  var mouse = true

  func run() throws {
    do {
      try browse()
    } catch let failed as Failed {
      throw failed.reported()
    }
  }

  private func browse() throws {
    guard_no_core_dumps()
    let environment = ProcessInfo.processInfo.environment
    let setting = try ServiceSetting(service, environment: environment)
    let clock = SystemClock()
    let start = try start(now: clock.now.date)

    let signals: TerminalSignals
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(environment: environment)
      signals = try TerminalSignals()
      try terminal.claim()
    } catch {
      throw Failed(.usage, error.sentence)
    }
    let ending: Loop.Ending
    do {
      defer { terminal.restore() }
      let inbox = try Inbox()
      if let warning = setting.warning { inbox.post(.kept(failure: warning)) }
      let browser = Browser(
        at: start, size: terminal.size, now: clock.now, connection: setting.connection?.kind,
        preferences: Preferences(
          scope: all ? .all : .featured, order: order.order, hasMouse: mouse, refreshInterval: 300))
      let runner = EffectRunner(
        connection: setting.connection, inbox: inbox,
        launcher: BrowserLauncher(environment: environment),
        clipboard: Clipboard(environment: environment), makeSource: setting.makeSource,
        keep: setting.keep)
      var loop = Loop(browser, on: terminal, signals: signals, inbox: inbox, runner: runner)
      ending = loop.run()
      loop.runner.cancelAll()
    } catch {
      throw Failed(.ourFault, "The system gave out no more files; close something and try again.")
    }
    leave(ending)
  }

  private func start(now: Date) throws -> Start {
    if let post {
      do {
        return .post(try PostReference(parsing: post))
      } catch {
        throw Failed(.usage, error.sentence)
      }
    }
    return .period(span?.kind ?? (topic == nil ? .day : .month), try day(now: now), subject)
  }

  private func day(now: Date) throws -> PacificDay? {
    guard let day else { return nil }
    guard let parsed = PacificDay(named: day, now: now) else {
      throw Failed(
        .usage, "That is not a day: write it as 2026-11-20, or say today or yesterday.")
    }
    return parsed
  }

  private var subject: ListSpec.Subject {
    if let topic { return .topic(ForeignText(topic)) }
    return collection.map { .collection(Collection.ID($0)) } ?? .everything
  }

  /// Ends as one expects of a program that a signal ended: by that signal. Nothing is waited for.
  private func leave(_ ending: Loop.Ending) -> Never {
    if case .signal(let signal) = ending {
      var ended = sigset_t()
      sigemptyset(&ended)
      sigaddset(&ended, signal.number)
      Glibc.signal(signal.number, SIG_DFL)
      sigprocmask(SIG_UNBLOCK, &ended, nil)
      raise(signal.number)
    }
    _exit(ending == .terminalGone ? 129 : 0)
  }
}

/// The spans of days by the names that the command line knows.
enum Span: String, EnumerableFlag {
  case week, month, year

  var kind: Period.Kind {
    switch self {
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}

/// The orders by the names that the command line knows.
enum OrderName: String, ExpressibleByArgument, CaseIterable {
  case rank, votes, newest

  var order: PostOrder {
    switch self {
    case .rank: .rank
    case .votes: .votes
    case .newest: .newest
    }
  }
}
