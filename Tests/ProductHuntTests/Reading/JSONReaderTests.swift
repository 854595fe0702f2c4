// JSON in all its forms, and bytes that are none.

import Foundation
import ProductHunt
import Testing

struct JSONReaderTests {
  func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  @Test(arguments: [
    ("null", JSONValue.null), (" true\n", .bool(true)), ("false", .bool(false)), ("0", .integer(0)),
    ("-12", .integer(-12)), ("1.5", .number(1.5)), ("1e3", .number(1000)),
    ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(0x1p63)),
    ("1e999", .number(.infinity)), (#""a\n\u00e9\/\"""#, .string("a\né/\"")),
    (#""\ud83d\ude00 😀""#, .string("😀 😀")), ("[]", .array([])), ("{}", .object([:])),
    (#"{"a":[1,{"b":null}],"a":2}"#, .object(["a": .integer(2)])),
  ])
  func `JSON is read`(text: String, value: JSONValue) throws {
    #expect(try read(text) == value)
  }

  @Test(arguments: [
    #""\ud83d""#, #""\ud83dx""#, #""\ude00""#, #""\ud83d\n""#,
  ])
  func `half a surrogate is one replacement character`(text: String) throws {
    #expect(try read(text).string?.hasPrefix("\u{FFFD}") == true)
  }

  @Test(arguments: [
    "", " ", "nul", "tru", "+1", "01", "1.", ".5", "1e", "-", "--1", "NaN", "[1,]", "[1 2]", "[",
    #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{1:2}", "{", #"""#, #""\x""#, #""\u12""#, #""\u12g4""#,
    "\"\u{1}\"", "1 2", "'a'", "{\"a\":1", "\u{FEFF}{}", "[}", "{]",
  ])
  func `anything else is an error with a place`(text: String) {
    let error = #expect(throws: JSONError.self) { try read(text) }
    #expect((0...text.utf8.count).contains(error?.position ?? -1))
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x22, 0xC3, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22],
      [0x22, 0x80, 0x22],
      [0x22, 0xE2, 0x82], [0xC0, 0x80],
    ] as [[UInt8]])
  func `other encodings and broken UTF-8 are errors`(bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `8 MiB of nesting is an error, at once`(unit: String) {
    let bytes = Array(String(repeating: unit, count: (8 << 20) / unit.utf8.count).utf8)
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) }
  }

  @Test func `more values than any answer has are an error`() {
    let bytes = Array(("[" + String(repeating: "0,", count: 600_000) + "0]").utf8)
    #expect(throws: JSONError.self) { try JSONReader.read(bytes) }
  }

  @Test func `what is written is read back`() throws {
    let value: JSONValue = .object([
      "text": .string("\"\\\u{1}\n\u{7F}é😀"), "list": .array([.null, .bool(false), .integer(-3)]),
      "number": .number(0.25), "": .object([:]),
    ])
    #expect(try JSONReader.read(value.bytes) == value)
    #expect(
      String(decoding: JSONValue.array([.number(.nan), .string("\u{1F}/")]).bytes, as: UTF8.self)
        == #"[null,"\u001f/"]"#)
  }
}
