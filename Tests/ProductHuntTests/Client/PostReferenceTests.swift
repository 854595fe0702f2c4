// How people name posts.

import ProductHunt
import Testing
import Texts

struct PostReferenceTests {
  @Test(arguments: [
    ("1247901", PostReference.id(.init("1247901"))), (" nimbus-notes\n", .slug("nimbus-notes")),
    ("Nimbus_2", .slug("nimbus_2")),
    ("https://www.producthunt.com/posts/nimbus", .slug("nimbus")),
    ("https://producthunt.com/posts/nimbus/", .slug("nimbus")),
    ("http://www.producthunt.com/posts/nimbus?utm_campaign=x&y=/products/z", .slug("nimbus")),
    ("HTTPS://WWW.ProductHunt.com/posts/Nimbus#comments", .slug("nimbus")),
    ("www.producthunt.com/posts/nimbus/reviews", .slug("nimbus")),
    ("producthunt.com//posts//nimbus//", .slug("nimbus")),
    ("https://www.producthunt.com/posts/2048", .slug("2048")),
    ("https://www.producthunt.com/products/nimbus?comment=5", .product("nimbus")),
    ("https://www.producthunt.com/products/nimbus/launches", .product("nimbus")),
    ("https://www.producthunt.com/r/p/1247901?app_id=339", .id(.init("1247901"))),
  ])
  func `a post is named by number, slug or address`(text: String, reference: PostReference) throws {
    #expect(try PostReference(parsing: text) == reference)
  }

  @Test(arguments: [
    ("", PostReferenceProblem.empty), ("  ", .empty), ("nimbus!", .notASlug), ("a.b", .notASlug),
    ("ニンバス", .notASlug), ("https://evil.example/posts/nimbus", .otherHost),
    ("https://producthunt.com.evil.example/posts/x", .otherHost),
    ("https://www.producthunt.com@evil.example/posts/x", .otherHost),
    ("https://api.producthunt.com/posts/x", .otherHost), ("/posts/x", .otherHost),
    ("https://", .otherHost), ("https://www.producthunt.com/", .noPost),
    ("https://www.producthunt.com/posts", .noPost),
    ("https://www.producthunt.com/topics/x", .noPost),
    ("https://www.producthunt.com/r/ABCDEF", .noPost),
    ("https://www.producthunt.com/posts/a%20b", .notASlug),
  ])
  func `anything else is refused with a sentence`(text: String, problem: PostReferenceProblem) {
    #expect(throws: problem) { try PostReference(parsing: text) }
    #expect(problem.sentence.string.hasSuffix("."))
  }
}
