import WorkingTime

/// Defaults for what a diary does not say itself.
public struct DiaryOptions: Hashable, Sendable {
  /// The start of an interview for which the diary has only a day, the usual duration, and the zone
  /// of times without one.
  public var sheet: SheetOptions
  /// The candidates on record: a name in a title that is found here is the candidate.
  public var candidates: KnownNames
  /// The employers on record: of two names in a title, the one found here is the employer.
  public var employers: KnownNames
  /// The consultants on record: an organiser found here looks after the interview, and no guest of
  /// such a name is the candidate.
  public var consultants: KnownNames

  /// Creates options with the names on record.
  public init(
    _ sheet: SheetOptions, candidates: [String] = [], employers: [String] = [],
    consultants: [String] = []
  ) {
    self.sheet = sheet
    self.candidates = KnownNames(candidates)
    self.employers = KnownNames(employers)
    self.consultants = KnownNames(consultants)
  }
}

/// Known names, compared without case and accents.
public struct KnownNames: Hashable, Sendable {
  /// The names, as they are known.
  let names: [String]
  private let folded: Set<String>

  init(_ names: [String]) {
    self.names = names
    folded = Set(names.map { $0.foldedWords.joined(separator: " ") })
  }

  func contains(_ name: String) -> Bool {
    folded.contains(name.foldedWords.joined(separator: " "))
  }
}
