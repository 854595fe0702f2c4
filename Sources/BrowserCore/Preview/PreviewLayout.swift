// The selected post in a few lines, wrapped once for a post and a width.

import Canvas
package import ProductHunt
import Texts

/// What the preview shows.
package struct PreviewLayout: Hashable, Sendable {
  /// What it was made of: a post that has changed is laid out again.
  package let post: Post
  let kept: Kept
  package let width: Int
  package let lines: [PageLine]

  init(_ post: Post, kept: Kept, width: Int, now: Moment) {
    self.post = post
    self.kept = kept
    self.width = width
    var builder = PageBuilder(width: max(1, width), now: now, links: [], numbers: [:])
    builder.addPreview(of: post, kept)
    lines = builder.lines
  }
}

extension PageBuilder {
  mutating func addPreview(of post: Post, _ kept: Kept) {
    addTitle(of: post)
    add(PlainText(post.tagline), Style(.text, .bold))
    addBlank()
    if let description = post.description {
      add(Prose(plain: description))
      addBlank()
    }
    add(post.topics.map { PlainText(naming: $0.name) }.joined(by: " · "), Style(.topic))
    add(Words.facts(of: post, now: now), Style(.faint))
    add(kept)
  }
}
