/// British English wording of counts and lists.
public enum Grammar {
  /// A number of things: `0 interviews`, `1 interview`, `1,233 interviews`.
  ///
  /// The plural is formed by rule unless it is given: `count(2, "person", plural: "people")`.
  public static func count(_ number: Int, _ singular: String, plural: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? singular : plural ?? Self.plural(of: singular))
  }

  /// A number with commas between its thousands: `1,233`.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var parts = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { parts.append(",") }
      parts.append(digit)
    }
    return parts
  }

  /// Items joined into a list: `a`, `a and b`, `a, b and c`; empty if there are no items.
  public static func list(_ items: [String], conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }

  /// A number of times in words: `once`, `twice`, `three times`.
  public static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    case 3: "three times"
    case 4: "four times"
    case 5: "five times"
    default: count(number, "time")
    }
  }

  /// The regular plural: `vacancies`, `matches`, `days`.
  static func plural(of singular: String) -> String {
    let letters = Array(singular)
    if letters.last == "y", let before = letters.dropLast().last, !"aeiou".contains(before) {
      return singular.dropLast() + "ies"
    }
    let sibilants = ["s", "x", "z", "ch", "sh"]
    return singular + (sibilants.contains(where: singular.hasSuffix) ? "es" : "s")
  }
}
