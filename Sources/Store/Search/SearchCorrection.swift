import Domain
import Engine
import Wording

extension AgencyStore {
  /// Returns a spelling correction of words that found nothing: each word that is not in the index
  /// is replaced by the likeliest that is.
  ///
  /// Nil if that finds nothing either.
  ///
  /// Only words with the same first letter are tried, so that only part of the index is read; the
  /// first letter is seldom mistyped.
  func correction(of query: SearchQuery) throws(StoreError) -> SoughtWords? {
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
  /// The word itself if it is in the index, else the likeliest that is; nil if none is near.
  fileprivate func searchWord(nearest word: String, mayBeUnfinished: Bool) throws -> String? {
    guard let first = word.unicodeScalars.first,
      let next = Unicode.Scalar(first.value + 1)
    else { return nil }
    let words = try cursor(
      "SELECT term FROM searchWord WHERE term >= ? AND term < ? ORDER BY term",
      [String(first), String(next)])
    var search = SuggestionSearch(for: word, limit: 1)
    while let row = try words.next() {
      let known: String = try row.get(at: 0)
      if known == word || mayBeUnfinished && known.hasPrefix(word) { return word }
      search.consider(known, folded: known)
    }
    return search.likeliest.first
  }
}
