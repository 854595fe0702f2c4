// What a person can do, by name. How it is reached stands in `Binding`; what it does, in
// `Browser+Commands`.

/// One thing that a person can do. The raw value is its name in the palette and the configuration.
package enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving
  case down, up, first, last
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case nextPost = "next-post"
  case previousPost = "previous-post"
  case nextComment = "next-comment"
  case previousComment = "previous-comment"
  case nextThread = "next-thread"
  case previousThread = "previous-thread"
  // Going
  case enter, back, forward, discussion
  case quitOrBack = "quit-or-back"
  case quit
  case olderDay = "older"
  case newerDay = "newer"
  case today, week, month, date
  case nextKind = "next-kind"
  case topics, collections, search, bookmarks
  case catchUp = "catch-up"
  case fetchDays = "fetch-days"
  case palette
  // Seeing otherwise
  case narrow, find
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case order
  case allPosts = "all-posts"
  case commentOrder = "comment-order"
  case fold
  case foldAll = "fold-all"
  case preview
  case widerPreview = "wider-preview"
  case narrowerPreview = "narrower-preview"
  case previewDown = "preview-down"
  case previewUp = "preview-up"
  case exactTime = "exact-time"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  // Marking
  case bookmark, note
  case toggleRead = "read-or-not"
  case markAllRead = "all-read"
  // Taking along
  case website
  case copyLink = "copy-link"
  case copyMarkdown = "copy-markdown"
  case productHuntPage = "product-hunt-page"
  // The program itself
  case login, demo
  case refresh, help, redraw, suspend
  case reloadConfiguration = "reload-configuration"
}
