// The hostile texts that lie beside the project, each cleaned as its field is and judged by what it
// demands: in Swift, and by the program that judges others.

import Foundation
import Testing
import Texts

struct HostileTextsTests {
  @Test(
    .enabled(if: HostileCase.areThere, "../shared/hostile is not there"), arguments: HostileCase.all
  )
  func `a hostile text meets its demands`(hostile: HostileCase) {
    #expect(hostile.broken() == [])
  }

  @Test(
    .enabled(if: Judge.isThere, "../shared/checks/must.py, python3 or its wcwidth is not there"))
  func `the judge of cleaned texts finds nothing`() throws {
    for file in HostileCase.files {
      let verdicts = try Judge.verdicts(on: file)
      #expect(!verdicts.isEmpty)
      #expect(verdicts.filter { !$0.contains("\"ok\": true") } == [])
    }
  }
}

/// One text and what is demanded of it; `hostile/README.md` there says what the keys mean.
struct HostileCase: Decodable, CustomTestStringConvertible {
  struct Demands: Decodable {
    var no_controls, one_line, nonempty, opens, opens_as_one_argument: Bool?
    var contains, absent: [String]?
    var max_scalars_per_cell, lines, max_lines: Int?
  }

  let name, field, text: String
  let must: Demands

  var testDescription: String { name }

  static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")
  static let files = ["texts", "big"].map { shared.appending(path: "hostile/\($0).json") }
  static let areThere = files.allSatisfy { FileManager.default.fileExists(atPath: $0.path) }
  static let all = areThere ? files.flatMap { (try? load($0)) ?? [] } : []

  static func load(_ file: URL) throws -> [HostileCase] {
    try JSONDecoder().decode([HostileCase].self, from: Data(contentsOf: file))
  }

  /// The text as it is drawn, and the addresses that it can open.
  func cleaned() -> (text: String, opens: [String]) {
    let foreign = ForeignText(text)
    switch field {
    case "comment": return Self.lines(Prose(html: foreign))
    case "description": return Self.lines(Prose(plain: foreign))
    case "url":
      let link = WebLink(foreign)
      return ((link?.shown ?? PlainText(foreign)).string, link.map { [$0.address] } ?? [])
    default: return (PlainText(foreign, orIfEmpty: "(no name)").string, [])
    }
  }

  private static func lines(_ prose: Prose) -> (String, [String]) {
    (prose.plainLines.map(\.string).joined(separator: "\n"), prose.links.map(\.address))
  }

  /// What the cleaned text breaks.
  func broken() -> [String] {
    let (text, opens) = cleaned()
    var broken: [String] = []
    func demand(_ key: String, _ isAsked: Bool?, _ holds: Bool) {
      if isAsked == true, !holds { broken.append("\(name): \(key)") }
    }
    demand("no_controls", must.no_controls, !text.unicodeScalars.contains(where: Self.isForbidden))
    demand("one_line", must.one_line, !text.contains("\n"))
    demand("nonempty", must.nonempty, !text.isEmpty)
    demand("opens", must.opens == false, opens.isEmpty)
    demand(
      "opens_as_one_argument", must.opens_as_one_argument, opens.allSatisfy { $0.hasPrefix("http") }
    )
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    demand("lines", must.lines != nil, lines.count { !$0.isEmpty } >= must.lines ?? 0)
    demand("max_lines", must.max_lines != nil, lines.count <= must.max_lines ?? 0)
    let flat = Self.squeezed(text)
    var rest = flat[...]
    for wanted in (must.contains ?? []).map(Self.squeezed) {
      guard let found = rest.range(of: wanted, options: .literal) else {
        broken.append("\(name): \(wanted) is gone or out of order")
        continue
      }
      rest = rest[found.upperBound...]
    }
    for unwanted in must.absent ?? [] where flat.range(of: unwanted, options: .literal) != nil {
      broken.append("\(name): \(unwanted) is there")
    }
    return broken
  }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

/// The program that judges cleaned texts, which measures widths by the C library and by clusters.
enum Judge {
  static let program = HostileCase.shared.appending(path: "checks/must.py")

  static let isThere =
    HostileCase.areThere && FileManager.default.fileExists(atPath: program.path)
    && (try? run(["-c", "import wcwidth; wcwidth.iter_graphemes"])) != nil

  /// A line for each case of the file.
  static func verdicts(on file: URL) throws -> [String] {
    let answers = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: answers) }
    let encoder = JSONEncoder()
    let lines = try HostileCase.load(file).map { hostile in
      let (text, opens) = hostile.cleaned()
      let answer = Answer(name: hostile.name, text: text, opens: opens.map { [$0] })
      return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }
    try lines.joined(separator: "\n").write(to: answers, atomically: true, encoding: .utf8)
    return try run([program.path, file.path, answers.path]).split(separator: "\n").map(String.init)
  }

  private struct Answer: Encodable {
    let name, text: String
    let opens: [[String]]
  }

  private struct Failed: Error {}

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: data, as: UTF8.self)
  }
}
