// The terminal after the program has died: as it was, and the death is the signal's own. Each test
// dies in a process of its own, on a terminal that this one looks at afterwards.

import CTerminalGuard
import Canvas
import CursesTerminal
import Dispatch
import Foundation
import TestSupport
import Testing

extension CursesTests {
  struct Dying {
    /// A terminal on which another process is to die.
    struct Scene {
      let pty: PseudoTerminal
      let before: [UInt32]

      init() throws {
        pty = try PseudoTerminal(columns: 40, rows: 6)
        before = pty.line
      }

      func expectGivenBack() {
        #expect(pty.line == before)
        let written = pty.output(until: "\u{1b}[?1049l")
        #expect(written.contains("\u{1b}[?1049h"))
        #expect(written.contains("\u{1b}[?1006l"))
        #expect(modesLeft(in: written) == [])
      }
    }

    /// Claims the terminal of that name, as the program does. A thread of the pool blocks most
    /// signals; the main thread, whose part it plays, does not.
    static func claim(_ name: String) throws -> (CursesTerminal, TerminalSignals) {
      var none = sigset_t()
      sigemptyset(&none)
      pthread_sigmask(SIG_SETMASK, &none, nil)
      let descriptor = open(name, O_RDWR | O_NOCTTY)
      let signals = try TerminalSignals()
      let terminal = try CursesTerminal(
        input: descriptor, output: descriptor, environment: CursesTests.environment)
      try terminal.claim()
      terminal.setMouse(true)
      terminal.present(Presenting.frame(of: terminal.size))
      return (terminal, signals)
    }

    static let trap: ExitTest.Condition = {
      #if arch(x86_64) || arch(i386)
        .signal(SIGILL)
      #else
        .signal(SIGTRAP)
      #endif
    }()

    @Test func `a Swift trap gives it back`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: Self.trap) { [name = scene.pty.name as String] in
        let claimed = try Dying.claim(name)
        let rows = Array(repeating: 0, count: claimed.0.size.height)
        print(rows[rows.count])
      }
      scene.expectGivenBack()
    }

    @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS])
    func `a deadly signal gives it back`(signal: Int32) async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .signal(signal)) {
        [name = scene.pty.name as String, signal] in
        let claimed = try Dying.claim(name)
        raise(signal)
        claimed.0.restore()
      }
      scene.expectGivenBack()
    }

    @Test func `a write through a wild pointer gives it back`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .signal(SIGSEGV)) { [name = scene.pty.name as String] in
        let claimed = try Dying.claim(name)
        UnsafeMutablePointer<Int>(bitPattern: 8 + claimed.0.size.height)?.pointee = 1
      }
      scene.expectGivenBack()
    }

    @Test func `an overflow of the stack gives it back`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .signal(SIGSEGV)) { [name = scene.pty.name as String] in
        @Sendable func deeper(_ level: Int) -> Int {
          level < 0 ? 0 : deeper(level + 1) &+ level
        }
        let claimed = try Dying.claim(name)
        print(deeper(claimed.0.size.height))
      }
      scene.expectGivenBack()
    }

    #if os(Linux)
      @Test func `so does that of a thread that a library made`() async throws {
        let scene = try Scene()
        await #expect(processExitsWith: .signal(SIGSEGV)) { [name = scene.pty.name as String] in
          @Sendable func deeper(_ level: Int) -> Int {
            level < 0 ? 0 : deeper(level + 1) &+ level
          }
          let claimed = try Dying.claim(name)
          let height = claimed.0.size.height
          DispatchQueue.global().async { print(deeper(height)) }
          sleep(10)
        }
        scene.expectGivenBack()
      }
    #endif

    @Test func `memory that cannot be had gives it back`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .failure) { [name = scene.pty.name as String] in
        let claimed = try Dying.claim(name)
        let count = Int.max / 4 / claimed.0.size.height
        let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 8)
        memory.storeBytes(of: 1, as: Int.self)
      }
      scene.expectGivenBack()
    }

    @Test func `leaving by exit gives it back`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .exitCode(3)) { [name = scene.pty.name as String] in
        _ = try Dying.claim(name)
        exit(3)
      }
      scene.expectGivenBack()
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a program that is stuck in writing is ended by its signal`(signal: Int32) async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .signal(signal)) {
        [name = scene.pty.name as String, signal] in
        let claimed = try Dying.claim(name)
        raise(signal)
        let line = [UInt8](repeating: UInt8(ascii: "."), count: 4_096)
        while claimed.0.size.width > 0 {
          write(claimed.0.output, line, line.count)  // nobody reads: it blocks at some time
        }
      }
      scene.expectGivenBack()
    }

    @Test func `another thread's failure gives it back, on the thread that draws`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .signal(SIGSEGV)) { [name = scene.pty.name as String] in
        let claimed = try Dying.claim(name)
        Thread.detachNewThread { raise(SIGSEGV) }
        let line = [UInt8](repeating: UInt8(ascii: "."), count: 4_096)
        while claimed.0.size.width > 0 {
          write(claimed.0.output, line, line.count)
        }
      }
      scene.expectGivenBack()
    }

    @Test func `what has been restored is not written again`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .signal(SIGABRT)) { [name = scene.pty.name as String] in
        let claimed = try Dying.claim(name)
        claimed.0.restore()
        abort()
      }
      scene.expectGivenBack()
      write(scene.pty.slave, "the end", 7)
      #expect(scene.pty.output(until: "the end").matches(of: /\x1b\[\?1049l/).count == 1)
    }

    @Test func `signals become values, and ncurses does not get them`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .success) { [name = scene.pty.name as String] in
        let (terminal, signals) = try Dying.claim(name)
        for number in [SIGTSTP, SIGINT, SIGQUIT, SIGWINCH, SIGWINCH, SIGTERM, SIGHUP, SIGCONT] {
          raise(number)
        }
        terminal.redraw()
        terminal.present(Presenting.frame(of: terminal.size))

        var pending = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&pending, 1, 5_000) == 1)
        #expect(Set(signals.take()) == Set(TerminalSignal.allCases))
        #expect(signals.take() == [])
        terminal.restore()  // which also stops the alarm that TERM and HUP have started
        #expect(alarm(0) == 0)
      }
    }

    @Test func `a signal that is ignored from the start stays ignored`() async throws {
      let scene = try Scene()
      await #expect(processExitsWith: .success) { [name = scene.pty.name as String] in
        signal(SIGHUP, SIG_IGN)
        let (terminal, signals) = try Dying.claim(name)
        raise(SIGHUP)
        raise(SIGWINCH)

        #expect(signals.take() == [.resize])
        terminal.restore()
      }
      scene.expectGivenBack()
    }

    @Test func `no core is dumped`() async throws {
      await #expect(processExitsWith: .success) {
        #expect(guard_no_core_dumps() == 0)
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        #expect(limit.rlim_cur == 0 && limit.rlim_max == 0)
      }
    }
  }
}
