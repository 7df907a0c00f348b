import Wording

/// A name in a title, with the word before it.
struct TitlePart: Hashable, Sendable {
  /// What the word or the mark before a name says of it.
  enum Hint: Hashable, Sendable {
    /// Nothing.
    case none
    /// `at` or `@`: an employer.
    case at
    /// `with`: an employer, or a person.
    case with
    /// `for`, `re` or `as`: a vacancy, most often.
    case matter
    /// An opening bracket: not the candidate, most often.
    case aside
  }

  var text: String
  let hint: Hint
  /// True if it comes directly after the word for the interview.
  let isNext: Bool
  /// True if the word before it is `for`.
  let isAfterFor: Bool
}

/// A title cut into the names in it.
struct TitleParts {
  private(set) var parts: [TitlePart] = []

  /// The number of names that are looked at.
  private static let most = 8

  /// Cuts what stands before the word for the interview and what stands after it.
  ///
  /// `isKnown` is true for the names of organisations that are complete as they are.
  init(before: Substring, after: Substring, isKnown: (String) -> Bool) {
    cut(before, isAfter: false)
    cut(after, isAfter: true)
    rejoin(isKnown)
    parts = Array(parts.filter { !TitleWords.isAside($0.text) }.prefix(Self.most))
  }

  private mutating func cut(_ text: Substring, isAfter: Bool) {
    var hint = TitlePart.Hint.none
    var isNext = isAfter
    var isAfterFor = false
    var rest = text
    func part(_ text: Substring) -> TitlePart? {
      let text = String(text).collapsed
      guard text.contains(where: \.isLetter) else { return nil }
      return TitlePart(text: text, hint: hint, isNext: isNext, isAfterFor: isAfterFor)
    }
    while let found = rest.firstMatch(of: Self.boundary) {
      if let part = part(rest[..<found.range.lowerBound]) {
        parts.append(part)
        isNext = false
      }
      let word = found.output.1?.lowercased()
      // Directly after the word for the interview, `with` and `for` may precede any name.
      hint =
        isNext && word != "at" && word != "@" ? .none : Self.hint(word ?? String(found.output.0))
      isAfterFor = word == "for"
      rest = rest[found.range.upperBound...]
    }
    if let part = part(rest) { parts.append(part) }
  }

  /// Puts names of organisations together again that have a `for` in them, such as Skills for Care.
  private mutating func rejoin(_ isKnown: (String) -> Bool) {
    for index in parts.indices.dropFirst().reversed() where parts[index].isAfterFor {
      let (before, part) = (parts[index - 1], parts[index])
      let whole = "\(before.text) for \(part.text)"
      let mayBe = before.hint == .at || TitleWords.mayGoOn(before.text)
      guard isKnown(whole) || mayBe && !isKnown(before.text) && !TitleWords.isJob(part.text) else {
        continue
      }
      parts[index - 1].text = whole
      parts.remove(at: index)
    }
  }

  private static var boundary: Regex<(Substring, Substring?)> {
    #/
    \s+ [-\u{2013}\u{2014}] \s* | \s* [\u{2013}\u{2014}] \s+ | ^ \s* - | - \s* $
    | \s* <-?> \s* | \s+ x \s+ | \s* [|\/:;,] (?: \s+ | $ ) | \s+ [|\/]+ | ^ \s* [:,\/|]
    | [()\[\]*]
    | (?: ^ | \s+ ) ( at | @ | with | for | re | as | via ) (?= \s )
    /#.ignoresCase()
  }

  private static func hint(_ mark: String) -> TitlePart.Hint {
    switch mark {
    case "at", "@": .at
    case "with": .with
    case "for", "re", "as": .matter
    case "(", "[": .aside
    default: .none
    }
  }
}
