// What people say below posts, in the HTML and the plain text that the service gives.

/// Bodies of comments.
enum CommentWords {
  /// The same body for the same comment in every run.
  static func body(id: Int, isFirst: Bool) -> String {
    var random = SplitMix64(id, 9)
    if isFirst { return opening(&random) }
    return switch random.below(14) {
    case 0: "<p>\(some(2, &random))</p><p>\(some(1, &random))</p>"
    case 1: "<p>\(random.pick(praises)) <strong>\(random.pick(facts))</strong></p>"
    case 2:
      "<p>\(random.pick(questions))</p><ul><li>\(random.pick(facts))</li>"
        + "<li>\(random.pick(wishes))</li><li><em>\(random.pick(praises))</em></li></ul>"
    case 3: "<blockquote><p>\(random.pick(facts))</p></blockquote><p>\(random.pick(answers))</p>"
    case 4:
      "<p>On my machine:</p><pre><code>$ \(random.pick(commands))\nok &amp; done in 0.\(random.below(99))s\n"
        + "</code></pre>"
    case 5:
      "<p>Wrote about it <a href=\"https://blog.example/\(id)?a=1&amp;b=2\" rel=\"nofollow\">here</a>. "
        + "\(random.pick(praises))</p>"
    case 6:
      "<ol><li>\(random.pick(wishes))</li><li>\(random.pick(wishes))<br>\(random.pick(facts))</li></ol>"
    case 7: "<p>Try <code>\(random.pick(commands))</code> &mdash; it&#39;s worth it.</p>"
    case 8: random.pick(otherTongues)
    case 9: "\(random.pick(praises)) &amp; \(random.pick(answers).lowercased())"
    case 10: "\(random.pick(questions))\n\n\(random.pick(wishes))"
    case 11:
      "<h3>\(random.pick(praises))</h3><p>\(some(3, &random))</p>"
        + "<p><img src=\"https://images.example/comment-\(id).png\"></p>"
    case 12: "<p>@[REDACTED] \(random.pick(answers))</p>"
    default: random.pick(praises) + " " + some(1, &random)
    }
  }

  private static func some(_ count: Int, _ random: inout SplitMix64) -> String {
    var sentences: [String] = []
    for _ in 0..<count {
      let kind = random.pick([facts, wishes, answers, questions])
      sentences.append(random.pick(kind))
    }
    return sentences.joined(separator: " ")
  }

  private static func opening(_ random: inout SplitMix64) -> String {
    "<p>Hey hunters \(random.pick(["👋", "🙌", "☕️", "🚀"]))</p><p>\(some(2, &random))</p>"
      + "<p>What you get today:</p><ul><li>\(random.pick(facts))</li><li>\(random.pick(facts))</li></ul>"
      + "<p><strong>Ask me anything</strong>, I&#39;ll be here all day.<br>Thank you!</p>"
  }

  private static let praises = [
    "Congrats on the launch!", "Love this.", "Been waiting for something like it 🎉", "So good!",
    "The onboarding is a joy.", "This saved my afternoon.", "Clean and to the point.",
  ]
  private static let facts = [
    "It starts in under a second on my old laptop.", "The import took 3 minutes for 12,000 files.",
    "It works on a plane.", "There is no account to make.", "The keyboard shortcuts make sense.",
    "Dark mode is there from day one.", "It is one binary of 9 MB.",
  ]
  private static let wishes = [
    "A way to export everything as Markdown would be great.", "Please keep the price as it is.",
    "I'd like to see it on Linux.", "Could the font be larger on small screens?",
    "Tags instead of folders, please.", "An API would make it perfect.",
  ]
  private static let questions = [
    "How does it compare with a plain text file?", "Is there a self-hosted version?",
    "What happens to my data when I leave?", "Does it read right-to-left scripts?",
    "Who is it for, in one sentence?", "Will it stay free for students?",
  ]
  private static let answers = [
    "Yes, it's in the next release.", "We are looking into it.", "Not yet, but soon.",
    "Good catch, fixed.", "That's on purpose: less is more.", "Thanks for the kind words!",
    "Same here.", "I disagree, but nicely put.",
  ]
  private static let commands = [
    "kettle pour --all", "tern attach main", "fold --list | head -3", "echo \"hi\" &gt; notes.txt",
  ]
  private static let otherTongues = [
    "とても使いやすいです。応援しています！🎌", "恭喜发布！界面很干净。", "정말 기다렸어요 👏👏",
    "<p>مبروك الإطلاق! هل يعمل دون اتصال؟</p>", "<p>כל הכבוד, מחכה לגרסה בעברית</p>",
    "Gratulation — läuft bei mir einwandfrei, auch mit Umlauten.", "🔥🔥🔥",
    "Félicitations à l’équipe !",
  ]
}
