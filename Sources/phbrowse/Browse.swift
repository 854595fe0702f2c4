// The browser's command: what was asked for, a terminal, the loop, and the terminal given back.

import ArgumentParser
import BrowserCore
import CTerminalGuard
import CursesTerminal
import FoundationEssentials
import CLibrary
import ProductHunt
import Texts
import UserConfiguration

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse posts. This is what phbrowse does when no command is named.")

  @Argument(help: "A post to open: its address, slug or id.")
  var post: String?

  @OptionGroup var service: ServiceOptions
  @OptionGroup var archive: ArchiveFlags

  @Option(
    help: "The day to show, such as 2026-11-20, today or yesterday.", completion: SavedWords.days)
  var day: String?

  @Flag(help: "The whole week of the day, or this week; --month and --year likewise.")
  var span: Span?

  @Option(
    help: "Posts of a topic, by its slug, such as productivity.", completion: SavedWords.topics)
  var topic: String?

  @Option(help: "Posts of a collection, by its id, slug or address.")
  var collection: String?

  @Option(help: "The order of posts: rank, votes or newest.")
  var order: OrderName?

  @Flag(help: "Show all posts of a day, not only the featured ones.")
  var all = false

  @OptionGroup var settings: SettingOptions

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
    let configurator = Configurator(ConfigurationFiles(environment: environment, options: said))
    if let isOn = settings.screenReader {
      Remembered.setScreenReader(isOn, in: configurator.files.folders)
    }
    let start = try start(now: clock.now.date, configurator.settings)

    let signals: TerminalSignals
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(environment: environment, look: configurator.look)
      signals = try TerminalSignals()
      try terminal.claim()
    } catch {
      throw Failed(.usage, error.sentence)
    }
    let ending: Loop.Ending
    let keeper: Keeper?
    do {
      defer { terminal.restore() }
      setting.prepare()
      let inbox = try Inbox()
      if let warning = setting.warning { inbox.post(.kept(failure: warning)) }
      // Without credentials the public feed is there to read.
      let connection = setting.connection ?? .feed
      let folders = Folders(environment: environment)
      let memory = PreviewMemory(in: folders)
      var preferences = configurator.settings.preferences
      preferences.use(memory)
      var browser = Browser(
        at: start, size: terminal.size, now: clock.now, connection: connection.kind,
        preferences: preferences, keeps: !archive.noArchive)
      browser.conventions = Conventions(environment: environment)
      browser.keymap = configurator.settings.keymap
      browser.message = configurator.loaded.complaint.map { Message($0, kind: .warning) }
      let runner = EffectRunner(
        connection: connection, inbox: inbox,
        launcher: BrowserLauncher(environment: environment, configurator.settings.browser),
        viewer: BrowserLauncher(environment: environment, configurator.settings.media),
        clipboard: Clipboard(environment: environment, configurator.settings.copy),
        makeSource: setting.makeSource,
        keep: setting.keep,
        makeKeeper: { [archive] connection in
          guard !archive.noArchive else { return nil }
          return Keeper(Self.setting(archive, connection, environment), post: inbox.post)
        })
      var loop = Loop(
        browser, on: terminal, signals: signals, inbox: inbox, runner: runner,
        configurator: configurator)
      if !service.demo, !archive.noArchive {
        Retention(keepingFor: configurator.settings.archiveKeep, environment: environment)?
          .startLater()
      }
      let recollection = Recollection(
        of: browser.place.destination, in: Self.setting(archive, connection, environment),
        now: clock.now.date)
      ending = loop.run(recollecting: recollection)
      loop.runner.cancelAll()
      let left = PreviewMemory(loop.browser.preferences)
      if left != memory { left.keep(in: folders) }
      keeper = loop.runner.keeper
    } catch {
      throw Failed(.ourFault, "The system gave out no more files; close something and try again.")
    }
    if let keeper, !keeper.finish(within: .seconds(2)) { Console.error(Self.notAllKept) }
    leave(ending)
  }

  private static let notAllKept: PlainText =
    "Not everything could be kept: another program holds the archive, or the disk is slow."

  /// Which archive is used for what comes from there.
  private static func setting(
    _ flags: ArchiveFlags, _ connection: Connection, _ environment: [String: String]
  ) -> ArchiveSetting {
    ArchiveSetting(flags, isDemo: connection == .demo, environment: environment)
  }

  /// What the command line says of settings.
  private var said: [SettingOptions.Said] {
    var said = settings.said
    if let order { said.append(.init(setting: "order", value: order.rawValue, option: "--order")) }
    if all { said.append(.init(setting: "posts", value: "all", option: "--all")) }
    return said
  }

  private func start(now: Date, _ settings: UserSettings) throws -> Start {
    if let post {
      do {
        return .post(try PostReference(parsing: post))
      } catch {
        throw Failed(.usage, error.sentence)
      }
    }
    let saysWhere = [day, topic, collection].contains { $0 != nil } || span != nil
    guard saysWhere else { return Start(settings.start) }
    let named = try period(now: now)
    let kind = span?.kind ?? named?.kind ?? (topic == nil ? .day : .month)
    return .period(kind, named?.firstDay, try subject)
  }

  /// What `--day` names: a day as a rule, and a month or a year where only that was written.
  private func period(now: Date) throws -> Period? {
    guard let day else { return nil }
    guard let period = DateInput.period(day, today: .today(now)) else {
      throw Failed(
        .usage,
        "That is not a day: write it as 2026-11-20, or say today, yesterday, mon or -3.")
    }
    guard period.start <= now else { throw Failed(.usage, "That has not begun yet.") }
    return period
  }

  private var subject: ListSpec.Subject {
    get throws {
      if let topic { return .topic(ForeignText(topic.lowercased())) }
      guard let collection else { return .everything }
      do {
        return .collection(try CollectionReference(parsing: collection))
      } catch {
        throw Failed(.usage, error.sentence)
      }
    }
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

extension Start {
  /// What the person's configuration says.
  fileprivate init(_ place: StartPlace) {
    switch place {
    case .period(let kind): self = .period(kind, nil, .everything)
    case .topic(let slug): self = .period(.month, nil, .topic(ForeignText(slug)))
    case .topics: self = .groups(.topics(matching: ""))
    case .collections: self = .groups(.collections)
    }
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
