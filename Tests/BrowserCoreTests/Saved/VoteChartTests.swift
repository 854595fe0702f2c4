// The run of votes as bars, and its scale.

import BrowserCore
import Canvas
import FoundationEssentials
import ProductHunt
import Testing
import Texts

struct VoteChartTests {
  private func counts(_ votes: [Int], every seconds: Double = 600) -> [VoteCount] {
    votes.enumerated().map {
      VoteCount(at: Moment.start.after(Double($0) * seconds).date, votes: $1)
    }
  }

  @Test func `each bar is as high as the votes at the end of its time`() throws {
    let chart = try #require(VoteChart(counts([0, 10, 20, 30, 40, 50, 60, 70, 80]), columns: 8))

    #expect(chart.bars == "▁▂▃▄▅▆▇█")
    #expect(chart.votes == 0...80)
    #expect(chart.since == Moment.start.date)
  }

  @Test func `what came late in the time stands late in the line`() throws {
    var history = counts([5, 5, 5])
    history.append(VoteCount(at: Moment.start.after(60_000).date, votes: 500))
    let chart = try #require(VoteChart(history, columns: 8))

    #expect(chart.bars == "▁▁▁▁▁▁▁█")
  }

  @Test(arguments: [[], [7], [7, 7, 7]])
  func `where nothing ran there is nothing to draw`(votes: [Int]) {
    #expect(VoteChart(counts(votes), columns: 20) == nil)
  }

  @Test func `votes that were taken back are shown so`() throws {
    let chart = try #require(VoteChart(counts([9, 3, 9]), columns: 9))

    #expect(chart.bars.string.first == "█")
    #expect(chart.bars.string.contains("▁"))
    #expect(chart.votes == 3...9)
  }

  @Test func `T says it in words, of many counts a few`() {
    let post = Post.sample(1)
    var known = ListMarks(marks: [post.id: PostMarks()])
    known.histories[post.id] = counts(Array(0..<41).map { $0 * 10 }, every: -60).reversed()
    var browser = Browser.keepingList([post], marks: known)
    browser.press("T")

    let said = browser.message?.text.string ?? ""
    #expect(
      said.hasSuffix("400 votes at 13:22, 300 at 13:32, 200 at 13:42, 100 at 13:52, 0 at 14:02."))
  }

  @Test func `it is never wider than it may be`() throws {
    for columns in 1...40 {
      let chart = try #require(VoteChart(counts(Array(0..<300)), columns: columns))
      #expect(chart.bars.string.count <= min(columns, VoteChart.widest))
    }
    #expect(VoteChart(counts([1, 2]), columns: 0) == nil)
  }
}
