// The one table of what a person can do: keys, footer, help, palette, manual page and configuration
// all read it. A new key goes here and nowhere else.

package import Canvas
package import Texts

/// One row for each thing a person can do.
package struct Binding: Hashable, Sendable {
  /// Where a command means something.
  package enum Context: String, Hashable, Sendable, CaseIterable {
    case list, page, groups, help
  }

  package var command: Command
  /// The keys unless the person has others: `Keymap` knows which are in force. Without any it is
  /// reached by its name: `:login`.
  package var keys: [KeySequence]
  /// One line, as a sentence.
  package var help: PlainText
  /// Its word in the footer; nil keeps it out of there.
  package var footer: PlainText?
  package var contexts: Set<Context>

  init(
    _ command: Command, _ keys: [Key], _ help: PlainText, footer: PlainText? = nil,
    in contexts: Set<Context> = [.list, .page, .groups]
  ) {
    self.command = command
    self.keys = keys.map { KeySequence($0) }
    self.help = help
    self.footer = footer
    self.contexts = contexts
  }

  /// How it is reached, for help and footer: its keys, else its name after a colon.
  var reachedBy: PlainText {
    keys.isEmpty
      ? ":" + PlainText(ForeignText(command.rawValue)) : keys.map(\.label).joined(by: " ")
  }

  /// The same for the manual, where keys have their names: `left`, not an arrow.
  package var namesOfKeys: [String] {
    keys.isEmpty ? [":" + command.rawValue] : keys.map(\.name)
  }

  private static let everywhere: Set<Context> = [.list, .page, .groups, .help]
  private static let posts: Set<Context> = [.list, .page]

  /// All of them, in the order of the help screen.
  package static let all: [Binding] = moving + going + showing + taking + program

  private static let moving: [Binding] = [
    Binding(.down, ["j", .down], "Go down one row or line.", in: everywhere),
    Binding(.up, ["k", .up], "Go up one row or line.", in: everywhere),
    Binding(.first, ["g", .home], "Go to the first.", in: everywhere),
    Binding(.last, ["G", .end], "Go to the last; with a number, to that one.", in: everywhere),
    Binding(.halfPageDown, [.control("d")], "Go down half a screen.", in: everywhere),
    Binding(.halfPageUp, [.control("u")], "Go up half a screen.", in: everywhere),
    Binding(
      .pageDown, [.control("f"), .pageDown, " "], "Go down one screen.", in: everywhere),
    Binding(.pageUp, [.control("b"), .pageUp], "Go up one screen.", in: everywhere),
    Binding(.nextPost, ["J"], "Go to the next post of the list.", footer: "post", in: [.page]),
    Binding(
      .previousPost, ["K"], "Go to the previous post of the list.", footer: "post", in: [.page]),
    Binding(.nextComment, [")"], "Go to the next comment.", in: [.page]),
    Binding(.previousComment, ["("], "Go to the previous comment.", in: [.page]),
    Binding(.nextThread, ["}"], "Go to the next top-level comment.", in: [.page]),
    Binding(.previousThread, ["{"], "Go to the previous top-level comment.", in: [.page]),
  ]

  private static let going: [Binding] = [
    Binding(
      .enter, [.enter, "l", .right], "Open what is selected; with a number, that link.",
      footer: "read"),
    Binding(
      .back, ["h", .left, .escape, .backspace], "Go back; from a narrowed list to all of it.",
      footer: "back", in: everywhere),
    Binding(.forward, ["L"], "Go forward again."),
    Binding(.discussion, ["c"], "Go to the discussion.", footer: "comments", in: posts),
    Binding(
      .olderDay, ["[", "<"], "Show the day or period before.", footer: "day", in: [.list]),
    Binding(
      .newerDay, ["]", ">"], "Show the day or period after.", footer: "day", in: [.list]),
    Binding(.today, ["d"], "Show today.", in: [.list]),
    Binding(.week, ["w"], "Show this week.", in: [.list]),
    Binding(.month, ["m"], "Show this month.", in: [.list]),
    Binding(.nextKind, [.tab], "Go on from day to week, month and year.", in: [.list]),
    Binding(.topics, ["t"], "Show the topics."),
    Binding(.collections, ["C"], "Show the featured collections."),
    Binding(.search, ["S"], "Search all that you have seen."),
    Binding(
      .fetchDays, [], "Fetch the last 30 days, where a search has found nothing.", in: [.list]),
    Binding(.bookmarks, ["B"], "Show your bookmarks."),
    Binding(.catchUp, ["U"], "Catch up: unread posts of the last seven days."),
    Binding(.date, ["D"], "Show a date that you type.", in: [.list]),
  ]

  private static let showing: [Binding] = [
    Binding(.narrow, ["/"], "Narrow the list to what you type.", footer: "filter", in: [.list]),
    Binding(.narrow, ["/"], "Search topics, narrow collections.", footer: "search", in: [.groups]),
    Binding(.find, ["/"], "Find what you type on the page.", footer: "find", in: [.page]),
    Binding(.nextMatch, ["n"], "Go to the next match, else to the next new comment.", in: [.page]),
    Binding(
      .previousMatch, ["N"], "Go to the previous match, else to the new comment before.",
      in: [.page]),
    Binding(.nextUnread, ["n"], "Go to the next unread post.", in: [.list]),
    Binding(.previousUnread, ["N"], "Go to the previous unread post.", in: [.list]),
    Binding(.order, ["s"], "Order by rank, votes or newest.", in: [.list]),
    Binding(.allPosts, ["a"], "Show featured posts, or all.", in: [.list]),
    Binding(.commentOrder, ["s"], "Show comments newest first, or most voted.", in: [.page]),
    Binding(.fold, ["z"], "Fold the comment with its replies, or unfold it.", in: [.page]),
    Binding(.foldAll, ["Z"], "Fold all comments, or unfold them.", in: [.page]),
    Binding(.preview, ["p"], "Show the preview beside the list, or hide it.", in: [.list]),
    Binding(.widerPreview, ["+"], "Widen the preview.", in: [.list]),
    Binding(.narrowerPreview, ["-"], "Make the preview narrower.", in: [.list]),
    Binding(.previewDown, ["J"], "Scroll the preview down.", in: [.list]),
    Binding(.previewUp, ["K"], "Scroll the preview up.", in: [.list]),
    Binding(
      .exactTime, ["T"], "Say the exact time of the post or comment, and how the votes ran.",
      in: posts),
  ]

  private static let taking: [Binding] = [
    Binding(
      .bookmark, ["b"], "Bookmark the post, or drop its bookmark.", footer: "bookmark", in: posts),
    Binding(.note, ["e"], "Write a note on the post; it is bookmarked with it.", in: posts),
    Binding(.toggleRead, ["u"], "Mark the post as read, or as unread.", in: posts),
    Binding(
      .markAllRead, ["A"], "Mark all posts of the list as read; again undoes it.", in: [.list]),
    Binding(.website, ["o"], "Open the website; with a number, that link.", footer: "open"),
    Binding(.productHuntPage, ["O"], "Open the page on Product Hunt."),
    Binding(
      .copyLink, ["y"], "Copy the link, or the comment's; with a number, that link."),
    Binding(.copyMarkdown, ["Y"], "Copy name and link as Markdown."),
  ]

  private static let program: [Binding] = [
    Binding(.refresh, ["r"], "Ask again."),
    Binding(.palette, [":"], "Run a command by its name."),
    Binding(.login, [], "Enter credentials, or others.", footer: "log in"),
    Binding(.demo, [], "Look around in the demo: invented posts, no network."),
    Binding(.help, ["?", .function(1)], "Show this help.", footer: "help", in: everywhere),
    Binding(.redraw, [.control("l")], "Draw the screen again.", in: everywhere),
    Binding(.reloadConfiguration, ["R"], "Read the configuration again."),
    Binding(.suspend, [.control("z")], "Suspend the program.", in: everywhere),
    Binding(
      .quitOrBack, ["q"], "Go back; at the top, quit.", footer: "quit", in: everywhere),
    Binding(
      .quit, ["Q", .control("c"), .control("\\")], "Quit from anywhere.", footer: "quit",
      in: everywhere),
  ]
}
