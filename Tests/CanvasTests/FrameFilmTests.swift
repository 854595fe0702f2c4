import Canvas
import Testing
import Texts

struct FrameFilmTests {
  private func frame(_ text: PlainText) -> Frame {
    var frame = Frame(size: Size(width: 12, height: 2))
    frame.put("always", at: Position(column: 0, row: 0))
    frame.put(text, at: Position(column: 0, row: 1))
    return frame
  }

  private func film(_ shots: (PlainText, Double)...) -> [String] {
    let shots = shots.map { FrameFilm.Shot(frame($0.0), caption: "", seconds: $0.1) }
    return FrameFilm(shots, palette: .standard(colors: 256)).svg.split(separator: "\n")
      .map(String.init)
  }

  @Test func `what stands still is drawn once and always seen`() {
    let lines = film(("one", 1), ("two", 1))

    let places = lines.indices.filter { lines[$0].contains(">always") }
    #expect(places.count == 1)
    #expect(lines[places[0] - 1] == "<g>")
  }

  @Test func `what changes is seen at its times`() {
    let lines = film(("one", 1), ("two", 3))

    let one = lines.firstIndex { $0.contains(">one") } ?? 1
    #expect(lines[one - 1] == "<g class=\"t0\">")
    #expect(lines.contains("@keyframes t0{0%{visibility:visible}25%{visibility:hidden}}"))
    #expect(lines.contains("@keyframes t1{0%{visibility:hidden}25%{visibility:visible}}"))
    #expect(lines.contains { $0.hasPrefix(".t0{visibility:visible;animation:t0 4s step-end") })
  }

  @Test func `what comes back is drawn once`() {
    let lines = film(("one", 1), ("two", 2), ("one", 1))

    #expect(lines.count { $0.contains(">one") } == 1)
    #expect(
      lines.contains(
        "@keyframes t0{0%{visibility:visible}25%{visibility:hidden}75%{visibility:visible}}"))
  }

  @Test func `who asked for less motion sees the first frame`() {
    let lines = film(("one", 1), ("two", 1))

    #expect(lines.contains { $0.contains("prefers-reduced-motion:reduce){g{animation:none") })
    #expect(lines.contains { $0.hasPrefix(".t1{visibility:hidden;") })
  }
}
