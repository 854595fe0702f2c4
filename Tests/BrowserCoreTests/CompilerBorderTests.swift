// The compiler keeps strangers' words and plain strings from every place where something is shown.
// Here it is asked to let them through, line by line, and has to refuse each.

import Foundation
import Testing

struct CompilerBorderTests {
  private static let prelude = """
    import BrowserCore
    import Canvas
    import Texts
    let foreign = ForeignText("x")
    let string = "x" + String(1)
    let clean = PlainText(foreign)
    var frame = Frame(size: Size(width: 1, height: 1))
    let place = Position(column: 0, row: 0)

    """

  private static let refused = [
    // A clean line is made of a literal, a number, another one, or by cleaning.
    "_ = PlainText(string)",
    "_ = PlainText(trusted: string)",
    "_ = PlainText(stringLiteral: string)",
    "_ = PlainText(ForeignText(string).raw)",
    "let _: PlainText = string",
    "let _: PlainText = \"\\(string)\"",
    "let _: PlainText = \"\\(foreign)\"",
    "let _: PlainText = clean + string",
    "do { var line = PlainText.StringInterpolation(literalCapacity: 1, interpolationCount: 0)"
      + "; line.appendLiteral(string) }",
    "_ = \"\\(foreign)\"",
    // A cell, a run, a message, what is copied, what is searched.
    "frame.put(string, at: place)",
    "frame.put(foreign, at: place)",
    "frame.cells[0] = Cell(string)",
    "_ = StyledRun(string)",
    "_ = StyledRun(foreign)",
    "_ = Prose.Span(string)",
    "_ = Message(string)",
    "_ = Message(foreign)",
    "_ = Effect.copy(string)",
    "_ = Effect.open(string)",
  ]

  private static let allowed = [
    "let _: PlainText = \"\\(2) of \\(clean)\"",
    "frame.put(clean, at: place)",
    "_ = StyledRun(clean)",
    "_ = Message(\"Gone.\")",
    "_ = Effect.copy(clean)",
  ]

  @Test(.enabled(if: Compiler.isThere, "swiftc, or what the build left for it, is not there"))
  func `nothing but clean lines and our own literals can be shown`() throws {
    let lines = Self.refused + Self.allowed
    let compiled = try Compiler.check(Self.prelude + lines.joined(separator: "\n"))
    let first = Self.prelude.split(separator: "\n", omittingEmptySubsequences: false).count

    for (index, line) in lines.enumerated() {
      let isRefused = compiled.linesWithErrors.contains(first + index)
      #expect(isRefused == Self.refused.contains(line), "\(line)\n\(compiled.output)")
    }
    #expect(compiled.linesWithErrors.allSatisfy { $0 >= first }, "\(compiled.output)")
  }
}

/// The compiler that built these tests, asked about a file against the modules that it built.
private enum Compiler {
  private static let modules = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "Modules")
  /// SwiftPM names a package after its folder.
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().lastPathComponent.lowercased()

  static let isThere =
    FileManager.default.fileExists(atPath: modules.appending(path: "Texts.swiftmodule").path)
    && (try? run(["--version"])) != nil

  static func check(_ source: String) throws -> (linesWithErrors: Set<Int>, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try source.write(to: file, atomically: true, encoding: .utf8)
    let output = try run([
      "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-package-name", package, "-I",
      modules.path, file.path,
    ])
    let errors = output.split(separator: "\n").compactMap { line -> Int? in
      let parts = line.split(separator: ":")
      guard line.hasPrefix(file.path), parts.count > 3, parts[3] == " error" else { return nil }
      return Int(parts[1])
    }
    return (Set(errors), output)
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc"] + arguments
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
