// One post with its discussion, as `show` writes it: text to read, one JSON object, or Markdown.

package import ProductHunt
import Texts

/// A post to be shown whole.
package struct ShownPost: Hashable, Sendable {
  package var detail: PostDetail
  /// Whether the discussion belongs to it. Every page of it that is wanted must be in `detail`.
  package var hasComments: Bool
  /// Names of fields that its source says nothing about.
  package var lacking: Set<String>

  package init(_ detail: PostDetail, hasComments: Bool, lacking: Set<String> = []) {
    self.detail = detail
    self.hasComments = hasComments
    self.lacking = lacking
  }

  var row: PostRow { PostRow(detail.post, lacking: lacking) }

  /// What is written. The formats of lists (`plain`, `csv`, `url`) write the post as a list's only row.
  ///
  /// - Parameter layout: The width to wrap to, and colours, of `table`, which here is text to read.
  package func text(
    _ format: ExportFormat, fields: [String]? = nil, layout: TableLayout = TableLayout()
  ) throws -> String {
    let isWhole = fields == nil
    switch format {
    case .table where isWhole: return ShownText.text(self, layout: layout)
    case .json where isWhole, .jsonl where isWhole: return json.text + "\n"
    case .markdown where isWhole: return ShownMarkdown.text(self)
    default: return try Exporter.text([row], format, fields: fields, layout: layout)
    }
  }
}
