// Where the archive is, and its opening. Nothing that is wrong with it ends the program: whoever opens
// gets what there is, and the sentences that the person is to read.

import Archive
import FoundationEssentials
import ProductHunt
import Texts

/// Which archive is used.
struct ArchiveSetting: Sendable {
  /// Where it is kept.
  enum Place: Hashable, Sendable {
    case file(String)
    /// The demo's: gone with the process.
    case memory
    /// None, as was wished.
    case none
    /// None, since nothing says where.
    case nowhere
  }

  let place: Place

  /// The archive that a command line asks for.
  init(_ flags: ArchiveFlags, isDemo: Bool, environment: [String: String]) {
    self.init(isWanted: !flags.noArchive, isDemo: isDemo, environment: environment)
  }

  /// The person's, or the demo's.
  init(isWanted: Bool = true, isDemo: Bool = false, environment: [String: String]) {
    if !isWanted {
      place = .none
    } else if isDemo {
      place = .memory
    } else {
      place = Folders(environment: environment).archive.map { .file($0) } ?? .nowhere
    }
  }

  /// The file; nil where there is none.
  var path: String? {
    guard case .file(let path) = place else { return nil }
    return path
  }

  /// The person's own file, for commands that are about it.
  static func file(
    _ environment: [String: String]
  ) throws(Failed) -> (path: String, setting: ArchiveSetting) {
    let setting = ArchiveSetting(environment: environment)
    guard let path = setting.path else { throw Failed(.notConfigured, homeless) }
    return (path, setting)
  }

  /// Opens it, and makes it where it was not there. `patience` is how long every later access waits for
  /// another program's lock.
  func open(now: Date, patience: Duration = .seconds(10)) -> OpenedArchive {
    var options = ArchiveOptions.service
    options.busyTimeout = patience
    do throws(ArchiveError) {
      switch place {
      case .none: return OpenedArchive(store: nil)
      case .nowhere: return OpenedArchive(store: nil, sentences: [Self.homeless])
      case .memory: return OpenedArchive(store: try .inMemory(options: options))
      case .file(let path):
        let (store, notices) = try ArchiveStore.open(at: path, now: now, options: options)
        return OpenedArchive(store: store, sentences: notices.map(\.sentence))
      }
    } catch {
      // Opening a file that was closed well writes into it; what is there can be read all the same.
      return OpenedArchive(
        store: error.leavesReading ? glance() : nil, sentences: [error.openingSentence],
        failure: error)
    }
  }

  /// A look at the file as it is: at once, for reading, without a lock, a migration or a check. Nil where
  /// there is none.
  func glance() -> ArchiveStore? {
    path.flatMap { ArchiveStore.glance(at: $0, options: .service) }
  }

  /// What a look at the file tells of a post; nil where that is nothing, or anything is wrong.
  func glance(at post: PostReference) -> SavedPost? {
    guard let store = glance() else { return nil }
    defer { store.close() }
    return try? store.post(PostName(post))
  }

  static let homeless: PlainText =
    "There is no place for the archive, so nothing is kept: set HOME or XDG_DATA_HOME to a folder"
    + " of yours."
}

/// What opening came to.
struct OpenedArchive: Sendable {
  /// Nil where there is none to be used; the program goes on without. Only read where something else than
  /// damage failed.
  var store: ArchiveStore?
  /// What the person is to be told, once.
  var sentences: [PlainText] = []
  /// Why there is none, or one that is only read, where something failed.
  var failure: ArchiveError?
}

extension ArchiveOptions {
  /// The service's day of a post is that on which the home page had it.
  static var service: ArchiveOptions {
    ArchiveOptions { PacificDay(containing: $0.featuredAt ?? $0.createdAt).description }
  }
}

extension ArchiveError {
  /// Whether what was kept may be read though the file cannot be opened for writing.
  fileprivate var leavesReading: Bool {
    switch self {
    case .busy, .full, .unwritable: true
    case .corrupt, .newerVersion, .failed: false
    }
  }

  /// What happened and what to do, where the file could not even be opened.
  var openingSentence: PlainText {
    switch self {
    case .busy: "Another program holds the archive, so this time nothing is kept."
    default: sentence
    }
  }
}
