// A terminal's description with 24-bit colours in it. Descriptions that have them are seldom installed, and
// none is named by TERM, while terminals say in COLORTERM that they can. So the compiled description is
// taken as it is, the sequences for colours are put in place of its own, and ncurses is given that.
// Source: term(5), "STORAGE FORMAT".

import CLibrary

/// A compiled description from terminfo, changed.
package struct DirectColorEntry {
  /// What the variable TERMINFO has to say for ncurses to take it.
  package let variable: String

  /// Nil where the terminal does not say that it has them, or its description is not found or not read.
  package init?(terminal name: String, environment: [String: String]) {
    guard ["truecolor", "24bit"].contains(environment["COLORTERM"]),
      let bytes = Self.description(of: name, environment), let changed = Self.changed(bytes)
    else { return nil }
    variable =
      "hex:"
      + changed.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
  }

  /// Calls with the variable set, and puts it back as it was.
  package func whileInForce<Value>(_ body: () -> Value) -> Value {
    let before = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", variable, 1)
    defer {
      if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") }
    }
    return body()
  }

  // MARK: Reading

  private static func description(
    of name: String, _ environment: [String: String]
  ) -> [UInt8]? {
    guard let first = name.utf8.first, !name.contains("/") else { return nil }
    var folders = [environment["TERMINFO"], environment["HOME"].map { $0 + "/.terminfo" }]
    folders += (environment["TERMINFO_DIRS"] ?? "").split(separator: ":").map(String.init)
    folders += [
      "/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo",
      "/usr/local/share/terminfo",
    ]
    let letters = [String(UnicodeScalar(first)), String(first, radix: 16)]
    for folder in folders {
      guard let folder, folder.hasPrefix("/") else { continue }
      for letter in letters {
        if let bytes = read("\(folder)/\(letter)/\(name)") { return bytes }
      }
    }
    return nil
  }

  /// A description is at most 32 KiB.
  private static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 32_768)
    let count = CLibrary.read(file, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  // MARK: Changing

  /// Places of capabilities in their tables, from term.h.
  private enum Place {
    static let colors = 13
    static let pairs = 14
    static let foreground = 359
    static let background = 360
  }

  /// The description with colours of 24 bits; what follows the standard tables, which nothing here asks
  /// for, is left out.
  package static func changed(_ bytes: [UInt8]) -> [UInt8]? {
    var reader = Reader(bytes: bytes)
    let header = (0..<6).map { _ in reader.short() }
    guard let magic = header[0], magic == 0o432 || magic == 0o1036 else { return nil }
    let sizes = header.compactMap { $0 }.map { Int($0) }
    guard sizes.count == 6, sizes.allSatisfy({ $0 >= 0 }) else { return nil }
    guard let names = reader.take(sizes[1]), let flags = reader.take(sizes[2]) else { return nil }
    if (names.count + flags.count) % 2 == 1 { _ = reader.take(1) }
    var numbers = (0..<sizes[3]).compactMap { _ in
      magic == 0o432 ? reader.short().map(Int32.init) : reader.long()
    }
    var offsets = (0..<sizes[4]).compactMap { _ in reader.short() }
    guard numbers.count == sizes[3], numbers.count > Place.pairs, offsets.count == sizes[4],
      offsets.count > Place.background, var strings = reader.take(sizes[5])
    else { return nil }

    numbers[Place.colors] = 1 << 24
    numbers[Place.pairs] = 1 << 16
    for (place, old, new) in [(Place.foreground, "3", "38"), (Place.background, "4", "48")] {
      guard let offset = Int16(exactly: strings.count) else { return nil }
      offsets[place] = offset
      // Numbers below 8 are the terminal's own colours, the others red, green and blue.
      strings += Array(
        ("\u{1B}[%?%p1%{8}%<%t\(old)%p1%d%e\(new);2;%p1%{65536}%/%d;"
          + "%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m\0").utf8)
    }
    guard let size = Int16(exactly: strings.count) else { return nil }

    var changed: [UInt8] = []
    for short in [
      0o1036, Int16(names.count), Int16(flags.count), Int16(numbers.count), Int16(offsets.count),
      size,
    ] {
      changed.append(littleEndian: short)
    }
    changed += names + flags
    if changed.count % 2 == 1 { changed.append(0) }
    for number in numbers { changed.append(littleEndian: number) }
    for offset in offsets { changed.append(littleEndian: offset) }
    return changed + strings
  }

  private struct Reader {
    let bytes: [UInt8]
    private var place = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ count: Int) -> [UInt8]? {
      guard count >= 0, place + count <= bytes.count else { return nil }
      defer { place += count }
      return Array(bytes[place..<place + count])
    }

    mutating func short() -> Int16? {
      take(2).map { Int16(bitPattern: UInt16($0[0]) | UInt16($0[1]) << 8) }
    }

    mutating func long() -> Int32? {
      take(4).map {
        Int32(bitPattern: $0.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
