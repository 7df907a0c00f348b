import WorkingTime

/// A phrase that would be a time without a typo in one word: `fryday`, `tomorow`.
enum Misspelling {
  /// Returns the phrase as probably meant, folded; nil if correcting one word does not help.
  ///
  /// The misspelt word keeps its first letter, so that `soon` is not corrected to `noon`.
  static func correction(of tokens: [Token], in phrase: String, _ present: Present) -> String? {
    for (index, token) in tokens.enumerated() {
      guard case .word(let typed) = token.kind, !vocabulary.contains(typed) else { continue }
      for word in near(typed) {
        var corrected = tokens
        corrected[index] = Token(kind: .word(word), isJoined: token.isJoined)
        let cursor = TokenCursor(phrase: phrase, tokens: corrected)
        guard isTime(cursor, present) else { continue }
        return folded(phrase).replacing(typed, with: word, maxReplacements: 1)
      }
    }
    return nil
  }

  /// Returns words that may have been meant, nearest first.
  private static func near(_ typed: String) -> [String] {
    guard typed.count >= 4 else { return [] }
    let limit = typed.count < 7 ? 1 : 2
    return
      vocabulary
      .filter { $0.first == typed.first && $0.count >= 3 }
      .compactMap { word in
        editDistance(typed, word, limit: limit).map { (mistakes: $0, word: word) }
      }
      .sorted { ($0.mistakes, $0.word) < ($1.mistakes, $1.word) }
      .map(\.word)
  }

  /// True if tokens have the form of a time, even of one that does not exist.
  private static func isTime(_ cursor: TokenCursor, _ present: Present) -> Bool {
    do {
      _ = try Phrase(cursor, present, order: nil)
      return true
    } catch {
      if case .unreadable = error { return false }
      return true
    }
  }

  /// The words used in times, without abbreviations.
  private static let vocabulary: Set<String> = Set(
    Weekday.allCases.map { CalendarWords.name(of: $0).lowercased() }
      + CalendarWords.months.map { $0.lowercased() }
      + [
        "today", "tomorrow", "yesterday", "tonight", "noon", "midday", "midnight", "morning",
        "afternoon", "evening", "night", "working", "business", "hours", "minutes", "days", "weeks",
        "week", "month", "months", "year", "fortnight", "half", "quarter", "past", "last", "next",
        "this", "after", "before", "beginning", "start", "close", "play", "from", "within", "until",
        "till", "oclock", "lunchtime", "weekend", "christmas", "easter", "early", "late", "first",
        "thing", "couple", "commencing",
      ])
}
