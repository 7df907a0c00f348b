import Rendering

/// Content lines of iCalendar (RFC 5545, sections 3.1 and 3.3.11).
enum ICalendarText {
  /// Returns a line with its end, folded at 75 octets without splitting a character.
  static func line(_ name: String, _ value: String) -> String {
    var text = ""
    var octets = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let size = String(scalar).utf8.count
      if octets + size > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += size
    }
    return text + "\r\n"
  }

  /// Returns a text as a value: line ends and separators are escaped, invisible characters removed.
  static func escaped(_ text: String) -> String {
    var value = ""
    for scalar in text.legible.unicodeScalars {
      switch scalar {
      case "\\": value += "\\\\"
      case ";": value += "\\;"
      case ",": value += "\\,"
      case "\t": value += " "
      case "\r": break
      default:
        if scalar.isLineEnd { value += "\\n" } else { value.unicodeScalars.append(scalar) }
      }
    }
    return value
  }
}
