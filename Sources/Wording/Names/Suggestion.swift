/// Suggestions of known names that may have been meant.
public enum Suggestion {
  /// Returns the few likeliest names, likeliest first; empty if none is near.
  ///
  /// Names that contain the typed text come before names that are a few typos away. Equal names
  /// keep the given order. A name given twice is suggested once.
  public static func closest(
    to typed: String, among names: [String], limit: Int = 3
  ) -> [String] {
    var search = SuggestionSearch(for: typed, limit: limit)
    for name in names { search.consider(name, folded: folded(name)) }
    return search.likeliest
  }
}

/// A search for the names nearest to a typed text, over any number of names.
public struct SuggestionSearch {
  private let wanted: String
  private let words: [String]
  private let letters: Letters
  private let limit: Int
  private var found: [(rank: Int, name: String)] = []

  /// Begins a search that keeps at most `limit` names.
  public init(for typed: String, limit: Int = 3) {
    wanted = skeleton(folded(typed))
    words = wanted.split(separator: " ").map(String.init)
    letters = Letters(wanted)
    self.limit = limit
  }

  /// The likeliest names so far, likeliest first.
  public var likeliest: [String] { found.map(\.name) }

  /// Considers a name, given with its folded form.
  ///
  /// Of equal names the earlier one stays.
  public mutating func consider(_ name: String, folded: String) {
    guard !wanted.isEmpty, limit > 0, let rank = unlikeliness(of: folded) else { return }
    let place = found.firstIndex { $0.rank > rank } ?? found.count
    guard place < limit, !found.contains(where: { $0.name == name && $0.rank <= rank }) else {
      return
    }
    found.removeAll { $0.name == name }
    found.insert((rank, name), at: place)
    if found.count > limit { found.removeLast() }
  }

  /// Returns the distance of a name from the typed text, 0 if they are the same; nil if too far.
  private func unlikeliness(of name: String) -> Int? {
    let allowed = mistakesAllowed(in: wanted)
    // A mistake adds at most one letter that the name lacks, which rules out most names at once.
    guard letters.count(missingIn: Letters(name)) <= allowed else { return nil }
    let name = skeleton(name)
    if name == wanted { return 0 }
    let nameWords = name.split(separator: " ").map(String.init)
    if nameWords.sorted() == words.sorted() { return 1 }
    if nameWords.contains(where: { $0.hasPrefix(wanted) }) { return 1 }
    if wanted.count >= 2, name.contains(wanted) { return 2 }
    let whole = editDistance(name, wanted, limit: allowed)
    let byWord = sumOfMistakes(in: nameWords, limit: allowed)
    return [whole, byWord].compactMap(\.self).min().map { $0 + 2 }
  }

  /// Sums the mistakes in the typed words, each compared with the nearest word of the name.
  private func sumOfMistakes(in nameWords: [String], limit: Int) -> Int? {
    var sum = 0
    for word in words {
      let allowed = min(limit, mistakesAllowed(in: word))
      let least = nameWords.compactMap { editDistance($0, word, limit: allowed) }.min()
      guard let least else { return nil }
      sum += least
    }
    return sum <= limit ? sum : nil
  }

  /// Allows one mistake in about every three letters, at most three: beyond that anything is near.
  private func mistakesAllowed(in text: String) -> Int {
    switch text.count {
    case ...2: 0
    case ...5: 1
    case ...9: 2
    default: 3
    }
  }
}

/// The set of letters a to z and digits in a folded text, which rules out most of 100,000 names before
/// their edit distance is computed.
private struct Letters {
  private var set: UInt64 = 0
  private var isPlain = true

  init(_ folded: String) {
    for byte in folded.utf8 {
      switch byte {
      case 0x61...0x7A: set |= 1 << UInt64(byte - 0x61)
      case 0x30...0x39: set |= 1 << UInt64(byte - 0x30 + 26)
      case 0x80...: isPlain = false
      default: break
      }
    }
  }

  /// Counts the letters that another text lacks; zero if that text has other letters, about which
  /// this set says nothing.
  func count(missingIn other: Letters) -> Int {
    other.isPlain ? (set & ~other.set).nonzeroBitCount : 0
  }
}
