/// Whether a name that is new is so near to a known one that it may be a typing mistake of it, or
/// another way to write it.
///
/// The same name, but for case and accents, is no miss.
///
/// `Acme` and `Acme Ltd`, `Shah Priya` and `Priya Shah`, `Prya Shah` and `Priya Shah` are near.
/// `Candidate 1` and `Candidate 10`, `Team A` and `Team B` are not: numbers and single letters are
/// what tells such names apart. Nor are short words that differ: `Tim` is not `Tom`.
public func isNearMiss(_ typed: String, _ known: String) -> Bool {
  guard folded(typed) != folded(known) else { return false }
  let left = distinctiveWords(of: typed)
  let right = distinctiveWords(of: known)
  guard !left.isEmpty, !right.isEmpty else { return false }
  if left.joined() == right.joined() || left.sorted() == right.sorted() { return true }
  guard left.filter(isLabel) == right.filter(isLabel) else { return false }
  guard left.count == right.count else {
    return areOneMistypedWord(left.joined(), right.joined())
  }
  var mistaken = 0
  for (one, other) in zip(left, right) where one != other {
    guard areOneMistypedWord(one, other) else { return false }
    mistaken += 1
  }
  return mistaken <= 2
}

/// The words of a name without those that only say what kind of company it is.
private func distinctiveWords(of name: String) -> [String] {
  let words = folded(name)
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
