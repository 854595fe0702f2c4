// Which status a failure of the archive ends a command with whose work the archive is. Others go on
// without it.

package import Archive

extension Status {
  /// The status for a failure. 75 is worth another try later.
  package init(_ error: ArchiveError) {
    switch error {
    case .busy: self = .rateLimited
    case .unwritable, .full: self = .outputFailed
    case .newerVersion: self = .notConfigured
    case .corrupt, .failed: self = .ourFault
    }
  }
}

extension Failed {
  /// The end that a failure of the archive means.
  init(_ error: ArchiveError) {
    self.init(Status(error), error.sentence)
  }
}
