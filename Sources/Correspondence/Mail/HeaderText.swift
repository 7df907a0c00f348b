import Foundation
import Rendering
import Wording
import WorkingTime

/// Text in the head of a message: never more than one field, whatever it contains.
///
/// Line ends and control characters are removed; text that is not plain ASCII becomes encoded words
/// (RFC 2047), each of whole characters, on lines of at most 76.
enum HeaderText {
  /// The maximum length of a text; an ellipsis replaces the rest.
  static let most = 200

  /// Returns a text without structure, such as a subject.
  static func unstructured(_ text: String) -> String {
    let text = clipped(text)
    return isPlain(text) && text.utf8.count <= 66 ? text : encoded(text)
  }

  /// Returns a name that goes before an address.
  static func phrase(_ text: String) -> String {
    let text = clipped(text)
    guard isPlain(text), text.utf8.count <= 60 else { return encoded(text) }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Returns the text on one line, cut to the maximum length.
  static func clipped(_ text: String) -> String {
    let scalars = text.onOneLine.unicodeScalars
    guard scalars.count > most else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.prefix(most - 1))) + "\u{2026}"
  }

  /// True if it needs no encoding: nothing beyond ASCII, and nothing that reads as an encoded word.
  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) } && !text.contains("=?")
  }

  /// Returns encoded words, one on each line.
  private static func encoded(_ text: String) -> String {
    var words: [String] = []
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if bytes.count + next.count > bytesAWord {
        words.append(word(bytes))
        bytes = []
      }
      bytes += next
    }
    words.append(word(bytes))
    return words.joined(separator: "\r\n ")
  }

  /// The bytes that make a word of 64 columns, which fits after the longest field name.
  private static let bytesAWord = 39

  private static func word(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?" + Data(bytes).base64EncodedString() + "?="
  }
}

extension String {
  /// The text on one line: legible, white space collapsed to single spaces and trimmed.
  var onOneLine: String {
    var words: [String] = []
    for word in legible.unicodeScalars.split(whereSeparator: \.isSpaceOrLineEnd) {
      words.append(String(word))
    }
    return words.joined(separator: " ")
  }

  /// The text as paragraphs: legible, with uniform line ends, trimmed.
  var asParagraphs: String {
    var text = ""
    var afterReturn = false
    for scalar in legible.unicodeScalars {
      if scalar.isLineEnd {
        if !(afterReturn && scalar == "\n") { text += "\n" }
      } else {
        text.unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    let isSpace = \Unicode.Scalar.properties.isWhitespace
    let lines = text.unicodeScalars.drop { $0[keyPath: isSpace] }
    return String(
      String.UnicodeScalarView(lines.reversed().drop { $0[keyPath: isSpace] }.reversed()))
  }
}

extension Unicode.Scalar {
  fileprivate var isSpaceOrLineEnd: Bool {
    self == " " || self == "\t" || isLineEnd
  }
}

/// An instant as the head of a message writes it (RFC 5322, section 3.3).
enum MailDate {
  /// Returns `Thu, 26 Nov 2026 09:05:00 +0000`, in a calendar's zone.
  static func text(_ moment: Instant, in calendar: WorkingCalendar) -> String {
    let date = calendar.localDate(at: moment)
    let time = calendar.localTime(at: moment)
    let (year, month, day) = date.components
    let local = date.dayNumber * 86_400 + time.secondsFromMidnight
    let clock = [time.hour, time.minute, time.second].map { $0.digits(2) }
      .joined(separator: ":")
    let weekday = CalendarWords.short(date.weekday)
    return "\(weekday), \(day) \(CalendarWords.shortMonth(month)) \(year.digits(4)) \(clock) "
      + offset((local - moment.seconds) / 60)
  }

  private static func offset(_ minutes: Int) -> String {
    let ahead = Int(minutes.magnitude)
    return (minutes < 0 ? "-" : "+") + (ahead / 60).digits(2) + (ahead % 60).digits(2)
  }
}
