// Writes into an archive until it is killed, or the disk is full, and says on standard output what was
// acknowledged. The tests run it; it knows nothing of them.

import Archive
import FoundationEssentials
import CLibrary
import ProductHunt
import Texts

@main
enum Probe {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { return say("usage: archive-probe COMMAND FILE") }
    do {
      switch arguments[1] {
      case "once": try bookmark(0..<1, in: arguments[2])
      case "forever":
        let first = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
        try bookmark(first..<Int.max, in: arguments[2])
      case "glance":
        let store = ArchiveStore.glance(at: arguments[2], options: ArchiveOptions { _ in nil })
        say("bookmarks \(try store?.bookmarks().count ?? -1)")
      case "limit": try fill(arguments[2], ballast: nil)
      case "fill": try fill(arguments[2], ballast: arguments.dropFirst(3).first)
      default: say("unknown command")
      }
    } catch {
      say("error \(error.code)")
    }
  }

  /// Bookmarks one post after the other, and keeps a list and a discussion in between, as a browser does
  /// while it syncs. Each line is a bookmark that was acknowledged.
  private static func bookmark(_ numbers: Range<Int>, in path: String) throws(ArchiveError) {
    let store = try open(path)
    for number in numbers {
      _ = try store.bookmark(post(number), at: moment)
      say("\(number)")
      if number % 3 == 2 { try sync(number, into: store) }
    }
    store.close()
  }

  /// Writes until there is no room, says how that was reported, makes room, and says what is left.
  private static func fill(_ path: String, ballast: String?) throws(ArchiveError) {
    var store = try open(path)
    if ballast == nil { limitFileSize(to: 1 << 20) }
    var count = 0
    do throws(ArchiveError) {
      while true {
        _ = try store.bookmark(post(count), at: moment)
        count += 1
        try sync(count, into: store)
      }
    } catch {
      say("refused \(error.code)")
    }
    let stillThere = try? store.bookmarks().count
    say("read \(stillThere == count || stillThere == count + 1)")
    store.close()
    if let ballast { unlink(ballast) } else { limitFileSize(to: .max) }
    store = try open(path)
    let kept = Set(try store.bookmarks().map(\.bookmark.id))
    let missing = (0..<count).filter { !kept.contains(post($0).id) }
    say("missing \(missing.count) of \(count)")
    say("problems \(try store.check().count)")
    _ = try store.bookmark(post(-1), at: moment)
    say("writes again")
  }

  private static func sync(_ number: Int, into store: ArchiveStore) throws(ArchiveError) {
    let posts = (number..<number + 5).map(post)
    try store.save(
      FetchedList(
        key: ListKey("day:\(number)"), entries: posts.map { FetchedList.Entry($0) },
        fetchedAt: moment, isWhole: true), isShown: true)
    let body = String(repeating: "A comment of number \(number). ", count: 40)
    let comments = (0..<5).map {
      Comment(
        id: Comment.ID("\(number)-\($0)"), body: ForeignText(body), createdAt: moment,
        url: ForeignText("https://www.producthunt.com/c/\(number)"))
    }
    try store.save(PostDetail(post: post(number), comments: Page(comments)), at: moment)
  }

  private static func open(_ path: String) throws(ArchiveError) -> ArchiveStore {
    let (store, notices) = try ArchiveStore.open(
      at: path, now: moment, options: ArchiveOptions { _ in "2026-11-23" })
    for notice in notices { say("notice \(notice.code)") }
    return store
  }

  private static let moment = Date(timeIntervalSince1970: 1_795_464_000)

  private static func post(_ number: Int) -> Post {
    Post(
      id: Post.ID("probe-\(number)"), slug: ForeignText("probe-\(number)"),
      name: ForeignText("Probe \(number)"), tagline: ForeignText("Number \(number) of many"),
      votesCount: number, createdAt: moment,
      url: ForeignText("https://www.producthunt.com/posts/probe-\(number)"),
      website: ForeignText("https://www.producthunt.com/r/probe-\(number)"))
  }

  /// Stands for a quota where no small disk can be had.
  private static func limitFileSize(to bytes: rlim_t) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = min(bytes, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  }

  /// In one write, so that a line is never half said.
  private static func say(_ words: String) {
    let line = Array((words + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
