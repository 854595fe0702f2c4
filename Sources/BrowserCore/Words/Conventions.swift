// How numbers and dates are written where the person lives: from the locale's name alone, since the
// system has data for installed locales only. Words stay English.

package import Texts

/// The conventions of a locale.
package struct Conventions: Hashable, Sendable {
  /// Between groups of digits.
  package var separator: PlainText
  /// Before the decimals.
  package var point: PlainText
  /// Whether groups after the first are of two: 12,34,567.
  package var groupsByTwo = false
  package var dateOrder = DateOrder.dayFirst
  /// Whether clocks go to 12 twice a day.
  package var hasHalfDays = false

  package enum DateOrder: Hashable, Sendable {
    /// 23 Nov 2026
    case dayFirst
    /// Nov 23, 2026
    case monthFirst
    /// 2026 Nov 23
    case yearFirst
  }

  package init(separator: PlainText, point: PlainText) {
    self.separator = separator
    self.point = point
  }

  /// Those of who says nothing, and of the locales C and POSIX.
  package static let standard = Conventions(separator: ",", point: ".")

  /// The conventions in force while the browser decides or draws: those of the browser that does it, so
  /// that what comes out depends on nothing else. Elsewhere the standard ones.
  @TaskLocal package static var current = Conventions.standard

  /// Reads LC_ALL, LC_NUMERIC, LC_TIME and LANG.
  package init(environment: [String: String]) {
    func locale(_ category: String) -> Locale {
      let name = ["LC_ALL", category, "LANG"].lazy.compactMap { environment[$0] }.first {
        !$0.isEmpty
      }
      return Locale(name ?? "C")
    }
    let (numbers, dates) = (locale("LC_NUMERIC"), locale("LC_TIME"))
    (separator, point) = numbers.marks
    groupsByTwo = numbers.groupsByTwo
    dateOrder = dates.dateOrder
    hasHalfDays = dates.hasHalfDays
  }
}

/// A locale's name, such as `de_CH.UTF-8@euro`, taken apart.
private struct Locale {
  let language: String
  let territory: String

  init(_ name: String) {
    let name = name.prefix { $0 != "." && $0 != "@" }
    let parts = name.split(separator: "_", maxSplits: 1).map(String.init)
    language = parts.first?.lowercased() ?? "c"
    territory = parts.count > 1 ? parts[1].uppercased() : ""
  }

  /// Source: CLDR 46, "Numbering systems": group and decimal symbols. A narrow space is a plain one that
  /// does not break, since terminals have no other.
  var marks: (PlainText, PlainText) {
    switch (language, territory) {
    case ("de", "CH"), ("de", "LI"), ("it", "CH"), ("gsw", _), ("rm", _): ("’", ".")
    case ("fr", "CH"): ("\u{A0}", ",")
    case ("de", "AT"): ("\u{A0}", ",")
    case ("es", "MX"), ("es", "US"), ("es", "GT"), ("es", "HN"), ("es", "NI"), ("es", "PA"),
      ("es", "PE"), ("es", "PR"), ("es", "SV"), ("es", "DO"), ("es", "CU"):
      (",", ".")
    case ("pt", "PT"), ("es", "CR"): ("\u{A0}", ",")
    case ("en", "ZA"): ("\u{A0}", ".")
    case ("de", _), ("nl", _), ("it", _), ("es", _), ("pt", _), ("id", _), ("tr", _), ("da", _),
      ("el", _), ("ca", _), ("eu", _), ("gl", _), ("hr", _), ("sl", _), ("sr", _), ("bs", _),
      ("ro", _), ("mk", _), ("is", _), ("vi", _):
      (".", ",")
    case ("fr", _), ("sv", _), ("nb", _), ("nn", _), ("no", _), ("fi", _), ("cs", _), ("sk", _),
      ("pl", _), ("ru", _), ("uk", _), ("be", _), ("bg", _), ("hu", _), ("et", _), ("lv", _),
      ("lt", _), ("sq", _), ("hy", _), ("ka", _), ("kk", _):
      ("\u{A0}", ",")
    default: (",", ".")
    }
  }

  var groupsByTwo: Bool {
    ["hi", "bn", "gu", "kn", "ml", "mr", "or", "pa", "ta", "te"].contains(language)
      || (language == "en" && territory == "IN")
  }

  var dateOrder: Conventions.DateOrder {
    switch (language, territory) {
    case ("en", "US"), ("en", "CA"), ("en", "PH"), ("en", "PR"), ("es", "US"), ("es", "PR"),
      ("fil", _), ("tl", _):
      .monthFirst
    case ("ja", _), ("zh", _), ("ko", _), ("hu", _), ("lt", _), ("mn", _): .yearFirst
    default: .dayFirst
    }
  }

  var hasHalfDays: Bool {
    language == "en" && ["US", "CA", "AU", "NZ", "PH", "IN", "PR"].contains(territory)
  }
}
