// Runs a program to its end and takes what it prints.

import CLibrary

/// A program whose output is wanted.
struct ChildOutput {
  private let child: ChildProcess
  private let input: [UInt8]?
  /// No credentials are near this.
  private static let most = 64 * 1024

  /// - Parameter input: what it is given to read; nil lets it have the terminal.
  init(_ arguments: [String], environment: [String: String], input: [UInt8]? = nil) {
    child = ChildProcess(arguments: arguments, environment: environment.withoutSecrets)
    self.input = input
  }

  /// What it printed; nil if it could not be started or did not end well.
  func run() -> [UInt8]? {
    guard let output = Self.pipe() else { return nil }
    defer { close(output.reading) }
    var given = input == nil ? nil : Self.pipe()
    if let pipe = given, let input {
      // A pipe takes at least 4 KiB at once, which is more than any credentials.
      let fits = input.count <= 4096 && write(pipe.writing, input, input.count) == input.count
      close(pipe.writing)
      if !fits {
        close(pipe.reading)
        given = nil
      }
    }
    defer { if let given { close(given.reading) } }
    var child = child
    child.streams = .output(output.writing, input: given?.reading)
    let process = child.start()
    close(output.writing)
    guard let process, input == nil || given != nil else { return nil }
    let bytes = Self.all(of: output.reading)
    return ChildProcess.wait(for: process) ? bytes : nil
  }

  private static func pipe() -> (reading: CInt, writing: CInt)? {
    var ends: [CInt] = [-1, -1]
    guard CLibrary.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Reads to the end, so that the program can end; what is too much is thrown away.
  private static func all(of descriptor: CInt) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<min(count, max(0, most - bytes.count))]
    }
  }
}
