import DemoAPI
import Foundation
import Testing

/// The demo's table of types against the service's schema, line by line.
struct SchemaTests {
  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/reference-server/schema.graphql").standardizedFileURL
  private static let isThere = FileManager.default.fileExists(atPath: schema.path)

  @Test(.enabled(if: isThere, "the service's schema is not beside this package"))
  func `the table of types says nothing that the service's schema does not`() throws {
    let theirs = SchemaTests.members(
      of: try String(contentsOf: SchemaTests.schema, encoding: .utf8))
    let ours = SchemaTests.members(of: DemoSchema.text)

    #expect(ours.count > 90)
    for (path, member) in ours {
      let theirMember = try #require(theirs[path], "\(path)")
      #expect(theirMember.type == member.type, "\(path)")
      #expect(theirMember.arguments.isSuperset(of: member.arguments), "\(path)")
    }
  }

  private struct Member {
    var type: String
    var arguments: Set<String>
  }

  /// `Type.field` to its type and arguments; an enumeration's cases have neither.
  private static func members(of text: String) -> [String: Member] {
    var members: [String: Member] = [:]
    let blocks = text.matches(of: /(?:type|enum) (\w+)[^{]*\{([^}]*)\}/)
    for block in blocks {
      for field in block.2.matches(of: /(\w+)(?:\(([^)]*)\))?(?::\s*([\w\[\]!]+))?/) {
        let arguments = (field.2 ?? "").split { $0 == "," || $0.isNewline }
          .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        members["\(block.1).\(field.1)"] = Member(
          type: String(field.3 ?? ""), arguments: Set(arguments))
      }
    }
    return members
  }
}
