/// What somebody typed to find texts by: all of its words, the last of which may be unfinished.
public struct SoughtWords: Hashable, Sendable {
  /// Each word as it was typed, with the searchable words that it comes to: one, or several in a row
  /// where it has a hyphen or is of a script without gaps.
  private(set) var words: [[String]]

  /// How many words are searched for at most.
  public static let most = 32

  /// What was typed; nil where there is no word in it.
  public init?(_ typed: String) {
    words = typed.split(whereSeparator: \.isWhitespace).map { searchWords(String($0)) }
      .filter { !$0.isEmpty }
    guard !words.isEmpty else { return nil }
  }

  /// How many words there are.
  public var count: Int { words.count }

  /// The words as SQLite's FTS5 takes them: each in quotation marks, so that none of them is part of
  /// its language, and all to be found.
  public var fts5: String {
    let quoted = words.map { "\"" + $0.joined(separator: " ") + "\"" }
    return quoted.joined(separator: " ") + " *"
  }

  /// The same with each searchable word put right; nil where nothing is put right, or a word that
  /// is wrong cannot be.
  ///
  /// `correction` is asked for each of them, and told whether it may be unfinished; it answers the
  /// word itself where that is right, and nil where nothing is near.
  public func corrected<Problem>(
    by correction: (_ word: String, _ mayBeUnfinished: Bool) throws(Problem) -> String?
  ) throws(Problem) -> SoughtWords? {
    var corrected = self
    for word in words.indices {
      for part in words[word].indices {
        let isLast = word == words.count - 1 && part == words[word].count - 1
        guard let right = try correction(words[word][part], isLast) else { return nil }
        corrected.words[word][part] = right
      }
    }
    return corrected == self ? nil : corrected
  }

  /// The words as they may be typed.
  public var text: String { words.map { $0.joined(separator: " ") }.joined(separator: " ") }

  /// How many of the words stand in a text.
  public func found(in text: String) -> Int {
    let theirs = searchWords(text)
    return words.indices.count { !places(of: $0, in: theirs).isEmpty }
  }

  /// Where one of the words stands among those of a text: the places of its first.
  func places(of index: Int, in theirs: [String]) -> [Int] {
    let sought = words[index]
    let isLast = index == words.count - 1
    return theirs.indices.filter { start in
      guard start + sought.count <= theirs.count else { return false }
      return sought.indices.allSatisfy { offset in
        let word = theirs[start + offset]
        return isLast && offset == sought.count - 1
          ? word.hasPrefix(sought[offset]) : word == sought[offset]
      }
    }
  }
}
