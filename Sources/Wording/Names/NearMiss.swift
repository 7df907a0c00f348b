/// True if a new name is so near to a known one that it may be a typo or another spelling of it.
///
/// The same name with other case or accents is not a near miss. `Acme` and `Acme Ltd`, `Shah Priya`
/// and `Priya Shah`, `Prya Shah` and `Priya Shah` are near, and so is a name that only looks the
/// same, with letters of another alphabet. `Candidate 1` and `Candidate 10`, `Team A` and `Team B`
/// are not: numbers and single letters tell such names apart. Nor are short words that differ:
/// `Tim` is not `Tom`, unless it is `amongFew`, such as the contacts of one employer: there `Ann Lea`
/// may well be `Ann Lee`.
public func isNearMiss(_ typed: String, _ known: String, amongFew: Bool = false) -> Bool {
  let (new, known) = (NewName(typed), NewName(known))
  return new.isNear(known) || amongFew && new.differsInOneShortWord(from: known)
}

/// A new name, to be compared with known ones.
public struct NewName: Sendable {
  private let folded: String
  let words: [String]
  /// Those of the words that tell such names apart: numbers and single letters.
  let labels: [String]

  /// Prepares a name as it was typed.
  public init(_ typed: String) {
    folded = Wording.folded(typed)
    words = distinctiveWords(of: folded)
    labels = words.filter(isLabel)
  }

  /// True if the name may be a mistake for a known name, given folded.
  public func isNear(_ known: String) -> Bool {
    folded != known && isNear(NewName(known))
  }

  /// True if the name may be a mistake for another.
  func isNear(_ other: NewName) -> Bool {
    guard folded != other.folded else { return false }
    let theirs = other.words
    guard !words.isEmpty, !theirs.isEmpty else { return false }
    if labels == other.labels, isMistake(for: theirs) { return true }
    return words.joined() == theirs.joined()
      || words.count == theirs.count && words.sorted() == theirs.sorted()
  }

  /// True if one word of several differs, by one mistake in three letters.
  fileprivate func differsInOneShortWord(from other: NewName) -> Bool {
    guard words.count > 1, words.count == other.words.count, labels == other.labels else {
      return false
    }
    let differing = zip(words, other.words).filter { $0 != $1 }
    return differing.count == 1
      && differing.allSatisfy {
        max($0.count, $1.count) == 3 && editDistance($0, $1, limit: 1) != nil
      }
  }

  /// True if the words may be mistaken for others, at most two of several.
  private func isMistake(for theirs: [String]) -> Bool {
    guard words.count == theirs.count else {
      return areOneMistypedWord(words.joined(), theirs.joined())
    }
    var mistaken = 0
    for (one, other) in zip(words, theirs) where one != other {
      guard areOneMistypedWord(one, other) else { return false }
      mistaken += 1
    }
    return mistaken <= 2
  }
}

/// Returns the skeleton words of a folded name, without those that only name a kind of company.
private func distinctiveWords(of folded: String) -> [String] {
  let words = nameWords(skeleton(folded))
  let without = words.filter { !companyForms.contains($0) }
  return without.isEmpty ? words : without
}

private let companyForms: Set<String> = [
  "ltd", "limited", "plc", "llp", "llc", "inc", "co", "cic", "gmbh", "the", "and",
]

private func isLabel(_ word: String) -> Bool {
  if word.utf8.allSatisfy({ $0 < 0x80 }) {
    return word.utf8.count == 1 || word.utf8.contains { (0x30...0x39).contains($0) }
  }
  return word.count == 1 || word.contains(where: \.isNumber)
}

/// True if the words differ by at most one mistake in four to eight letters, two in more.
private func areOneMistypedWord(_ one: String, _ other: String) -> Bool {
  let allowed =
    switch max(one.count, other.count) {
    case ...3: 0
    case ...8: 1
    default: 2
    }
  return editDistance(one, other, limit: allowed) != nil
}
