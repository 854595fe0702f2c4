// The README's pictures: the program's own frames over the demo, at a moment that stands still.

import BrowserCore
import Canvas
import DemoAPI
import Feed
import FoundationEssentials
import ProductHunt
import Texts

/// A frame as text and as a picture.
struct Pictures {
  let frame: Frame

  var text: String {
    (0..<frame.size.height).map { FrameText.row($0, of: frame) + "\n" }.joined()
  }

  var svg: String { FrameImage.svg(frame, palette: .standard(colors: 256)) }

  static func list() throws -> Pictures {
    try Pictures(frame: frame(after: ["j"]))
  }

  static func page() throws -> Pictures {
    try Pictures(frame: frame(after: ["j", .enter]))
  }

  /// Mon 23 Nov 2026, 14:02 in San Francisco.
  private static let moment = Moment(
    Date(timeIntervalSince1970: 1_795_471_320), utcOffset: -8 * 3600)

  private static func frame(after keys: [Key]) throws -> Frame {
    try frames(after: keys, size: Size(width: 100, height: 28))[keys.count]
  }

  /// The first frame, and the one after each key.
  static func frames(after keys: [Key], size: Size) throws -> [Frame] {
    var browser = Browser(
      at: .day(nil), size: size, now: moment, connection: .service)
    let inbox = try Inbox()
    let transport = DemoTransport(now: moment.date)
    let client = Client(
      transport: transport, credentials: DemoCredentials.apiKey,
      userAgent: "phbrowse/docs", now: { moment.date })
    var runner = EffectRunner(
      connection: .demo, inbox: inbox, launcher: BrowserLauncher(environment: [:]),
      viewer: BrowserLauncher(environment: [:]),
      clipboard: Clipboard(environment: [:]),
      makeSource: { _ in PostSource(client: client, feed: FeedClient(transport: transport)) },
      keep: { _ in nil }, makeKeeper: { _ in nil })
    var frames: [Frame] = []
    var events: [Event] = [.started]
    for key in keys.map(Optional.some) + [nil] {
      // All that was asked is answered before the next key.
      repeat {
        for event in events {
          for effect in browser.handle(event, at: moment) { runner.run(effect) }
        }
        guard !browser.awaiting.isEmpty else { break }
        _ = Poll.wait(keys: -1, signals: -1, inbox: inbox.descriptor, output: nil, for: nil)
        events = inbox.takeAll()
      } while true
      frames.append(render(browser))
      events = key.map { [.input(.key($0))] } ?? []
    }
    return frames
  }
}
