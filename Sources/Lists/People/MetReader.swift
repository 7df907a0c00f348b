public import Domain
import Wording

/// Parses the people a candidate met, as people write them: `Ann Lee, CTO; Bo Chen`, `Ann Lee (head
/// of data), Bob Ray (CTO)`, `Carol Jones, Dan Gum and Eve Hill`.
///
/// A semicolon always separates two people, and text in brackets is always a role. After a comma, a
/// role begins with a lowercase letter or contains a typical role word; anything else is a name.
public struct MetReader {
  /// The people, in order.
  public private(set) var people: [Met] = []
  /// A text that may be the role of the person before or another person; it was taken for a role.
  public private(set) var doubtful: (name: String, either: String)?

  /// A text with a role but no name.
  public private(set) var nameless: String?

  /// Parses a text.
  public init(_ text: String) {
    for group in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      read(String(group))
    }
  }

  private mutating func read(_ group: String) {
    if group.first(where: { !$0.isWhitespace }) == "," { nameless = group }
    let begins = people.count
    let parts = Self.parts(of: group, separatedBy: ",").flatMap(Self.partsByAnd)
    // If names are written without capitals, so are roles: then only role words decide.
    let hasCapitals = parts.first?.first?.isLowercase != true
    for (place, part) in parts.enumerated() {
      guard place > 0 else {
        add(part)
        continue
      }
      guard let last = people.last, people.count > begins, last.role == nil else {
        add(part)
        continue
      }
      if Self.isRole(part, hasCapitals: hasCapitals) {
        give(role: part)
      } else if parts.count == 2, Self.words(part).count == 1, Self.words(last.name).count > 1 {
        doubtful = (last.name, part)
        give(role: part)
      } else {
        add(part)
      }
    }
  }

  private mutating func add(_ part: String) {
    for separator in [" - ", " \u{2013} ", " \u{2014} "] {
      let halves = part.split(separator: separator, maxSplits: 1).map(String.init)
      guard halves.count == 2, let name = halves[0].seen, let role = halves[1].seen
      else { continue }
      return people.append(Met(name: name, role: role))
    }
    guard part.last == ")", let bracket = part.firstIndex(of: "("),
      let name = String(part[..<bracket]).seen
    else { return people.append(Met(name: part)) }
    let role = String(part[part.index(after: bracket)...].dropLast()).seen
    people.append(Met(name: name, role: role))
  }

  private mutating func give(role: String) {
    guard let last = people.popLast() else { return }
    people.append(Met(name: last.name, role: role))
  }

  /// The parts of a text between separators, ignoring separators in brackets.
  private static func parts(of text: String, separatedBy separator: Character) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if character == separator, depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.compactMap(\.seen)
  }

  /// Splits a part with two people at the `and` between them; `head of sales and marketing` is one.
  private static func partsByAnd(_ part: String) -> [String] {
    let words = words(part)
    var depth = 0
    for (place, word) in words.enumerated() {
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      guard depth == 0, ["and", "&", "+"].contains(word.lowercased()) else { continue }
      let before = words[..<place].joined(separator: " ")
      let after = words[(place + 1)...].joined(separator: " ")
      if before.isEmpty { return partsByAnd(after) }
      if isPerson(after, beside: before) { return [before] + partsByAnd(after) }
    }
    return [part]
  }

  /// True if the text after an `and` is a person, not more of a role.
  private static func isPerson(_ text: String, beside before: String) -> Bool {
    guard let first = text.first, !text.isEmpty else { return false }
    if text.last == ")" { return true }
    let begun = words(text).prefix { !["and", "&", "+"].contains($0.lowercased()) }
    guard !begun.contains(where: isRoleWord) else { return false }
    return !first.isLowercase || (before.first?.isLowercase == true && !hasRoleWord(before))
  }

  private static func isRole(_ part: String, hasCapitals: Bool) -> Bool {
    if hasRoleWord(part) { return true }
    guard hasCapitals, part.first?.isLowercase == true else { return false }
    return !particles.contains(words(part).first?.lowercased() ?? "")
  }

  private static func hasRoleWord(_ text: String) -> Bool {
    words(text).contains(where: isRoleWord)
  }

  private static func isRoleWord(_ word: String) -> Bool {
    let plain = folded(word).split { !$0.isLetter }
    return plain.contains { roleWords.contains(String($0)) }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Particles that surnames begin with.
  private static let particles: Set<String> = [
    "van", "von", "de", "da", "di", "del", "della", "der", "du", "la", "le", "al", "el", "bin",
    "ben",
    "ibn", "ter", "ten", "dos", "das", "st",
  ]

  /// Words that occur in roles, and hardly ever in names.
  private static let roleWords = Set(
    """
    accountant adviser advisor administrator analyst architect assistant associate board buyer cdo ceo
    cfo chair chairman chairwoman chief cio ciso cmo coo cofounder compliance consultant controller
    coordinator counsel cpo cto data delivery department deputy design designer developer digital
    director ea engineer engineering executive finance founder governance group hd head hiring hod hr
    infrastructure interim intern it lead leader legal logistics manager managing marketing md
    mentor officer operations ops owner pa panel partner people planner platform president principal
    procurement producer product programme programmer project purchasing qa quality receptionist
    recruiter recruitment representative research researcher risk sales scientist secretary security
    senior software specialist strategist strategy supervisor support surveyor svp talent teacher team
    tech technical technician technology trainer treasurer vice vp
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension String {
  /// The text without white space around it; nil if nothing visible is left.
  fileprivate var seen: String? {
    let text = collapsed
    let isUnseen = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
    return isUnseen ? nil : text
  }
}
