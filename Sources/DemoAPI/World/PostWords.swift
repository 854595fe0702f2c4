// The word lists that posts are put together from. All of it is invented.

/// Words for any post.
enum PostWords {
  static let firstWords = """
    Amber Basalt Birch Bramble Brisk Cedar Chalk Cinder Clover Copper Coral Dapple Dusk Ember Fable Fern
    Flint Frost Gale Garnet Ginger Glade Granite Harbor Hazel Heather Hollow Indigo Ivory Juniper Kelp
    Lantern Lichen Linen Loam Maple Marble Meadow Mellow Mint Moss Nettle Oat Olive Opal Otter Pebble
    Pepper Pine Plume Quartz Quill Raven Reed River Rust Saffron Sage Sienna Slate Sorrel Spruce
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  static let secondWords = """
    Anchor Arch Barn Beacon Bench Bird Boat Book Bridge Bureau Cabin Chart Chest Clock Cove Crate Dial
    Dock Door Drift Fence Field Fox Gate Hatch Hinge House Island Jar Keel Kiln Knot Ladder Lamp Lark
    Latch Ledge Loft Loom Map Mill Mitten Nest Oar Orchard Parcel Path Pier Pilot Pocket Post Pulley
    Quay Raft Rail Reel Roof Sail Shed Sketch Spool
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  static let people = [
    "Ada", "Bo", "Chidi", "Dilek", "Eero", "Fatou", "Grzegorz", "Hana", "Ines", "Jun", "Kofi",
    "Lúcia",
    "Mårten", "Noor", "Ömer", "Priya", "Quentin", "Rósa", "Søren", "Tala",
  ]

  static func people(_ random: inout SplitMix64) -> [String] {
    random.oneIn(2)
      ? ["small teams", "quiet people", "busy parents", "night owls", "solo founders"]
      : ["people in a hurry", "anyone with two screens", "remote crews", "beginners", "your team"]
  }

  static let qualities = [
    "simple", "quiet", "honest", "tiny", "friendly", "private", "playful", "calm", "sturdy", "fast",
  ]
  static let pains = [
    "meetings", "guesswork", "spreadsheets", "noise", "tabs", "paperwork", "wait",
  ]
  static let pastimes = ["sleep", "walk the dog", "drink your tea", "commute", "do nothing"]
  static let likenesses = ["librarian", "lighthouse", "toolbox", "good neighbour", "pocket knife"]
  static let places = ["terminal", "phone", "browser", "inbox", "wrist", "kitchen table"]
  static let boasts = [
    "offline first", "no account needed", "made by two people", "for once", "finally",
  ]

  static let claims = [
    "It works offline and syncs when you are back.",
    "There is nothing to set up: open it and start.",
    "Everything stays on your device, encrypted.",
    "It speaks 14 languages, and it is learning Basque.",
    "Free for one person; teams pay once, not monthly.",
    "We have used it ourselves for two years & counting.",
    "Keyboard first, mouse welcome, touch tolerated.",
    "Export to plain text at any time — no lock-in, ever.",
    "Built by three friends in a shed near the sea 🌊",
    "Ask us anything in the comments!",
  ]
}

/// Words for the posts of one topic.
struct TopicWords {
  let things: [String]
  let verbs: [String]

  static func of(topic: Int) -> TopicWords { all[(topic - 1) % all.count] }

  private static let all = [
    TopicWords(
      things: ["to-do lists", "calendars", "plans", "mornings", "projects"],
      verbs: ["plan", "tame", "untangle", "share"]),
    TopicWords(
      things: ["logs", "pull requests", "databases", "test runs", "webhooks", "stack traces"],
      verbs: ["debug", "replay", "ship", "read"]),
    TopicWords(
      things: ["prompts", "language models", "agents", "embeddings", "transcripts"],
      verbs: ["train", "compare", "run", "tune"]),
    TopicWords(
      things: ["icons", "color palettes", "mockups", "layouts", "typefaces"],
      verbs: ["sketch", "draw", "polish", "share"]),
    TopicWords(
      things: ["notes", "outlines", "journals", "bookmarks", "highlights"],
      verbs: ["write", "find", "collect", "link"]),
    TopicWords(
      things: ["terminals", "shells", "dotfiles", "sessions", "one-liners"],
      verbs: ["drive", "record", "script", "share"]),
    TopicWords(
      things: ["libraries", "licenses", "forks", "changelogs", "issue trackers"],
      verbs: ["maintain", "publish", "watch", "mirror"]),
    TopicWords(
      things: ["invoices", "receipts", "budgets", "subscriptions", "taxes"],
      verbs: ["settle", "track", "split", "forget"]),
    TopicWords(
      things: ["playlists", "podcasts", "samples", "rehearsals", "records"],
      verbs: ["hear", "mix", "hum", "collect"]),
    TopicWords(
      things: ["habits", "runs", "recipes", "naps", "stretches"],
      verbs: ["keep", "count", "enjoy", "plan"]),
    TopicWords(
      things: ["communities", "book clubs", "chats", "neighbourhoods", "newsletters"],
      verbs: ["start", "host", "join", "find"]),
    TopicWords(
      things: ["lessons", "flashcards", "languages", "courses", "museums"],
      verbs: ["learn", "teach", "remember", "explore"]),
  ]
}
