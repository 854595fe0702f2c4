// What a numbered link of a page leads to.

package import Texts

/// A link: an address, a place inside of the browser, or both.
package struct PageLink: Hashable, Sendable {
  /// What `o` opens and `y` copies.
  package let web: WebLink?
  /// What `enter` goes into.
  package let subject: ListSpec.Subject?

  /// Whether it is an image or a video.
  package let isMedium: Bool

  package init(
    _ web: WebLink?, into subject: ListSpec.Subject? = nil, isMedium: Bool = false
  ) {
    self.web = web
    self.subject = subject
    self.isMedium = isMedium
  }
}
