/// The words of a search: all of them must match, and the last may be unfinished.
public struct SoughtWords: Hashable, Sendable {
  /// Each word as typed, as its searchable words: one, or several in a row if it has a hyphen or is
  /// in a script without spaces.
  private(set) var words: [[String]]

  /// The maximum number of words searched for.
  public static let most = 32

  /// Parses typed text; nil if there is no word in it.
  public init?(_ typed: String) {
    words = typed.split(whereSeparator: \.isWhitespace).map { searchWords(String($0)) }
      .filter { !$0.isEmpty }
    guard !words.isEmpty else { return nil }
  }

  /// The number of words.
  public var count: Int { words.count }

  /// The words as an FTS5 query of SQLite: all required, and each quoted so that none is read as
  /// query syntax.
  public var fts5: String {
    let quoted = words.map { "\"" + $0.joined(separator: " ") + "\"" }
    return quoted.joined(separator: " ") + " *"
  }

  /// The words as a query of PostgreSQL, likewise.
  public var tsquery: String {
    words.joined().map { "'\($0)'" }.joined(separator: " & ") + ":*"
  }

  /// The words that are to follow each other, each list as a part of a text that begins and ends
  /// with a space.
  public var phrases: [String] {
    words.indices.filter { words[$0].count > 1 }.map { place in
      " " + words[place].joined(separator: " ") + (place == words.count - 1 ? "" : " ")
    }
  }

  /// Returns the search with each searchable word corrected; nil if nothing changes, or if a wrong
  /// word cannot be corrected.
  ///
  /// `correction` is called for each word and told whether it may be unfinished. It returns the
  /// word itself if it is right, and nil if nothing is near.
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

  /// The words joined by spaces, as they may be typed.
  public var text: String { words.map { $0.joined(separator: " ") }.joined(separator: " ") }

  /// Counts the words that occur in a text.
  public func found(in text: String) -> Int {
    let theirs = searchWords(text)
    return words.indices.count { !places(of: $0, in: theirs).isEmpty }
  }

  /// Returns the positions at which a word occurs among those of a text, given by its first part.
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
