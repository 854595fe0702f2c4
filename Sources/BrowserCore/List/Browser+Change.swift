// Another list in the same place: another period, order or scope.

import FoundationEssentials
import ProductHunt
import Texts

extension Browser {
  mutating func changePeriod(to period: Period) {
    changeList { $0.period = period }
  }

  mutating func changePeriod(_ change: (Period) -> Period) {
    changeList { $0.period = change($0.period) }
  }

  mutating func changeList(_ change: (inout ListSpec) -> Void) {
    guard case .list(var spec) = place.destination else { return }
    let old = spec
    change(&spec)
    guard spec != old else { return }
    if !spec.hasPeriods, spec.isKept || spec.order == old.order {
      message = Message(Words.noPeriods(of: spec))
      return
    }
    if spec.period.start > now.date {
      message = Message(Words.notYet)
      return
    }
    takeOver(spec, from: old)
    let isSamePeriod = spec.period == old.period
    var place = Place(.list(spec))
    if isSamePeriod {
      place.selection = self.place.selection
      place.isTouched = place.selection != nil
      place.narrowing = self.place.narrowing.map { Narrowing($0.query) }
    }
    self.place = place
  }
}

extension PostOrder {
  /// The order that comes after this one, round and round.
  var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}

extension Period {
  /// The day, week, month, year, day … around the same days; today's, where they hold today.
  func nextKind(today: PacificDay) -> Period {
    let all = Kind.allCases
    let index = all.firstIndex(of: kind) ?? 0
    let holdsToday = firstDay <= today && today <= lastDay
    return Period(all[(index + 1) % all.count], containing: holdsToday ? today : firstDay)
  }

  /// The period of the same kind so many later; earlier, if negative.
  func moved(by count: Int) -> Period {
    (0..<min(1000, abs(count))).reduce(self) { period, _ in
      count < 0 ? period.previous : period.next
    }
  }
}
