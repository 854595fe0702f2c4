// The archive in a command's hands. For some commands it is the work itself, and what fails ends them;
// for others it stands beside their work, and what fails is said once.

import Archive
import FoundationEssentials
import ProductHunt
import Texts

/// Opens the archive when it is first wanted, and closes it at the end. For one thread.
final class ArchiveInUse {
  private let setting: ArchiveSetting
  private let patience: Duration
  private var opened: OpenedArchive?
  private var hasComplained = false

  /// - Parameter patience: How long another program's lock is waited for. Not long, where the archive
  ///   stands beside other work, and a person waits for that.
  init(_ setting: ArchiveSetting, patience: Duration = .seconds(10)) {
    self.setting = setting
    self.patience = patience
  }

  /// The archive beside a command's own work.
  static func beside(_ setting: ArchiveSetting) -> ArchiveInUse {
    ArchiveInUse(setting, patience: .seconds(2))
  }

  deinit { opened?.store?.close() }

  /// Does work that the archive is needed for, and throws why it cannot be done.
  func use<Value>(
    _ work: (ArchiveStore) throws(ArchiveError) -> Value
  ) throws(Failed) -> Value {
    let archive = open()
    guard let store = archive.store else {
      if let failure = archive.failure { throw Failed(Status(failure), failure.openingSentence) }
      switch setting.place {
      case .nowhere: throw Failed(.notConfigured, ArchiveSetting.homeless)
      default: throw Failed(.usage, "This needs the archive: leave out --no-archive.")
      }
    }
    do throws(ArchiveError) {
      return try attempt(store, work)
    } catch .newerVersion {
      // What is only read may be so for another reason.
      throw Failed(archive.failure ?? .newerVersion)
    } catch {
      throw Failed(error)
    }
  }

  /// Keeps something beside a command's own work. A failure is said, once, and that is all.
  func keep(_ work: (ArchiveStore) throws(ArchiveError) -> Void) {
    _ = find { (store) throws(ArchiveError) in
      // That it is only read was said when it was opened.
      if !store.isReadOnly { try work(store) }
    }
  }

  /// Looks something up beside a command's own work; nil where it is not there, or cannot be had.
  func find<Value>(_ work: (ArchiveStore) throws(ArchiveError) -> Value?) -> Value? {
    let archive = open()
    guard let store = archive.store else {
      archive.failure.map { complain($0.openingSentence) }
      if setting.place == .nowhere { complain(ArchiveSetting.homeless) }
      return nil
    }
    do throws(ArchiveError) {
      return try attempt(store, work)
    } catch {
      complain(error.sentence)
      return nil
    }
  }

  private func open() -> OpenedArchive {
    if let opened { return opened }
    let archive = setting.open(now: Date(), patience: patience)
    opened = archive
    if archive.store != nil { for sentence in archive.sentences { say(sentence) } }
    return archive
  }

  /// Does the work, and once more with a new file where this one turns out to be damaged.
  private func attempt<Value>(
    _ store: ArchiveStore, _ work: (ArchiveStore) throws(ArchiveError) -> Value
  ) throws(ArchiveError) -> Value {
    do throws(ArchiveError) {
      return try work(store)
    } catch .corrupt where store.path != nil && !store.isReadOnly {
      return try work(recover(from: store))
    }
  }

  private func recover(from store: ArchiveStore) throws(ArchiveError) -> ArchiveStore {
    store.close()
    opened = OpenedArchive(store: nil)
    guard let path = store.path else { return store }
    let (fresh, notices) = try ArchiveStore.recover(at: path, now: Date(), options: store.options)
    opened = OpenedArchive(store: fresh)
    for notice in notices { say(notice.sentence) }
    return fresh
  }

  private func complain(_ sentence: PlainText) {
    guard !hasComplained else { return }
    hasComplained = true
    say(sentence)
  }

  private func say(_ sentence: PlainText) { Console.error("phbrowse: " + sentence) }
}
