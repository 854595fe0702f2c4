// How people name a collection.

import ProductHunt
import Testing

struct CollectionReferenceTests {
  @Test(arguments: [
    ("401", CollectionReference.id(.init("401"))),
    (" 401 ", .id(.init("401"))),
    ("AI-agents", .slug("ai-agents")),
    ("https://www.producthunt.com/collections/ai", .slug("ai")),
    ("producthunt.com/@somebody/collections/ai_2?x=1#y", .slug("ai_2")),
  ])
  func `an id, a slug and an address each name one`(
    text: String, reference: CollectionReference
  ) throws {
    #expect(try CollectionReference(parsing: text) == reference)
  }

  @Test(arguments: [
    "", " ", "ä", "https://example.com/collections/ai", "https://www.producthunt.com/",
    "https://www.producthunt.com/collections/", "https://www.producthunt.com/posts/ai",
  ])
  func `anything else names none`(text: String) {
    #expect(throws: CollectionReferenceProblem.noCollection) {
      try CollectionReference(parsing: text)
    }
  }
}
