// What must stay fast however much was kept: the first list, a day's list, a key press in the search.
// The limits that it is held to are in docs/DECISIONS.md.

import Archive
import Benchmark
import FoundationEssentials
import ProductHunt
import Texts

private let options = ArchiveOptions { post in
  post.featuredAt.map {
    String($0.addingTimeInterval(-28_800).formatted(.iso8601.year().month().day()))
  }
}
private let now = Generator.start.addingTimeInterval(400 * 86_400)

/// The file of that scale, made if it is not there yet.
private func archive(_ name: String, _ scale: Scale) throws -> String {
  let folder = FileManager.default.currentDirectoryPath + "/.build-bench/archives"
  let path = "\(folder)/\(name).sqlite"
  guard !FileManager.default.fileExists(atPath: path) else { return path }
  let (store, _) = try ArchiveStore.open(at: path + ".new", now: now, options: options)
  var generator = Generator(store: store, scale: scale)
  try generator.fill()
  let info = try store.info()
  store.close()
  try FileManager.default.moveItem(atPath: path + ".new", toPath: path)
  let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64 ?? 0
  print(
    "\(name): \(info.posts) posts, \(info.comments) comments, \(info.snapshots) snapshots,",
    "\(size) bytes, \(size / UInt64(max(1, info.posts))) bytes a post")
  return path
}

private func opened(_ path: String) throws -> ArchiveStore {
  try ArchiveStore.open(at: path, now: now, options: options).store
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal], maxDuration: .seconds(3), maxIterations: 300)
  let tiny = Scale(days: 1, postsPerDay: 30, commentsPerPost: 1, snapshotsPerPost: 1)
  guard let small = try? archive("small", tiny), let large = try? archive("large", Scale()) else {
    print("The archives could not be made.")
    return
  }
  for (name, path, day) in [("30 posts", small, 0), ("100,000 posts", large, 150)] {
    firstFrame(name, path, day)
  }
  lists(large)
  searches(large)
}

private func firstFrame(_ name: String, _ path: String, _ day: Int) {
  let key = Generator.key(day, featured: true)
  Benchmark("glance and first list, \(name)") { benchmark in
    for _ in benchmark.scaledIterations {
      let glance = ArchiveStore.glance(at: path, options: options)
      blackHole(try glance?.list(key))
      glance?.close()
    }
  }
  Benchmark("open and first list, \(name)") { benchmark in
    for _ in benchmark.scaledIterations {
      let store = try opened(path)
      blackHole(try store.list(key))
      store.close()
    }
  }
}

private func lists(_ path: String) {
  Benchmark("a featured day's list (30 posts)") { benchmark, store in
    for _ in benchmark.scaledIterations {
      blackHole(try store.list(Generator.key(Int.random(in: 0..<200), featured: true)))
    }
  } setup: {
    try opened(path)
  }
  Benchmark("a whole day's list (500 posts)") { benchmark, store in
    for _ in benchmark.scaledIterations {
      blackHole(try store.list(Generator.key(Int.random(in: 0..<200), featured: false)))
    }
  } setup: {
    try opened(path)
  }
  Benchmark("bookmark and back, on the disk") { benchmark, store in
    guard let post = try store.post(.slug("post-7"))?.detail.post else { return }
    for _ in benchmark.scaledIterations {
      blackHole(try store.bookmark(post, at: now))
      blackHole(try store.unbookmark(post.id))
    }
  } setup: {
    try opened(path)
  }
}

private func searches(_ path: String) {
  let inputs = [
    "k", "ka", "kal", "kalo", "kalomi", "kalo ren", "kalo re", "\"kalo ren\"", "日", "日本",
    "ka day:2026-07-01", "ka opened:no", "ka opened:yes", "ka seen:2026-06", "ka seen:2020-01",
    "topic:t", "topic:topic-7", "topic:topic-7 ", "ka topic:t", "ka topic:topic-7",
    "ka topic:topic-7 ", "kalo topic:topic-7 ", "seen:2020-01", "zzz", "bookmarked:no",
  ]
  for input in inputs {
    Benchmark("search: \(input)") { benchmark, store in
      for _ in benchmark.scaledIterations {
        let query = SearchQuery(input)
        blackHole(try store.search(query, limit: 50, clock: SearchClock(now: now)))
      }
    } setup: {
      try opened(path)
    }
  }
}
