import Domain
import GRDB
public import Wording

extension AgencyStore {
  /// What may have been meant by words with which nothing was found: those that stand nowhere, each
  /// replaced by the likeliest that does; nil where that finds nothing either.
  ///
  /// A word is looked for among those with the same first letter, which is seldom mistyped: so only a
  /// part of the index is read.
  public func correction(of query: SearchQuery) throws(StoreError) -> SoughtWords? {
    let corrected = try read { db in
      try query.words.corrected { (word, mayBeUnfinished) throws in
        try db.searchWord(nearest: word, mayBeUnfinished: mayBeUnfinished)
      }
    }
    guard let corrected else { return nil }
    var query = query
    query.words = corrected
    return try search(query).interviews.isEmpty ? nil : corrected
  }
}

extension Database {
  /// The word itself where it stands in the index, else the likeliest that does; nil where none is
  /// near.
  fileprivate func searchWord(nearest word: String, mayBeUnfinished: Bool) throws -> String? {
    guard let first = word.unicodeScalars.first,
      let next = Unicode.Scalar(first.value + 1)
    else { return nil }
    let words = try String.fetchCursor(
      cachedStatement(sql: "SELECT term FROM searchWord WHERE term >= ? AND term < ?"),
      arguments: [String(first), String(next)])
    var search = SuggestionSearch(for: word, limit: 1)
    while let known = try words.next() {
      if known == word || mayBeUnfinished && known.hasPrefix(word) { return word }
      search.consider(known, folded: known)
    }
    return search.likeliest.first
  }
}
