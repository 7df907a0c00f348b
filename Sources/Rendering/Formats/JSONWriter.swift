import WorkingTime

/// Writes JSON values as text.
///
/// Everything that a terminal could obey or a reader could be misled by is escaped: control
/// characters old and new, line separators, and the marks that change the direction of writing.
/// A parser reads back exactly what was written.
public enum JSONWriter {
  /// One document: the value on one line or, for an array, one element a line.
  public static func document(_ value: JSON) -> String {
    guard case .array(let elements) = value, !elements.isEmpty else { return line(value) + "\n" }
    return "[" + elements.map(line).joined(separator: ",\n ") + "]\n"
  }

  /// The value on one line, without an end of line.
  public static func line(_ value: JSON) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  private static func write(_ value: JSON, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += String(number)
    case .decimal(let number): text += number.isFinite ? number.description : "null"
    case .string(let string): write(string, to: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        write(element, to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        write(member.key, to: &text)
        text += ":"
        write(member.value, to: &text)
      }
      text += "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most texts are bytes that need no escaping, which is quick to see.
    guard !string.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x22 && $0 != 0x5C }) else {
      return text += string
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.isUnseen {
          text += escaped(scalar)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// `\u001b` and the like, two of them for a scalar that does not fit four digits.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { "\\u" + Int($0).digits(4, radix: 16) }.joined()
    } ?? ""
  }
}
