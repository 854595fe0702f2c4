// The one loop: waits for keys, signals and answers, hands all that came to the browser, carries out
// what it says, and shows one frame. It decides nothing itself.

import BrowserCore
import Canvas
import CursesTerminal
import FoundationEssentials
import CLibrary
import Texts
import UserConfiguration

/// Owns the terminal and the state. Everything here happens on one thread.
struct Loop {
  var browser: Browser
  let terminal: CursesTerminal
  let signals: TerminalSignals
  let inbox: Inbox
  var runner: EffectRunner
  private var configurator: Configurator
  let clock = SystemClock()

  private var decoder = KeyDecoder()
  private var keys = KeyReader()
  /// What the terminal has not been shown yet.
  private var needsFrame = true
  /// Until then nothing is shown: the terminal was asked what its background is.
  private var backgroundDue: Duration?
  private var ending: Ending?
  /// What other threads are to do beside requests, in order: begun only once the frame is shown, since
  /// somebody waits for that, and the threads would take the processor from it.
  private var errands: [Effect] = []

  init(
    _ browser: Browser, on terminal: CursesTerminal, signals: TerminalSignals, inbox: Inbox,
    runner: EffectRunner, configurator: Configurator
  ) {
    self.configurator = configurator
    self.browser = browser
    self.terminal = terminal
    self.signals = signals
    self.inbox = inbox
    self.runner = runner
  }

  /// How it came to its end.
  enum Ending: Equatable {
    case quit
    case signal(TerminalSignal)
    case terminalGone
  }

  /// Runs until the browser is over, the terminal is gone or a signal ends it. What an earlier run has
  /// seen is on the screen before anything is asked for.
  mutating func run(recollecting recollection: Recollection?) -> Ending {
    handle([.resized(terminal.size)] + (recollection.map { [.recollected($0)] } ?? []))
    showFrame()
    handle([.started])
    askForBackground()
    runErrands()  // at the start there is nothing to see yet but that it is asked for
    while true {
      if let ending {
        runErrands()
        return ending
      }
      showFrame()
      runErrands()
      let ready = wait()
      if ready.isTerminalGone { return .terminalGone }
      handle(events(of: ready))
    }
  }

  // MARK: Events

  private mutating func events(of ready: Poll.Ready) -> [Event] {
    var events: [Event] = []
    if ready.signals { take(signals.take(), into: &events) }
    if ready.keys {
      guard let bytes = keys.read(from: terminal.input) else {
        ending = ending ?? .terminalGone
        return events
      }
      let inputs = decoder.decode(bytes, at: clock.steady)
      events += inputs.filter { !isAnswer($0) }.map { .input($0) }
    }
    if let deadline = decoder.deadline, deadline <= clock.steady {
      events += decoder.expire(at: clock.steady).map { .input($0) }
    }
    if ready.inbox { events += inbox.takeAll() }
    if ready.configuration {
      configurator.watch?.drain()
      if configurator.reload() { events.append(configured()) }
    }
    if let deadline = browser.deadline, deadline <= clock.now.date { events.append(.woke) }
    return events
  }

  private mutating func take(_ signals: [TerminalSignal], into events: inout [Event]) {
    for signal in signals {
      switch signal {
      case .terminate, .hangUp, .interrupt, .quit:
        ending = ending ?? .signal(signal)
      case .suspend:
        suspend(group: false)
        events.append(.resumed)
      case .resume:
        terminal.reclaim()
        events += [.resized(terminal.size), .resumed]
      case .resize:
        terminal.resize()
        events.append(.resized(terminal.size))
      }
    }
    needsFrame = true
  }

  private mutating func handle(_ events: [Event]) {
    guard !events.isEmpty else { return }
    for event in events where ending == nil {
      for effect in browser.handle(event, at: clock.now) { carryOut(effect) }
    }
    terminal.setMouse(browser.wantsMouse)
    needsFrame = true
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .redraw: terminal.redraw()
    case .configure:
      _ = configurator.reload()
      handle([configured()])
    case .suspend:
      suspend(group: true)
      handle([.resized(terminal.size)])
    case .open(let link) where runner.launcher.needsTerminal: show(link)
    case .copy(let text):
      terminal.send(runner.clipboard.sequence(for: text.string))
      errands.append(effect)
    case .quit: ending = ending ?? .quit
    // Nothing takes as long as an answer: it is under way while the frame is drawn.
    case .request, .cancel: runner.run(effect)
    case .connect:
      runErrands()  // those of the connection before
      runner.run(effect)
    default: errands.append(effect)
    }
  }

  private mutating func runErrands() {
    for effect in errands { runner.run(effect) }
    errands = []
  }

  /// Gives the terminal to a browser that needs it, until that ends.
  private mutating func show(_ link: WebLink) {
    terminal.release()
    let started = runner.launcher.runInTerminal(link)
    terminal.reclaim()
    // Keys that were meant for that browser reached us as signals too.
    let others = signals.take().filter { ![.interrupt, .quit, .suspend].contains($0) }
    var events: [Event] = [.resized(terminal.size), .opened(link, started: started)]
    take(others, into: &events)
    handle(events)
  }

  // MARK: Configuration

  /// Puts what was read to use, but for what is the browser's: that it is told.
  private mutating func configured() -> Event {
    let (settings, environment) = (configurator.settings, configurator.files.environment)
    terminal.setLook(configurator.look)
    runner.use(
      launcher: BrowserLauncher(environment: environment, settings.browser),
      viewer: BrowserLauncher(environment: environment, settings.media),
      clipboard: Clipboard(environment: environment, settings.copy))
    return configurator.event
  }

  /// Longer than this nobody waits for a first frame.
  private static let backgroundPatience = Duration.milliseconds(50)

  private mutating func askForBackground() {
    guard configurator.loaded.asksBackground, terminal.takesSequences else { return }
    terminal.send(TerminalBackground.question)
    backgroundDue = clock.steady + Self.backgroundPatience
  }

  /// Whether an input is what the terminal answers; one that comes too late is dropped here as well.
  private mutating func isAnswer(_ input: Input) -> Bool {
    guard case .reply(let bytes) = input else { return false }
    if let background = TerminalBackground(reply: bytes), backgroundDue != nil {
      if configurator.take(background) { terminal.setLook(configurator.look) }
      backgroundDue = nil
    } else if TerminalBackground.isLastAnswer(bytes) {
      backgroundDue = nil
    }
    return true
  }

  private func suspend(group: Bool) {
    terminal.release()
    signals.stop(group: group)
    terminal.reclaim()
  }

  // MARK: The screen

  /// Only when the terminal takes output; until then just the newest state is kept.
  private mutating func showFrame() {
    guard needsFrame || terminal.hasUnsent, terminal.takesOutput(), needsFrame, !waitsForBackground
    else { return }
    terminal.present(render(browser))
    needsFrame = false
  }

  private var waitsForBackground: Bool { backgroundDue.map { clock.steady < $0 } ?? false }

  private func wait() -> Poll.Ready {
    Poll.wait(
      keys: terminal.input, signals: signals.descriptor, inbox: inbox.descriptor,
      configuration: configurator.watch?.descriptor,
      output: (needsFrame && !waitsForBackground) || terminal.hasUnsent ? terminal.output : nil,
      for: timeUntilDeadline)
  }

  private var timeUntilDeadline: Duration? {
    let keys = decoder.deadline.map { $0 - clock.steady }
    let browser = browser.deadline.map {
      Duration.seconds($0.timeIntervalSince(clock.now.date))
    }
    // Once that time is over the frame is shown, and it does not matter any more.
    let background = waitsForBackground ? backgroundDue.map { $0 - clock.steady } : nil
    return [keys, browser, background].compactMap { $0 }.min().map { max(.zero, $0) }
  }
}
