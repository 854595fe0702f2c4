// The README's moving picture: a short tour of the program over the demo, made of its own frames.

import BrowserCore
import Canvas

enum Tour {
  private struct Step {
    let keys: [Key]
    let caption: String
    var seconds = 2.0

    init(_ keys: [Key], _ caption: String, seconds: Double = 2) {
      self.keys = keys
      self.caption = caption
      self.seconds = seconds
    }
  }

  /// What is pressed, and what is said below. Each step's last frame is shown.
  private static let steps = [
    Step([], "phbrowse: today, as the home page has it", seconds: 3),
    Step(["j"], "j  the next post; what it is stands beside the list", seconds: 3),
    Step(["j"], "j"),
    Step(["p"], "p  the list alone"),
    Step(["p", .enter], "enter  the whole post", seconds: 3),
    Step(["c"], "c  its discussion", seconds: 3),
    Step([")", ")"], ") )  comment by comment", seconds: 3),
    Step(["h", "h"], "h  back to the list"),
    Step(["/", "n", "o", "t", "e"], "/note  narrow it by what you type", seconds: 3),
    Step([.escape, .escape, "["], "[  the day before", seconds: 3),
    Step(["t"], "t  topics", seconds: 3),
    Step(["h", "?"], "?  every key", seconds: 4),
  ]

  static func svg() throws -> String {
    let frames = try Pictures.frames(
      after: steps.flatMap(\.keys), size: Size(width: 100, height: 26))
    var pressed = 0
    let shots = steps.map { step in
      pressed += step.keys.count
      return FrameFilm.Shot(frames[pressed], caption: step.caption, seconds: step.seconds)
    }
    return FrameFilm(shots, palette: .standard(colors: 256)).svg
  }
}
