// The frame of every command that prints: what it throws becomes a sentence and a status.

import ArgumentParser
import CTerminalGuard
import Export
import FoundationEssentials
import ProductHunt
import Texts

/// Runs a command's work with its environment. Ctrl-C ends it while it waits; secrets in its memory
/// never reach a core dump.
func reporting(_ work: (_ environment: [String: String]) throws -> Void) throws {
  Interrupts.hold()
  guard_no_core_dumps()
  defer { Interrupts.release() }
  do {
    try work(ProcessInfo.processInfo.environment)
  } catch let failed as Failed {
    throw failed.reported()
  } catch let error as ProductHuntError {
    throw Failed(error).reported()
  } catch let error as ExportError {
    throw Failed(.usage, error.sentence).reported()
  }
}

extension ServiceSetting {
  /// The client that was asked for, or what to do to have one.
  func client() throws(Failed) -> Client {
    guard let connection else {
      throw Failed(
        .notConfigured,
        "There are no credentials: phbrowse login asks for them, PRODUCTHUNT_CLIENT_ID and"
          + " PRODUCTHUNT_CLIENT_SECRET hold them, and --demo needs none.")
    }
    if let warning { Console.error("phbrowse: \(warning)") }
    return makeSource(connection).client
  }
}
