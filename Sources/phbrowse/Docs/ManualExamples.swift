// The manual's examples: whole tasks, where the commands' own show one option each.

enum ManualExamples {
  /// What somebody wants, and the lines that do it.
  static let all: [(want: String, lines: [String])] = [
    ("Look at it without an account:", ["phbrowse --demo"]),
    (
      "Keep credentials that a password manager has, and see whether all is well:",
      ["pass show producthunt | phbrowse login", "phbrowse doctor"]
    ),
    (
      "Begin a configuration of your own, and see what is in force:",
      [
        "mkdir -p ~/.config/phbrowse", "phbrowse config --example >~/.config/phbrowse/config.yaml",
        "phbrowse config",
      ]
    ),
    (
      "Yesterday's five best, as a digest:",
      [
        "phbrowse list --day yesterday --format json |",
        #"  jq -r '.[:5][] | "\(.dailyRank). \(.name): \(.tagline)"'"#,
      ]
    ),
    (
      "Choose one of today's with fzf, reading as you go, and open its website:",
      [
        "phbrowse list |",
        #"  fzf --delimiter '\t' --with-nth 2.. --preview 'phbrowse show {1}' |"#,
        "  cut -f 1 | xargs -r phbrowse open",
      ]
    ),
    (
      "The week's posts of a topic, for a spreadsheet:",
      [
        "phbrowse list --week --topic developer-tools --format csv \\",
        "  --fields weeklyRank,name,votesCount,url >week.csv",
      ]
    ),
    (
      "What is said of a post, one comment a line:",
      [
        "phbrowse show nimbus-notes --comments --format json |",
        "  jq -r '.comments[] | recurse(.replies[]) | .body | gsub(\"\\n\"; \" \")'",
      ]
    ),
  ]

  static func write(in page: inout Roff) {
    for (number, example) in all.enumerated() {
      if number > 0 { page.line(".PP") }
      page.text(example.want)
      page.line(".PP")
      page.line(".EX")
      for line in example.lines { page.line("  " + Roff.escaped(line)) }
      page.line(".EE")
    }
  }
}
