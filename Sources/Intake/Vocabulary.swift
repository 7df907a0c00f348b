/// The words that a cell may choose from, several of them for each meaning.
struct Vocabulary<Meaning: Hashable & Sendable>: Sendable {
  private let meanings: [String: Meaning]
  /// The first word of each meaning, to be offered where a cell has none of them; a meaning whose
  /// first word is no word at all is not offered.
  let offered: [String]

  /// A vocabulary of such meanings; the words of each are lower case, without punctuation.
  init(_ entries: KeyValuePairs<Meaning, [String]>) {
    var meanings: [String: Meaning] = [:]
    for (meaning, words) in entries {
      for word in words { meanings[word] = meaning }
    }
    self.meanings = meanings
    offered = entries.compactMap(\.value.first).filter { !$0.isEmpty }
  }

  /// What a cell means, its case, accents and punctuation left aside; nil where it is unknown.
  func meaning(of cell: String) -> Meaning? {
    meanings[cell.foldedWords.joined(separator: " ")]
  }
}
