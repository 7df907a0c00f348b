/// A name, or part of one, typed to find a person.
public struct SoughtName: Hashable, Sendable {
  /// The whole text, folded.
  public let folded: String
  /// The words, folded and without apostrophes.
  public let words: [String]

  /// Parses typed text; nil if it is empty.
  public init?(_ typed: String) {
    folded = Wording.folded(typed)
    guard !folded.isEmpty else { return nil }
    words = nameWords(folded)
  }

  /// The letters of a single word of two to five letters, which may be initials.
  public var initials: [Character]? {
    guard let only = words.first, words.count == 1, (2...5).contains(only.count),
      only.allSatisfy(\.isLetter)
    else { return nil }
    return Array(only)
  }

  /// Grades how well this matches a folded name; nil if it does not.
  public func grade(ofFolded name: String) -> NameGrade? {
    if name == folded { return .whole }
    guard !words.isEmpty else { return nil }
    let theirs = nameWords(name)
    if let cutShort = wordsCutShort(in: theirs) {
      return cutShort == 0 ? .words : .beginnings(cutShort: cutShort)
    }
    if areInitials(of: theirs) { return .initials }
    return words.allSatisfy { Self.isInside($0, theirs) } ? .inside : nil
  }

  /// Counts the typed words that are only beginnings of words of the name; nil if a typed word
  /// matches none of the words left over by the others.
  private func wordsCutShort(in theirs: [String]) -> Int? {
    var free = theirs
    var rest: [String] = []
    for word in words {
      if let place = free.firstIndex(of: word) { free.remove(at: place) } else { rest.append(word) }
    }
    // Longer beginnings match fewer words, so they are matched first.
    for beginning in rest.sorted(by: { $0.count > $1.count }) {
      guard let place = free.firstIndex(where: { $0.hasPrefix(beginning) }) else { return nil }
      free.remove(at: place)
    }
    return rest.count
  }

  private func areInitials(of theirs: [String]) -> Bool {
    guard let initials, theirs.count > 1 else { return false }
    let all = theirs.compactMap(\.first)
    return initials == all || initials == [all.first, all.last].compactMap(\.self)
  }

  /// True if a word occurs inside a word of the name.
  ///
  /// A single typed letter does not count: it matches too much.
  private static func isInside(_ word: String, _ theirs: [String]) -> Bool {
    if word.utf8.count == 1 { return theirs.contains { $0.hasPrefix(word) } }
    return theirs.contains { $0.contains(word) }
  }
}

/// A grade of how well a typed text matches a name.
///
/// The lower grade wins. Names of the same grade are equally good, and the user has to be asked.
///
/// This order is the only definition of how WHO is matched:
///
/// | | typed | means |
/// |---|---|---|
/// | 1 | `priya shah` | the whole name |
/// | 2 | `shah`, `shah priya` | whole words of it, in any order |
/// | 3 | `pri sha`, `shah p` | beginnings of words, in any order; the fewer cut short the better |
/// | 4 | `ps` | the initials of all its words, or of the first and the last |
/// | 5 | `riya` | a part inside, of two letters or more |
///
/// Case, accents, apostrophes and invisible characters are ignored, and hyphens separate words.
public enum NameGrade: Comparable, Sendable {
  /// The whole name.
  case whole
  /// Whole words of the name; each typed word matches a different one.
  case words
  /// Words or beginnings of words; `cutShort` counts the typed words that are only beginnings.
  case beginnings(cutShort: Int)
  /// The first letters of its words.
  case initials
  /// At least one typed word occurs only inside a word of the name.
  case inside
}
