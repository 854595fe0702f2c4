// How a person comes to each place, and what they do there when it strikes.

import BrowserCore
import DemoAPI
import ProductHunt
import Texts

extension VirtualSession {
  /// A session that stands before the place, everything well so far, and the service ill from now on.
  static func reaching(_ trouble: Trouble) async -> VirtualSession {
    func session(
      at start: Start = .day(nil), from connection: ConnectionKind = .service
    ) -> VirtualSession {
      VirtualSession(at: start, from: connection, fault: trouble.fault, in: trouble.spot.operation)
    }
    var reached = session()
    switch trouble.spot {
    case .token, .list: break
    case .feed: reached = session(from: .feed)
    case .feedRefresh:
      reached = session(from: .feed)
      await reached.happen(.started)
      // For half a minute it is good, by its own words.
      await reached.wait(31)
    case .refresh, .post, .topics, .collections: await reached.happen(.started)
    case .nextPage:
      await reached.happen(.started)
      await reached.press("a")
    case .comments, .replies:
      reached = session(at: .post(.slug("longtable")))
      await reached.happen(.started)
    case .collectionPosts:
      await reached.happen(.started)
      await reached.press("C")
    }
    _ = reached.service.takeAsked()
    reached.service.setIll(true)
    return reached
  }

  /// What the person does there.
  mutating func strike(_ spot: Spot) async {
    switch spot {
    case .token, .list, .feed: await happen(.started)
    case .refresh, .feedRefresh: await press("r")
    case .nextPage, .comments: await press("G")
    case .post, .collectionPosts: await press("\r")
    case .replies:
      // As far down as it takes until replies are asked for.
      for _ in 0..<400 where !records.contains(where: { $0.purpose == "Replies" }) {
        await press(" ")
      }
    case .topics: await press("t")
    case .collections: await press("C")
    }
  }

  /// What is there to read, by name.
  var known: Set<String> {
    var known: Set<String> = []
    for (_, list) in browser.lists { known.formUnion(list.rows.map { "post \($0.id.rawValue)" }) }
    for (_, list) in browser.groups { known.formUnion(list.rows.map { "group \($0.name.string)" }) }
    for (reference, page) in browser.pages {
      if let post = page.post { known.insert("page \(reference) \(post.id.rawValue)") }
      known.formUnion(page.thread.nodes.keys.map { "comment \($0.rawValue)" })
    }
    return known
  }

  /// What went wrong where the person is.
  var failure: ProductHuntError? {
    switch browser.place.destination {
    case .list(let spec): browser.lists[spec]?.failure?.error
    case .groups(let spec): browser.groups[spec]?.failure?.error
    case .post(let reference): browser.pages[reference]?.failure?.error
    default: nil
    }
  }
}
