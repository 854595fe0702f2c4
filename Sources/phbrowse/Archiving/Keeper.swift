// Carries the browser's questions to the archive and its writes into it, each on a thread of its own:
// reading goes on while a write waits for a lock.

import Archive
import BrowserCore
import Dispatch
import FoundationEssentials
import ProductHunt
import Synchronization
import Texts

/// The archive as the browser uses it.
final class Keeper: Sendable {
  private let setting: ArchiveSetting
  private let post: @Sendable (Event) -> Void
  private let reads = Lane("archive reads")
  private let writes = Lane("archive writes")
  private let opened = Mutex<OpenedArchive?>(nil)
  private let isLooking = Mutex(false)
  /// The file's state when it was last looked at.
  private let version = Mutex<Int?>(nil)
  /// Signalled once something is wanted of the archive that somebody waits for.
  private let isWanted = DispatchSemaphore(value: 0)
  /// At the start the network is asked while the first frame is shown, and opening would take the
  /// processor from both: it waits until their answer is there to be kept, but not long.
  private static let respite = DispatchTimeInterval.milliseconds(60)

  /// Opens the archive on its own thread. `post` takes what comes of everything.
  init(_ setting: ArchiveSetting, post: @escaping @Sendable (Event) -> Void) {
    self.setting = setting
    self.post = post
    let isOpen = DispatchSemaphore(value: 0)
    writes.add { [self] in
      _ = isWanted.wait(timeout: .now() + Self.respite)
      open()
      isOpen.signal()
    }
    reads.add { isOpen.wait() }
  }

  private func open() {
    let archive = setting.open(now: Date())
    opened.withLock { $0 = archive }
    version.withLock { $0 = try? archive.store?.dataVersion() }
    for sentence in archive.sentences {
      post(.archive(sentence, isUsable: archive.store != nil))
    }
  }

  // MARK: What the browser wants

  func recall(_ recall: Recall, _ ticket: Ticket, utcOffset: Int) {
    // Marks are read after everything that was marked before.
    let lane = recall.isOfMarks ? writes : reads
    lane.add { [self] in
      answer(ticket) { store throws(ArchiveError) in
        .recalled(try ArchiveReading(store, utcOffset: utcOffset).answer(recall))
      }
    }
  }

  func write(_ write: Write, at now: Date, _ ticket: Ticket) {
    if !write.isOfVisit { isWanted.signal() }
    writes.add { [self] in
      answer(ticket) { store throws(ArchiveError) in
        .written(try ArchiveWriting(store, at: now).carryOut(write))
      }
    }
  }

  /// Looks whether another program has written into the file. However many keys are pressed, one look
  /// waits at a time.
  func lookAround() {
    let isFirst = isLooking.withLock { isLooking in
      defer { isLooking = true }
      return !isLooking
    }
    guard isFirst else { return }
    writes.add { [self] in
      isLooking.withLock { $0 = false }
      guard let now = try? opened.withLock({ $0 })?.store?.dataVersion() else { return }
      let before = version.withLock { version in
        defer { version = now }
        return version
      }
      if now != before { post(.archiveChanged) }
    }
  }

  /// Waits until all is written and closes the file; false if that takes longer.
  func finish(within time: Duration) -> Bool {
    isWanted.signal()
    writes.add { [self] in
      opened.withLock { $0 }?.store?.close()
    }
    return writes.finish(within: time)
  }

  private func answer(
    _ ticket: Ticket, _ reply: (ArchiveStore) throws(ArchiveError) -> Reply
  ) {
    let archive = opened.withLock { $0 }
    guard let store = archive?.store else {
      let sentence = archive?.sentences.first ?? .empty
      post(.answered(ticket, .notKept(sentence)))
      return
    }
    do throws(ArchiveError) {
      post(.answered(ticket, try reply(store)))
    } catch .newerVersion {
      // What is only read may be so for another reason.
      let failure = archive?.failure
      post(
        .answered(ticket, .notKept(failure?.openingSentence ?? ArchiveError.newerVersion.sentence)))
    } catch {
      post(.answered(ticket, .notKept(error.sentence)))
    }
  }
}

extension Write {
  fileprivate var isOfVisit: Bool {
    if case .visit = self { true } else { false }
  }
}

extension Recall {
  fileprivate var isOfMarks: Bool {
    switch self {
    case .marks, .bookmarks, .unread: true
    case .list, .post, .groups, .name, .search: false
    }
  }
}
