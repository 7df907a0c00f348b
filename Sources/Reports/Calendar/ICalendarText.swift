/// Content lines of iCalendar (RFC 5545, sections 3.1 and 3.3.11).
enum ICalendarText {
  /// A line with its end, folded so that none has more than 75 octets, and no character is split.
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

  /// A text as a value: its line ends, and what parts values, are escaped; what nobody sees is not
  /// there.
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
