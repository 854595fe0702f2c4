// Which saved list is meant: the browser, the commands and a sync must agree on it.

import Archive
import BrowserCore
import ProductHunt
import Testing
import Texts
import phbrowse

struct ListKeyTests {
  private let day = PacificDay(year: 2026, month: 11, day: 23)

  @Test func `the home page's day is one list, whatever its order and whoever asks`() {
    let key = ListKey(ListSpec(.day(day)))

    #expect(key == ListKey("day:2026-11-23|featured", day: "2026-11-23"))
    for order in PostOrder.allCases {
      #expect(ListKey(ListSpec(.day(day), order: order)) == key)
      #expect(ListKey(PeriodLoad(.day(day), order: order), in: order) == key)
    }
  }

  @Test func `a long list is another one in each order, at the same place`() {
    let keys = PostOrder.allCases.map { ListKey(ListSpec(.month(of: day), order: $0)) }

    #expect(Set(keys.map(\.rawValue)).count == 3)
    #expect(Set(keys.map(\.place)) == ["month:2026-11-01|featured"])
    #expect(keys.allSatisfy { $0.day == nil })
  }

  @Test func `topics, scopes, periods and collections have lists of their own`() {
    let topic = ListSpec.Subject.topic(ForeignText("ai"))
    let keys = [
      ListKey(ListSpec(.day(day))), ListKey(ListSpec(.day(day), scope: .all)),
      ListKey(ListSpec(.day(day), subject: topic)), ListKey(ListSpec(.week(of: day))),
      ListKey(PostsQuery(topic: "ai")), ListKey(PostsQuery()),
      ListKey(CollectionReference.slug("ai")), ListKey(CollectionReference.id(.init("401"))),
    ]

    #expect(Set(keys.map(\.rawValue)).count == keys.count)
    #expect(Set(keys.map(\.place)).count == keys.count)
    #expect(keys.map(\.day) == ["2026-11-23", "2026-11-23"] + Array(repeating: nil, count: 6))
  }

  @Test func `a collection is the same in every period and order`() {
    let subject = ListSpec.Subject.collection(.id(.init("401")))
    let key = ListKey(CollectionReference.id(.init("401")))

    #expect(ListKey(ListSpec(.day(day), order: .votes, subject: subject)) == key)
    #expect(ListKey(ListSpec(.year(of: day), subject: subject)) == key)
  }

  @Test func `a topic's list is found again from the browser and from the command line`() {
    let load = PeriodLoad(.month(of: day), order: .votes, topic: "ai")

    #expect(
      ListKey(load, in: .votes)
        == ListKey(ListSpec(.month(of: day), order: .votes, subject: .topic(ForeignText("ai")))))
  }
}
