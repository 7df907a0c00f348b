/// The words allowed in a cell, several for each meaning.
struct Vocabulary<Meaning: Hashable & Sendable>: Sendable {
  private let meanings: [String: Meaning]
  /// The first word of each meaning, listed in error messages; a meaning whose first word is empty
  /// is not listed.
  let offered: [String]

  /// Creates a vocabulary; the words are in lowercase, without punctuation.
  init(_ entries: KeyValuePairs<Meaning, [String]>) {
    var meanings: [String: Meaning] = [:]
    for (meaning, words) in entries {
      for word in words { meanings[word] = meaning }
    }
    self.meanings = meanings
    offered = entries.compactMap(\.value.first).filter { !$0.isEmpty }
  }

  /// Returns the meaning of a cell, ignoring case, accents and punctuation; nil if it is unknown.
  func meaning(of cell: String) -> Meaning? {
    meanings[cell.foldedWords.joined(separator: " ")]
  }
}
