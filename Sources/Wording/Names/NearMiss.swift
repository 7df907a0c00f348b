/// Whether a name that is new is so near to a known one that it may be a typing mistake of it, or
/// another way to write it.
///
/// The same name, but for case and accents, is no miss. `Acme` and `Acme Ltd`, `Shah Priya` and
/// `Priya Shah`, `Prya Shah` and `Priya Shah` are near, and so is a name that only looks the same,
/// with letters of another alphabet. `Candidate 1` and `Candidate 10`, `Team A` and `Team B` are
/// not: numbers and single letters are what tells such names apart. Nor are short words that
/// differ: `Tim` is not `Tom`.
public func isNearMiss(_ typed: String, _ known: String) -> Bool {
  NewName(typed).isNear(folded(known))
}

/// A name that is new, held against known ones.
public struct NewName: Sendable {
  private let folded: String
  private let words: [String]
  private let labels: [String]

  /// A name as it was typed.
  public init(_ typed: String) {
    folded = Wording.folded(typed)
    words = distinctiveWords(of: folded)
    labels = words.filter(isLabel)
  }

  /// Whether it may be a mistake for a known name, given folded.
  public func isNear(_ known: String) -> Bool {
    guard folded != known else { return false }
    let theirs = distinctiveWords(of: known)
    guard !words.isEmpty, !theirs.isEmpty else { return false }
    if words.joined() == theirs.joined() || words.sorted() == theirs.sorted() { return true }
    guard labels == theirs.filter(isLabel) else { return false }
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

/// The words of a folded name as they look, without those that only say what kind of company it is.
private func distinctiveWords(of folded: String) -> [String] {
  let words = skeleton(folded)
    .replacing("'", with: "")
    .split { !$0.isLetter && !$0.isNumber }
    .map(String.init)
  let without = words.filter { !companyForms.contains($0) }
  return without.isEmpty ? words : without
}

private let companyForms: Set<String> = [
  "ltd", "limited", "plc", "llp", "llc", "inc", "co", "cic", "gmbh", "the", "and",
]

private func isLabel(_ word: String) -> Bool {
  word.count == 1 || word.contains(where: \.isNumber)
}

/// One mistake in a word of four to eight letters, two in a longer one, none in a shorter.
private func areOneMistypedWord(_ one: String, _ other: String) -> Bool {
  let allowed =
    switch max(one.count, other.count) {
    case ...3: 0
    case ...8: 1
    default: 2
    }
  return editDistance(one, other, limit: allowed) != nil
}
