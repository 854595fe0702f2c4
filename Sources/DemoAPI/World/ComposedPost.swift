// The words of all other posts: put together from lists, so that no two have one name.

/// Name, tagline and description of a post that nobody wrote by hand.
struct ComposedPost {
  private let number: Int
  private let topics: [Int]

  init(age: Int, index: Int, topics: [Int]) {
    number = age * 64 + index
    self.topics = topics
  }

  // A stride that shares no factor with the number of pairs visits every pair once.
  private var words: (String, String) {
    let first = PostWords.firstWords
    let second = PostWords.secondWords
    let place = (number * 1_013 + 7) % (first.count * second.count)
    return (first[place / second.count], second[place % second.count])
  }

  private func random(_ part: Int) -> SplitMix64 { SplitMix64(number, part, 6) }

  var name: String {
    let (first, second) = words
    var random = random(1)
    return switch random.below(7) {
    case 0: "\(first) \(second)"
    case 1: "\(first)\(second) \(random.pick(["2.0", "for Teams", "Mini", "Studio", "CLI"]))"
    case 2: "\(first)\(second).app"
    case 3: "The \(first) \(second)"
    default: first + second.lowercased()
    }
  }

  var slug: String {
    let (first, second) = words
    return "\(first)-\(second)".lowercased()
  }

  private var subject: TopicWords { TopicWords.of(topic: topics.first ?? 1) }

  var tagline: String {
    var random = random(2)
    let thing = random.pick(subject.things)
    let people = random.pick(PostWords.people(&random))
    let tagline =
      switch random.below(8) {
      case 0: "\(random.pick(PostWords.qualities)) \(thing) for \(people)"
      case 1: "\(random.pick(subject.verbs)) \(thing) without the \(random.pick(PostWords.pains))"
      case 2: "The \(random.pick(PostWords.qualities)) home of your \(thing)"
      case 3: "\(random.pick(subject.verbs)) \(thing) while you \(random.pick(PostWords.pastimes))"
      case 4: "Like a \(random.pick(PostWords.likenesses)), but for \(thing)"
      case 5: "\(thing), minus the \(random.pick(PostWords.pains))"
      case 6: "\(random.pick(subject.verbs)) \(thing) from your \(random.pick(PostWords.places))"
      default: "\(random.pick(PostWords.qualities)) \(thing), \(random.pick(PostWords.boasts))"
      }
    return tagline.prefix(1).uppercased() + tagline.dropFirst()
  }

  /// Nil for a few, as on the service.
  var description: String? {
    var random = random(3)
    guard !random.oneIn(12) else { return nil }
    let name = name
    let thing = random.pick(subject.things)
    var sentences = [
      random.pick([
        "\(name) takes care of your \(thing) so that you don't have to.",
        "We built \(name) because every tool for \(thing) got in our way.",
        "\(name) is what happens when \(thing) meet common sense.",
        "Your \(thing) deserve better. Meet \(name).",
      ])
    ]
    for _ in 0...random.below(3) {
      let sentence = random.pick(PostWords.claims)
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    return sentences.joined(separator: random.oneIn(4) ? "\n\n" : " ")
  }
}
