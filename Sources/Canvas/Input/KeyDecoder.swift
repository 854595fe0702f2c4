// Bytes and time in, keys out. Pure: it reads no descriptor and no clock. The states of single
// characters are in `KeyDecoder+Characters`, those of sequences in `KeyDecoder+Sequences`.

/// Turns a terminal's bytes into inputs.
///
/// Whatever is not a key for sure is no key: sequences that nobody knows are swallowed whole, and so
/// is a key with Alt (`ESC x` in one go), since its letter alone would be another command.
///
/// An ESC acts after 25 ms without a further byte. What comes in the 500 ms after that may be the rest
/// of a sequence that the network tore: a first `[`, `O`, `]`, `P` or `_` is held until they are over; if
/// more comes that goes with it, the sequence is swallowed, otherwise it was that key.
///
/// A paste is none of the keys in it, however long it is silent in between. One key alone after a silence
/// ends a paste whose end got lost.
package struct KeyDecoder: Sendable {
  /// How long an ESC waits for the rest of a sequence.
  static let escapeDelay = Duration.milliseconds(25)
  /// How long after an ESC the rest of its sequence is still swallowed.
  static let tailWindow = Duration.milliseconds(500)
  /// How long an unfinished character, sequence or paste may be silent.
  static let patience = Duration.milliseconds(500)
  /// Bytes of a sequence that are kept; a longer one means nothing.
  static let sequenceLimit = 4096
  /// Bytes of a paste that are kept.
  static let pasteLimit = 65536

  /// What the bytes so far began. `buffer` holds the bytes that matter for it.
  enum State {
    case ground
    /// Of a UTF-8 character, this many bytes are missing.
    case character(missing: Int)
    /// One ESC, or two (some terminals send Alt with an arrow so).
    case escape(count: Int)
    /// After an ESC that has acted: a byte that may be the rest of its sequence, until this time.
    case heldTail(until: Duration)
    /// `ESC (` and its like, which choose character sets: one byte more, at once.
    case intermediate
    case controlSequence
    /// `ESC [ [`: F1 to F5 of the Linux console; one byte more.
    case linuxFunction
    /// `ESC O`
    case singleShift
    /// `ESC [ M`: an old mouse report, so many bytes more.
    case oldMouse(missing: Int)
    /// `ESC ]` and others, up to BEL or `ESC \`.
    case string(StringState)
    /// So many bytes of the marker that ends it have come.
    case paste(matched: Int)
    /// A paste that has fallen silent, so many bytes of the marker in; what came before was given out.
    case silentPaste(matched: Int)
  }

  struct StringState {
    var kind: UInt8
    var sawEscape = false
  }

  var state = State.ground
  var buffer: [UInt8] = []
  /// Whether what has begun is swallowed, whatever it turns out to be.
  var isSwallowed = false
  /// Until when the rest of a torn sequence may come.
  var tailEnd: Duration?
  private var lastByte = Duration.zero
  var inputs: [Input] = []

  package init() {}

  /// Takes bytes that came at `now` (any steady clock) and gives what they complete.
  package mutating func decode(_ bytes: some Collection<UInt8>, at now: Duration) -> [Input] {
    giveUp(at: now)
    if case .silentPaste(let matched) = state { resumePaste(matched: matched, with: bytes) }
    for byte in bytes {
      step(byte, at: now)
      lastByte = now
    }
    return takeInputs()
  }

  /// The moment at which `expire` has something to say; nil while nothing is pending.
  package var deadline: Duration? {
    switch state {
    case .ground, .silentPaste: nil
    case .heldTail(let end): end
    case .escape, .intermediate: lastByte + Self.escapeDelay
    default: lastByte + Self.patience
    }
  }

  /// Ends what has waited too long: a lone ESC acts, an unfinished sequence is dropped, and of an
  /// unfinished paste there is what came.
  package mutating func expire(at now: Duration) -> [Input] {
    giveUp(at: now)
    return takeInputs()
  }

  private mutating func giveUp(at now: Duration) {
    guard let deadline, now >= deadline else { return }
    switch state {
    case .escape(let count):
      for _ in 0..<count { emit(.key(.escape)) }
      tailEnd = lastByte + Self.tailWindow
    case .heldTail:
      emitHeld()
    case .paste(let matched):
      if !buffer.isEmpty { emitPaste() }
      settle()
      state = .silentPaste(matched: matched)
      return
    default:
      break
    }
    settle()
  }

  private mutating func takeInputs() -> [Input] {
    defer { inputs = [] }
    return inputs
  }

  /// Takes one byte.
  mutating func step(_ byte: UInt8, at now: Duration) {
    switch state {
    case .ground: ground(byte, at: now)
    case .character(let missing): character(byte, missing: missing, at: now)
    case .escape(let count): escape(byte, count: count)
    case .heldTail: heldTail(byte, at: now)
    case .intermediate: intermediate(byte, at: now)
    case .controlSequence: controlSequence(byte, at: now)
    case .linuxFunction: linuxFunction(byte, at: now)
    case .singleShift: singleShift(byte, at: now)
    case .oldMouse(let missing): oldMouse(byte, missing: missing, at: now)
    case .string(let string): self.string(byte, string)
    case .paste(let matched): paste(byte, matched: matched)
    case .silentPaste: ground(byte, at: now)
    }
  }

  /// Back to the ground state, with nothing pending.
  mutating func settle() {
    state = .ground
    isSwallowed = false
    buffer.removeAll(keepingCapacity: buffer.capacity <= Self.sequenceLimit)
  }

  /// Drops what has begun; the byte that broke it off begins something else.
  mutating func breakOff(_ byte: UInt8, at now: Duration) {
    settle()
    ground(byte, at: now)
  }

  mutating func emit(_ input: Input?) {
    if let input, !isSwallowed { inputs.append(input) }
  }
}
