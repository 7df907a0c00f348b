public import Mustache

/// The template's escaping: by scalars, into text that is safe between tags and in quoted
/// attributes.
///
/// The template library's own escaping works on characters as Swift counts them, and so lets `<`
/// through if an invisible mark such as U+0600 is joined to it. The template names this one at its
/// head; without it the template cannot be read at all.
public struct StrictHTML: MustacheContentType {
  /// The name that the template uses.
  public static let name = "STRICT_HTML"

  /// Escapes a text for HTML.
  public func escapeText(_ text: String) -> String {
    Self.escaped(text)
  }

  /// The text with markup turned into entities and illegible characters into replacement
  /// characters.
  public static func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "&": html += "&amp;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "`": html += "&#96;"
      case "\u{2028}", "\u{2029}": html += "\n"
      default: html.unicodeScalars.append(scalar.isIllegible ? "\u{FFFD}" : scalar)
      }
    }
    return html
  }
}
