// A clean line, and an address, inside Markdown: they stay what they are, whatever is in them.

extension PlainText {
  /// The line with a backslash before whatever Markdown would take for a sign of its own.
  public var escapedForMarkdown: PlainText {
    var escaped = ""
    for scalar in string.unicodeScalars {
      if "\\`*_[]<>~&$".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return PlainText(trusted: escaped)
  }
}

extension WebLink {
  /// The address as it is opened. It is ASCII, so that it is a clean line as well.
  public var line: PlainText { PlainText(trusted: address) }

  /// The address as a link's target in Markdown: no bracket in it can end the link.
  public var markdownTarget: PlainText {
    PlainText(trusted: address.replacing("(", with: "%28").replacing(")", with: "%29"))
  }
}
