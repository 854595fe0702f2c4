// Back and forward through places. Going in adds a place; another day or order replaces it.

/// The places that lead here, and those that were gone back from.
package struct History: Hashable, Sendable {
  package private(set) var places: [Place]
  private var index = 0
  private let limit = 100

  package init(_ start: Place) {
    places = [start]
  }

  package var current: Place {
    get { places[index] }
    set { places[index] = newValue }
  }

  /// Every place that can be come to again by going back or forward.
  package var reachable: [Place] { places }
  package var isAtTop: Bool { index == 0 }
  package var canGoForward: Bool { index + 1 < places.count }
  /// The place before this one: where `back` leads.
  package var previous: Place? { index > 0 ? places[index - 1] : nil }

  package mutating func go(to place: Place) {
    places.removeSubrange((index + 1)...)
    places.append(place)
    if places.count > limit { places.remove(at: 1) }
    index = places.count - 1
  }

  package mutating func back() {
    index = max(0, index - 1)
  }

  package mutating func forward() {
    index = min(index + 1, places.count - 1)
  }

  /// Changes the place that `back` leads to, so that it is found at what was last looked at.
  package mutating func updatePrevious(_ change: (inout Place) -> Void) {
    guard index > 0 else { return }
    change(&places[index - 1])
  }

  /// Forgets all places and begins at one.
  package mutating func restart(at place: Place) {
    places = [place]
    index = 0
  }
}
