// What SQLite's refusals mean for a person. The only place that reads result codes.

import FoundationEssentials
import GRDB

extension ArchiveError {
  /// Translates whatever an access to the file threw.
  init(_ error: any Error) {
    switch error {
    case let known as ArchiveError: self = known
    case let refusal as DatabaseError: self.init(refusal)
    case is UnreadableRow, is RowDecodingError: self = .corrupt(detail: Detail("unreadable row"))
    default: self = .failed(detail: Detail(String(describing: type(of: error))))
    }
  }

  private init(_ refusal: DatabaseError) {
    let code = refusal.extendedResultCode
    // Neither the SQL's arguments nor a stranger's text: the message and the code only.
    let detail = Detail("SQLite \(code.rawValue): \(refusal.message ?? "")")
    switch refusal.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(detail: detail)
    case .SQLITE_FULL: self = .full(detail: detail)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(detail: detail)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unwritable(detail: detail)
    case .SQLITE_IOERR: self = Self.disk(code, detail)
    case .SQLITE_ERROR where refusal.message?.contains("malformed") == true:
      self = .corrupt(detail: detail)  // "malformed database schema" comes as a plain error
    default: self = .failed(detail: detail)
    }
  }

  /// A quota or a limit on file sizes is not ENOSPC, so that SQLite reports a failed write instead.
  private static func disk(_ code: ResultCode, _ detail: Detail) -> ArchiveError {
    switch code {
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE:
      .full(detail: detail)
    case .SQLITE_IOERR_SHORT_READ: .corrupt(detail: detail)
    default: .failed(detail: detail)
    }
  }
}

/// A row that holds what no version ever wrote: the file is damaged.
struct UnreadableRow: Error {}
