// The posts that are written by hand: those that the pictures of the program show, and one for each
// oddity of the service's texts.

/// What is fixed of one post. Nil leaves it to the word lists.
struct NamedPost: Sendable {
  var slug: String
  var name: String
  var tagline: String
  var description: String?
  var votes: Int?
  var comments: Int?
  var topics: [Int]?
  var reviews: Reviews?
  var mediaCount: Int?
  var linksCount: Int?
  /// No description, no thumbnail, no media.
  var isBare = false

  /// The post of a day at a place, if it is written by hand.
  static func at(age: Int, index: Int) -> NamedPost? {
    switch age {
    case 0: index < today.count ? today[index] : nil
    case 1: index == 0 ? yesterday : nil
    case 3: index == 0 ? longDiscussion : nil
    default: nil
    }
  }

  private static let yesterday = NamedPost(
    slug: "saltmarsh", name: "Saltmarsh", tagline: "A calendar that leaves room for the tide",
    description:
      "Saltmarsh plans around what you can't move.\n\nIt never books the hour after lunch.",
    votes: 702, comments: 57, topics: [1, 5])

  private static let longDiscussion = NamedPost(
    slug: "longtable", name: "Longtable", tagline: "One table for a thousand conversations",
    votes: 1_204, comments: 1_004, topics: [1, 6, 11])

  private static let today: [NamedPost] = sketched + odd

  private static let sketched: [NamedPost] = [
    NamedPost(
      slug: "foldspace", name: "Foldspace", tagline: "A desk that tidies its tools away",
      description: """
        Foldspace keeps the tools of one job together and folds them away when the job is done. \
        Open it tomorrow, and the desk is as you left it: windows, notes and the song you stopped \
        in the middle of.
        """,
      votes: 632, comments: 84, topics: [1, 4], reviews: Reviews(count: 112, tenths: 46)),
    NamedPost(
      slug: "nimbus-notes", name: "Nimbus Notes", tagline: "Notes that tidy themselves",
      description: """
        Nimbus reads what you write and files it where you would have looked. It never leaves your \
        machine, it never asks for a folder, and it forgets nothing but what you tell it to forget.
        """,
      votes: 514, comments: 31, topics: [1, 5, 3], reviews: Reviews(count: 31, tenths: 48)),
    NamedPost(
      slug: "kettle", name: "Kettle", tagline: "Boil the ocean, one API at a time", votes: 498,
      comments: 12, topics: [2, 7]),
    NamedPost(
      slug: "paperplane-mail", name: "Paperplane", tagline: "Mail that answers to you", votes: 401,
      comments: 9, topics: [1, 8]),
    NamedPost(
      slug: "tern", name: "Tern", tagline: "Terminals for people who do not like them",
      votes: 377, comments: 44, topics: [2, 6, 7], reviews: Reviews(count: 7, tenths: 50)),
  ]

  private static let odd: [NamedPost] = [
    NamedPost(
      slug: "hibari-note", name: "雲雀ノート", tagline: "声で書く、静かな日本語ノート",
      description: "話すだけで文章になります。句読点も自動。\nオフラインで動きます。", votes: 352, comments: 18,
      topics: [5, 3]),
    NamedPost(
      slug: "mossgarden", name: "Mossgarden", tagline: "Slow software for small screens",
      votes: 341,
      comments: 312, topics: [4, 7, 11]),
    NamedPost(
      slug: "driftwood-radio", name: "  Driftwood Radio ", tagline: " Stations from nowhere near\t",
      votes: 330, comments: 6, topics: [9]),
    NamedPost(
      slug: "marsa", name: "مرسى", tagline: "مكان هادئ لكل ما تقرأه لاحقًا", votes: 322, comments: 5,
      topics: [5]),
    NamedPost(
      slug: "pocket-orchard", name: "Pocket Orchard 🍐",
      tagline: "Grow habits 🌱 with the family 👨‍👩‍👧‍👦 — 1️⃣ tree a week 🏳️‍🌈", votes: 318,
      comments: 22, topics: [10, 12]),
    NamedPost(
      slug: "every-last-letter-of-the-alphabet-in-a-single-long-name",
      name: "Every Last Letter of the Alphabet in One Go, Two",
      tagline: "Sixty characters are what a tagline may hold, and here it is", votes: 300,
      comments: 3),
    NamedPost(
      slug: "without-words", name: "Without Words", tagline: "It speaks for itself", votes: 296,
      comments: 2, isBare: true),
    NamedPost(
      slug: "unfiled-lighthouse", name: "Unfiled Lighthouse", tagline: "Belongs to no topic at all",
      votes: 290, comments: 7, topics: []),
    NamedPost(
      slug: "everything-drawer", name: "Everything Drawer",
      tagline: "Nine links, twelve pictures, one drawer", votes: 271, comments: 16,
      topics: [1, 2, 3, 4, 5, 7], mediaCount: 12, linksCount: 9),
    NamedPost(
      slug: "migdalor", name: "מגדלור", tagline: "אור קטן למפתחים עייפים", votes: 266, comments: 4,
      topics: [2]),
    NamedPost(
      slug: "whisper-ledger", name: "Whisper Ledger", tagline: "Accounts that keep quiet",
      votes: 244, comments: 0, topics: [8]),
    NamedPost(
      slug: "dalbit-seorap", name: "달빛 서랍", tagline: "밤에만 열리는 작은 메모장", votes: 240, comments: 8,
      topics: [5]),
    NamedPost(
      slug: "bold-and-brash", name: "<b>Bold</b> & Brash",
      tagline: "Fonts &amp; faces > faces & fonts",
      description: "This is plain text, so <b>this</b> is not bold &amp; that is no ampersand.",
      votes: 238, comments: 5, topics: [4]),
    NamedPost(
      slug: "zero-width-club", name: "Zero\u{200B}Width\u{A0}Club",
      tagline: "Cafe\u{301}s nobody can see",
      votes: 231, comments: 5, topics: [11]),
    NamedPost(
      slug: "zhiyuan-calendar", name: "纸鸢日历", tagline: "把一周放上天空 🪁", votes: 229, comments: 11,
      topics: [1]),
  ]
}
