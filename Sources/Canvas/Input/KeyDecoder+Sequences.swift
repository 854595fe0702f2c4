// Sequences, byte by byte up to their end. What they mean is in `ControlSequence` and `KeyTable`.

extension KeyDecoder {
  mutating func controlSequence(_ byte: UInt8, at now: Duration) {
    switch byte {
    case UInt8(ascii: "[") where buffer.isEmpty:
      state = .linuxFunction
    case UInt8(ascii: "M") where buffer.isEmpty:
      state = .oldMouse(missing: 3)
    case UInt8(ascii: "$") where KeyTable.isNumber(buffer):
      finishControlSequence(byte)  // rxvt ends keys with Shift so
    case 0x20...0x3F:
      keep(byte)
    case 0x40...0x7E:
      finishControlSequence(byte)
    default:
      breakOff(byte, at: now)
    }
  }

  private mutating func finishControlSequence(_ final: UInt8) {
    defer { if case .controlSequence = state { settle() } }
    guard buffer.count < Self.sequenceLimit else { return }
    let sequence = ControlSequence(buffer, final: final)
    if sequence.beginsPaste {
      settle()  // a paste is never swallowed: its letters would be keys
      state = .paste(matched: 0)
    } else {
      emit(sequence.input)
    }
  }

  mutating func linuxFunction(_ byte: UInt8, at now: Duration) {
    guard (0x20...0x7E).contains(byte) else { return breakOff(byte, at: now) }
    if (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) {
      emit(.key(.function(Int(byte - UInt8(ascii: "A")) + 1)))
    }
    settle()
  }

  mutating func singleShift(_ byte: UInt8, at now: Duration) {
    switch byte {
    case 0x30...0x3B: keep(byte)  // modifiers, which change nothing
    case 0x20...0x7E:
      emit(KeyTable.singleShift[byte].map(Input.key))
      settle()
    default: breakOff(byte, at: now)
    }
  }

  mutating func oldMouse(_ byte: UInt8, missing: Int, at now: Duration) {
    guard byte >= 0x20 else { return breakOff(byte, at: now) }
    if missing > 1 { state = .oldMouse(missing: missing - 1) } else { settle() }
  }

  mutating func string(_ byte: UInt8, _ string: StringState) {
    if string.sawEscape {
      if byte == UInt8(ascii: "\\") { return finishString() }
      settle()  // the ESC began something else
      return escape(byte, count: 1)
    }
    switch byte {
    case 0x1B:
      state = .string(StringState(kind: string.kind, sawEscape: true))
    case 0x07 where string.kind == UInt8(ascii: "]"):
      finishString()
    default:
      keep(byte)
    }
  }

  private mutating func finishString() {
    if !buffer.isEmpty, buffer.count < Self.sequenceLimit { emit(.reply(buffer)) }
    settle()
  }

  private mutating func keep(_ byte: UInt8) {
    if buffer.count < Self.sequenceLimit { buffer.append(byte) }
  }

  /// The marker's first byte is nowhere else in it, so that a broken match begins anew at once.
  mutating func paste(_ byte: UInt8, matched: Int) {
    let marker = KeyTable.endOfPaste
    if byte == marker[matched] {
      state = .paste(matched: matched + 1)
      guard matched + 1 == marker.count else { return }
      emitPaste()
      return settle()
    }
    keepPasted(marker[..<matched])
    if byte == marker[0] {
      state = .paste(matched: 1)
    } else {
      keepPasted(CollectionOfOne(byte))
      state = .paste(matched: 0)
    }
  }

  private mutating func keepPasted(_ bytes: some Collection<UInt8>) {
    buffer.append(contentsOf: bytes.prefix(max(0, Self.pasteLimit - buffer.count)))
  }

  /// Goes on with a paste that was silent, unless what comes is a key.
  mutating func resumePaste(matched: Int, with bytes: some Collection<UInt8>) {
    guard let first = bytes.first else { return }
    settle()
    if matched > 0, first == KeyTable.endOfPaste[matched] {
      state = .paste(matched: matched)
    } else if !Self.isOneKey(bytes) {
      state = .paste(matched: 0)
    }
  }

  /// Whether a person may have sent these bytes by one key.
  private static func isOneKey(_ bytes: some Collection<UInt8>) -> Bool {
    if bytes.first == 0x1B { return bytes.count <= 8 && !bytes.dropFirst().contains(0x1B) }
    return String(decoding: bytes, as: UTF8.self).count <= 1
  }

  mutating func emitPaste() {
    emit(.paste(String(decoding: buffer, as: UTF8.self)))
  }
}
