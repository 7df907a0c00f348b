/// A name, or part of one, that somebody typed to find who bears it.
public struct SoughtName: Hashable, Sendable {
  /// All of it, folded.
  public let folded: String
  /// Its words, folded and without apostrophes.
  public let words: [String]

  /// What was typed; nil where that is nothing.
  public init?(_ typed: String) {
    folded = Wording.folded(typed)
    guard !folded.isEmpty else { return nil }
    words = Self.words(of: folded)
  }

  /// The letters that may be initials: a single word of two to five letters.
  public var initials: [Character]? {
    guard let only = words.first, words.count == 1, (2...5).contains(only.count),
      only.allSatisfy(\.isLetter)
    else { return nil }
    return Array(only)
  }

  /// How well this names the bearer of a folded name; nil where it does not.
  public func grade(ofFolded name: String) -> NameGrade? {
    if name == folded { return .whole }
    guard !words.isEmpty else { return nil }
    let theirs = Self.words(of: name)
    if let cutShort = wordsCutShort(in: theirs) {
      return cutShort == 0 ? .words : .beginnings(cutShort: cutShort)
    }
    if areInitials(of: theirs) { return .initials }
    return words.allSatisfy { Self.isInside($0, theirs) } ? .inside : nil
  }

  /// How many of the words typed only begin a word of the name; nil where one of them begins none
  /// that the others leave free.
  private func wordsCutShort(in theirs: [String]) -> Int? {
    var free = theirs
    var rest: [String] = []
    for word in words {
      if let place = free.firstIndex(of: word) { free.remove(at: place) } else { rest.append(word) }
    }
    // A longer beginning fits fewer words, so it chooses first.
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

  /// Whether a word stands inside one of a name.
  ///
  /// A single letter of ours says too little.
  private static func isInside(_ word: String, _ theirs: [String]) -> Bool {
    if word.utf8.count == 1 { return theirs.contains { $0.hasPrefix(word) } }
    return theirs.contains { $0.contains(word) }
  }

  private static func words(of folded: String) -> [String] {
    folded.replacing("'", with: "").split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
