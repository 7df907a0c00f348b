import Domain
import Wording

/// The parts of an interview's title in a diary, such as
/// `Interview: Priya Shah, Data analyst at Acme`, `2nd interview - Priya Shah - Acme` or
/// `Acme / Priya Shah phone screen`.
struct DiarySummary: Hashable, Sendable {
  /// The candidate; nil if no part of the title is left for one.
  var candidate: String?
  var employer: String?
  var vacancy: String?
  var stage: Stage?

  /// Parses a title; nil if it is not an interview.
  ///
  /// `attendees` are the names of the guests: one that is in the title is the candidate. Of other
  /// names the first is the candidate's and the second the employer's, unless a word before it or
  /// the names on record say otherwise.
  init?(_ title: String, attendees: KnownNames, employers: KnownNames) {
    let title = title.replacing(Self.asides, with: "")
    guard let found = title.firstMatch(of: Self.interview), title.firstMatch(of: Self.other) == nil
    else { return nil }
    stage = Self.stage(String(found.output))
    var parts = SummaryParts(title[..<found.range.lowerBound])
    parts.add(title[found.range.upperBound...], afterInterview: true)
    employer = parts.take(.employer)
    vacancy = parts.take(.vacancy)
    candidate =
      parts.take { attendees.contains($0) }
      ?? (employer == nil ? parts.take { !employers.contains($0) } : parts.take { _ in true })
    if employer == nil { employer = parts.take(employers.contains) ?? parts.take { _ in true } }
    if vacancy == nil { vacancy = parts.take { _ in true } }
  }

  /// Prefixes that programs add to a title.
  private static var asides: Regex<Substring> {
    #/^(?:\s*(?:re|fwd?|updated|cancell?ed|accepted|tentative)\s*:\s*)+/#.ignoresCase()
  }

  /// Words for an interview and its stage.
  private static var interview: Regex<Substring> {
    #/
    \b (?: (?: 1st | 2nd | 3rd | first | second | third | final | initial | last | telephone | tel
      | phone | video | teams | zoom | panel | technical | competency | f2f | face[\s\-]to[\s\-]face
      | on-?site ) [\s\-]+ (?: (?: stage | round ) [\s\-]+ )? )? interview \b
    | \b (?: tele )? phone \s screen \b | \b (?: first | second | final ) \s round \b
    | \b assessment \s (?: day | centre | center ) \b
    /#.ignoresCase()
  }

  /// Phrases about interviews that are not an interview.
  private static var other: Regex<Substring> {
    #/
    \b (?: prep | preparation | training | debrief | feedback | briefing | practice | mock
      | workshop | skills | questions | notes | reminder | interviews ) \b
    /#.ignoresCase()
  }

  private static func stage(_ words: String) -> Stage? { Stage.meaning(of: words) }
}

/// A title split into names, each with the role that the word before it gives.
private struct SummaryParts {
  enum Role: Hashable {
    case employer, vacancy
  }

  private var parts: [(role: Role?, text: String)] = []

  init(_ text: Substring) {
    add(text, afterInterview: false)
  }

  /// Splits a text; directly after the word for an interview, `with` and `for` may precede any
  /// name.
  mutating func add(_ text: Substring, afterInterview: Bool) {
    let isFirst = parts.isEmpty
    var role: Role?
    var rest = text
    var begun = !afterInterview
    while let cut = rest.firstMatch(of: Self.cut) {
      begun = append(rest[..<cut.range.lowerBound], role) || begun
      role = cut.output.1.flatMap { Self.role($0.lowercased()) }
      if !begun, isFirst, cut.output.1?.lowercased() != "at" { role = nil }
      rest = rest[cut.range.upperBound...]
    }
    _ = append(rest, role)
  }

  private mutating func append(_ text: Substring, _ role: Role?) -> Bool {
    let text = String(text).collapsed
    guard text.contains(where: \.isLetter) else { return false }
    parts.append((role, text))
    return true
  }

  private static var cut: Regex<(Substring, Substring?)> {
    #/
    \s+ [-\u{2013}\u{2014}] \s* | \s* [\u{2013}\u{2014}] \s+ | ^ \s* - | - \s* $
    | \s* [|\/:;,] (?: \s+ | $ ) | \s+ [|\/] | ^ \s* [:,\/|] | [()\[\]]
    | (?: ^ | \s+ ) ( at | @ | with | for | re | as | of ) (?= \s )
    /#.ignoresCase()
  }

  private static func role(_ word: String) -> Role? {
    switch word {
    case "at", "@", "with": .employer
    case "for", "re", "as": .vacancy
    default: nil
    }
  }

  mutating func take(_ role: Role) -> String? {
    parts.firstIndex { $0.role == role }.map { parts.remove(at: $0).text }
  }

  /// Takes the first wanted name without a role.
  mutating func take(_ isWanted: (String) -> Bool) -> String? {
    parts.firstIndex { $0.role == nil && isWanted($0.text) }.map { parts.remove(at: $0).text }
  }
}
