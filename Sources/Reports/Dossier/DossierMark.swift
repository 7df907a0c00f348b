import Domain

/// Why a piece of a dossier is marked: it is somebody else's data too.
struct DossierMark: Hashable, Sendable {
  /// What is somebody else's.
  enum Kind: String, Hashable, Sendable {
    case name, words
  }

  let kind: Kind
  let party: ThirdParty

  /// Every mark that there is.
  static let all =
    ThirdParty.allCases.map { DossierMark(kind: .name, party: $0) }
    + [DossierMark(kind: .words, party: .employersPerson)]

  /// The reason in words: what stands in the place of a piece that is covered.
  var reason: String {
    switch (kind, party) {
    case (.name, .consultant): "a consultant's name"
    case (.name, .employersPerson): "the name of a person at the employer"
    case (.name, .candidate): "another candidate's name"
    case (.words, .employersPerson): "the words of a person at the employer"
    case (.words, _): "another person's words"
    }
  }
}

/// A piece of what is held, with why it is marked, where it is.
struct DossierPiece: Hashable, Sendable {
  /// What is shown: what is held, or what covers it.
  let words: String
  let mark: DossierMark?
  /// Whether it is covered.
  var isCovered = false
}
