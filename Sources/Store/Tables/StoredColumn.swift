import Domain

/// A column of a table: its presentation in a dossier, and whether it is computed.
struct StoredColumn: Sendable {
  let shown: Shown
  /// True if it is computed from other rows, so that an export omits it.
  var isComputed = false
  /// The column whose folded form it holds; nil if it holds none.
  var foldedFrom: String?
  /// True if it holds the name of a person at an employer.
  var namesPerson = false

  /// The way a dossier shows a column.
  enum Shown: Sendable {
    /// The value, under this label.
    case value(String, Kind, DossierNature)
    /// The name of the row that this foreign key refers to, under this label.
    case name(String, of: Source)
    /// A line of a list, under the name of the list.
    case line
    /// Nothing, for this reason.
    case left(String)
    /// Nothing, for the reason that its table gives, or because the entry's title shows it.
    case nothing
  }

  /// The kind of value in a column.
  enum Kind: Sendable {
    case text, choice, date, number, moment, flag
  }

  /// A table that foreign keys refer to.
  enum Source: String, Sendable {
    case candidate, consultant, employer, vacancy
  }

  /// A text that is the candidate's alone.
  static func text(_ label: String) -> Self { value(label, .text) }
  /// A name that the candidate has or had.
  static func ownName(_ label: String) -> Self { value(label, .text, .ownName) }
  /// A choice from a fixed set of words.
  static func choice(_ label: String) -> Self { value(label, .choice) }
  /// A date.
  static func date(_ label: String) -> Self { value(label, .date) }
  /// A free text of the agency or the candidate, which may name anybody.
  static func free(_ label: String) -> Self { value(label, .text, .free) }
  /// The name of a person at an employer.
  static func person(_ label: String) -> Self {
    StoredColumn(shown: role(label).shown, namesPerson: true)
  }
  /// The role of a person at an employer, which can identify them.
  static func role(_ label: String) -> Self { value(label, .text, .name(.employersPerson)) }
  /// The words of a person at an employer.
  static func quoted(_ label: String) -> Self { value(label, .text, .words(.employersPerson)) }
  /// A number with a meaning of its own, not a key.
  static func number(_ label: String) -> Self { value(label, .number) }
  /// An instant.
  static func moment(_ label: String) -> Self { value(label, .moment) }
  /// Yes or no.
  static func flag(_ label: String) -> Self { value(label, .flag) }
  /// A foreign key, shown as the name of its row.
  static func name(_ label: String, of source: Source) -> Self {
    StoredColumn(shown: .name(label, of: source))
  }
  /// A column that a dossier omits, for this reason.
  static func left(_ reason: String) -> Self { StoredColumn(shown: .left(reason)) }

  /// A line of a list.
  static let line = StoredColumn(shown: .line)
  /// A column that is not shown, for a reason given elsewhere.
  static let unshown = StoredColumn(shown: .nothing)
  /// A primary or foreign key.
  static let link = Self.left("numbers by which rows find each other")
  /// A column whose value is clear from the row's place.
  static let place = Self.left("told by the place where it is shown")
  /// The folded form of a name, as it was recorded.
  static let folded = Self.left("names shown here, in the form that they are matched by")

  /// The folded form of another column, computed from it.
  static func folded(from column: String) -> Self {
    StoredColumn(shown: folded.shown, isComputed: true, foldedFrom: column)
  }

  /// The same column, computed from other rows.
  var computed: Self { StoredColumn(shown: shown, isComputed: true) }

  private static func value(
    _ label: String, _ kind: Kind, _ nature: DossierNature = .plain
  ) -> Self { StoredColumn(shown: .value(label, kind, nature)) }
}
