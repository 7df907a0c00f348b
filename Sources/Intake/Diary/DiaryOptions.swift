import WorkingTime

/// How a diary is to be read where it does not say so itself.
public struct DiaryOptions: Hashable, Sendable {
  /// When an interview begins of which the diary names only the day, how long one lasts, and in which
  /// zone times are that name none.
  public var sheet: SheetOptions
  /// The employers on record: of two names in a title, the one of these is the employer's.
  public var employers: KnownNames
  /// The consultants on record: one of these who organises an interview looks after it.
  public var consultants: KnownNames

  /// Options with the names on record.
  public init(_ sheet: SheetOptions, employers: [String] = [], consultants: [String] = []) {
    self.sheet = sheet
    self.employers = KnownNames(employers)
    self.consultants = KnownNames(consultants)
  }
}

/// Names that are known, case and accents aside.
public struct KnownNames: Hashable, Sendable {
  private let folded: Set<String>

  init(_ names: [String]) {
    folded = Set(names.map { $0.foldedWords.joined(separator: " ") })
  }

  func contains(_ name: String) -> Bool {
    folded.contains(name.foldedWords.joined(separator: " "))
  }
}
