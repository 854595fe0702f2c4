// Claims the terminal and gives it back. Showing a frame is in `CursesTerminal+Present.swift`;
// reading keys is the loop's, ncurses never sees them.

import CLibrary
package import Canvas
import CNcurses
import CTerminalGuard

/// The person's terminal. One thread owns it, and there is one at a time: ncurses is global.
///
///     let signals = try TerminalSignals()
///     let terminal = try CursesTerminal(environment: environment)
///     try terminal.claim()
///     defer { terminal.restore() }
///     terminal.present(frame)
package final class CursesTerminal: Terminal {
  /// Keys are read from here, as they come: control characters are bytes like others.
  package let input: Int32
  package let output: Int32
  package private(set) var size = Size(width: 1, height: 1)

  let name: String
  let modes: TerminalModes
  let wantsColors: Bool
  private(set) var look: Look
  private(set) var repertoire: Repertoire
  private let isUTF8: Bool
  private let environment: [String: String]
  var state = State.idle
  var shown: Shown?
  var outbox = Outbox(-1)
  private var hasMouse = false
  /// ncurses' side of it, while it is claimed or released.
  private(set) var curses: CursesBytes?
  private var screen: OpaquePointer?

  enum State { case idle, claimed, released }

  /// Looks whether there is a terminal that frames can be shown on; writes nothing to it.
  ///
  /// - Parameters:
  ///   - environment: `TERM`, `NO_COLOR` and the locale's variables count. `LINES` and `COLUMNS` do
  ///     not: they would be true for one moment only.
  ///   - look: colours and characters.
  package init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, environment: [String: String],
    look: Look = Look()
  ) throws(TerminalProblem) {
    guard isatty(input) == 1 else { throw .inputIsNoTerminal }
    guard isatty(output) == 1 else { throw .outputIsNoTerminal }
    guard let name = environment["TERM"], !name.isEmpty else { throw .typeIsUnset }
    (self.input, self.output, self.name, self.look) = (input, output, name, look)
    modes = try TerminalModes(terminal: name, on: output)
    wantsColors = environment["NO_COLOR", default: ""].isEmpty
    self.environment = environment
    isUTF8 = TerminalLocale.adopt(environment)
    repertoire = Self.repertoire(isUTF8: isUTF8 && !look.isASCII)
  }

  private static func repertoire(isUTF8: Bool) -> Repertoire {
    Repertoire(isUTF8: isUTF8) { Int(curses_wcwidth(wchar_t(bitPattern: $0.value))) }
  }

  /// What a person can choose of how frames are shown.
  package struct Look {
    /// The palette for a terminal with so many colours, 0 where none are wanted.
    package var palette: (Int) -> Palette
    /// Whether only ASCII is drawn, whatever the locale has.
    package var isASCII: Bool
    /// Whether it names colours that are in no terminal's table.
    package var hasDirectColors: Bool

    package init(
      palette: @escaping (Int) -> Palette = Palette.standard(colors:), isASCII: Bool = false,
      hasDirectColors: Bool = false
    ) {
      self.palette = palette
      self.isASCII = isASCII
      self.hasDirectColors = hasDirectColors
    }
  }

  /// Shows frames otherwise from now on.
  package func setLook(_ look: Look) {
    self.look = look
    repertoire = Self.repertoire(isUTF8: isUTF8 && !look.isASCII)
    guard shown != nil else { return }
    shown?.pens = Pens(wantsColors: wantsColors, palette: look.palette)
    redraw()
  }

  /// Sends on what the terminal did not take before; whether a frame can be shown now without having
  /// to be kept. Also true when the terminal is gone.
  package func takesOutput() -> Bool {
    outbox.flush()
    return outbox.isEmpty && outbox.isReady(within: 0)
  }

  /// Whether something waits for the terminal to take it.
  package var hasUnsent: Bool { !outbox.isEmpty }

  /// Takes the terminal: from here on every way out has to lead through `restore`, and the guard
  /// sees to those that do not, if `TerminalSignals` has been made before. In the background it stops the process first, as any program that
  /// wants the terminal is stopped.
  package func claim() throws(TerminalProblem) {
    guard state == .idle else { return }
    waitForForeground()
    let descriptor = guard_save(output)
    guard descriptor >= 0,
      guard_set_restore_bytes(modes.leavingAll, modes.leavingAll.count) == 0
    else { throw .refused(code: errno) }
    outbox = Outbox(descriptor)
    guard_arm()
    guard let curses = CursesBytes(), openScreen(on: curses) else {
      guard_restore_now()
      throw .refused(code: errno)
    }
    self.curses = curses
    nonl()  // its line feeds only go down, as they do on the line that `makeRaw` makes
    makeRaw()
    typeahead(-1)  // or ncurses would stop in the middle of a frame when a key is waiting
    state = .claimed
    shown = Shown(
      pens: Pens(wantsColors: wantsColors, palette: look.palette), stdscr: curses_stdscr())
    curs_set(0)
    sendCurses()
    outbox.send(modes.entering + (hasMouse ? modes.mouse(true) : []))
    resize()
  }

  /// Gives the terminal back, so that the process can stop; `reclaim` takes it again.
  package func release() {
    guard state == .claimed else { return }
    state = .released
    outbox.send(modes.mouse(false) + modes.leaving)
    endwin()
    sendCurses()
    if !modes.hasAlternateScreen { outbox.send(Array("\r\n".utf8)) }
    if outbox.drain(patience: 300) {
      guard_restore_line()
      guard_disarm()
    } else {
      outbox.discard()
      guard_restore_now()
    }
  }

  /// Takes the terminal again when the process goes on, whether it was released before or stopped
  /// by surprise, and looks at its size: a stopped process is told of no resize. The next `present`
  /// paints everything.
  package func reclaim() {
    guard state != .idle else { return }
    waitForForeground()
    if state == .released {
      _ = guard_save(output)
      guard_arm()
      state = .claimed
    }
    makeRaw()
    outbox.send(modes.entering + (hasMouse ? modes.mouse(true) : []))
    shown?.caretIsVisible = nil
    resize()
  }

  /// Gives the terminal back for good, exactly as it was. May be called at any time, also twice,
  /// and never waits long, also for a terminal that is gone. It tells the guard that TERM or HUP
  /// were heard.
  package func restore() {
    release()
    guard_cancel_alarm()
    guard state != .idle else { return }
    state = .idle
    shown = nil
    if let screen { delscreen(screen) }
    screen = nil
    if let curses { fclose(curses.stream) }
    curses = nil
  }

  /// Looks at the terminal's size. The next `present` paints everything, since nobody knows what
  /// the terminal made of its screen meanwhile.
  package func resize() {
    var window = winsize()
    _ = ioctl(output, UInt(TIOCGWINSZ), &window)
    // 0 is said of a terminal whose size nobody knows. A bound, since it may say anything.
    let width = window.ws_col == 0 ? modes.columns : min(Int(window.ws_col), 1_000)
    let height = window.ws_row == 0 ? modes.rows : min(Int(window.ws_row), 1_000)
    size = Size(width: width, height: height)
    guard state == .claimed else { return }
    resize_term(Int32(height), Int32(width))
    redraw()
  }

  /// The next `present` paints everything, whatever the terminal shows now.
  package func redraw() {
    shown?.forget()
  }

  /// Whether clicks and the wheel are reported; while they are, text cannot be marked as usual.
  package func setMouse(_ isOn: Bool) {
    guard isOn != hasMouse else { return }
    hasMouse = isOn
    if state == .claimed { outbox.send(modes.mouse(isOn)) }
  }

  /// Whether it understands sequences, so that it can be asked something.
  package var takesSequences: Bool { state == .claimed && modes.isXtermLike }

  /// Sends the terminal a sequence that draws nothing, such as one for its clipboard; nothing to a
  /// terminal that might show it as text, or that has not taken a good deal of others.
  package func send(_ sequence: [UInt8]) {
    guard state == .claimed, modes.isXtermLike, outbox.count < 1 << 20 else { return }
    outbox.send(sequence)
  }

  /// Hands on what ncurses has written.
  func sendCurses() {
    if let curses { outbox.send(curses.take()) }
  }

  private func openScreen(on curses: CursesBytes) -> Bool {
    use_env(false)
    use_tioctl(true)
    // A look that is set later has the nearest colours, until the terminal is claimed anew.
    let direct =
      look.hasDirectColors && wantsColors
      ? DirectColorEntry(terminal: name, environment: environment) : nil
    screen =
      direct?.whileInForce { newterm(name, curses.stream, curses.stream) }
      ?? newterm(name, curses.stream, curses.stream)
    return screen != nil
  }

  /// Every byte goes through as it is, in both directions; control characters are keys.
  private func makeRaw() {
    var line = termios()
    guard tcgetattr(output, &line) == 0 else { return }
    cfmakeraw(&line)
    while tcsetattr(output, TCSANOW, &line) != 0, errno == EINTR {}
  }

  /// A process in the background is stopped here, before it changes anything.
  private func waitForForeground() {
    let group = tcgetpgrp(output)
    if group > 0, group != getpgrp() { raise(SIGTTOU) }
  }
}
