/// A word that somebody wrote down about a person, and the ground that it touches.
///
/// The law forbids to choose people by their health, age, family, origin or religion, and "fit with a
/// culture" often stands for one of them. Whoever is written about may ask to read it.
public struct SensitiveMention: Hashable, Sendable {
  /// The words as they were typed.
  public let words: String
  /// What they are about: `health`, `age`, `family`, `origin`, `religion`, `fit with a culture`.
  public let ground: String

  /// The mentions in some texts, each once, in their order.
  ///
  /// A word that is part of an innocent phrase is no mention, nor one that is part of a name, such as
  /// the vacancy's. Of terms that begin with one word the longest counts.
  public static func all(in texts: [String], besides names: [String] = []) -> [SensitiveMention] {
    let innocents = innocent + names.compactMap(SensitiveTerm.name)
    var seen: Set<String> = []
    return texts.flatMap { mentions(in: SensitiveText($0), innocents) }
      .filter { seen.insert(folded($0.words)).inserted }
  }

  private static let innocent = SensitiveTerm.all.filter { $0.ground == nil }

  /// The terms, the longest first.
  private static let terms = SensitiveTerm.all.filter { $0.ground != nil }
    .sorted { $0.words.count > $1.words.count }

  private static func mentions(
    in text: SensitiveText, _ innocents: [SensitiveTerm]
  ) -> [SensitiveMention] {
    var isInnocent = Array(repeating: false, count: text.words.count)
    for start in text.words.indices {
      for phrase in innocents where phrase.stands(at: start, in: text.words) {
        for place in start..<start + phrase.words.count { isInnocent[place] = true }
      }
    }
    var mentions: [SensitiveMention] = []
    var start = 0
    while start < text.words.count {
      guard let term = terms.first(where: { $0.stands(at: start, in: text.words) }) else {
        start += 1
        continue
      }
      let end = start + term.words.count
      if !isInnocent[start..<end].contains(true), let ground = term.ground {
        let words = text.typed[start..<end].joined(separator: " ")
        mentions.append(SensitiveMention(words: words, ground: ground))
      }
      start = end
    }
    return mentions
  }
}
