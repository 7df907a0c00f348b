import Domain

/// The reason why a piece of a dossier is marked as other people's data too.
struct DossierMark: Hashable, Sendable {
  /// The kind of other people's data.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case name, words
  }

  let kind: Kind
  let party: ThirdParty

  /// All marks.
  static let all =
    ThirdParty.allCases.map { DossierMark(kind: .name, party: $0) }
    + [
      DossierMark(kind: .words, party: .employersPerson),
      DossierMark(kind: .words, party: .candidate),
    ]

  /// The reason in words, which also replaces a covered piece.
  var reason: String {
    switch (kind, party) {
    case (.name, .consultant): "a consultant's name"
    case (.name, .employersPerson): "the name of a person at the employer"
    case (.name, .candidate): "a candidate's name"
    case (.words, .employersPerson): "the words of a person at the employer"
    case (.words, .candidate): "a candidate's words"
    case (.words, .consultant): "another person's words"
    }
  }
}

/// A piece of the data held, with its mark, if any.
struct DossierPiece: Hashable, Sendable {
  /// The text shown: the data, or the words that cover it.
  let words: String
  let mark: DossierMark?
  /// True if it is covered.
  var isCovered = false
}
