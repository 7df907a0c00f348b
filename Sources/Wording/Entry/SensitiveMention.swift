/// A word written about a person that touches a sensitive ground.
///
/// The law forbids choosing people by their health, age, family, origin or religion, and "fit with
/// a culture" often stands for one of them. The person written about may ask to read it.
public struct SensitiveMention: Hashable, Sendable {
  /// The words as they were typed.
  public let words: String
  /// The ground: `health`, `age`, `family`, `origin`, `religion`, `fit with a culture`.
  public let ground: String

  /// Returns the mentions in some texts, each once, in order of appearance.
  ///
  /// A word that is part of an innocent phrase or of a name, such as the vacancy's, is not a
  /// mention. Of terms that begin with the same word the longest counts.
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
