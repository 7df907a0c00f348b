import Domain

/// A column of a table: what a dossier makes of it, and whether it is computed from other columns.
struct StoredColumn: Sendable {
  let shown: Shown
  /// Whether it is computed from other rows, so that an export leaves it out.
  var isComputed = false
  /// The column whose name it has in the form that names are matched by; nil where it has none.
  var foldedFrom: String?
  /// Whether it has the name of a person at an employer.
  var namesPerson = false

  /// What a dossier shows of a column.
  enum Shown: Sendable {
    /// The value, under this label.
    case value(String, Kind, DossierNature)
    /// The name of the row whose number it has, under this label.
    case name(String, of: Source)
    /// A line of a list, under the name of the list.
    case line
    /// Nothing, for this reason.
    case left(String)
    /// Nothing, for the reason that its table gives, or since the title of the entry says it.
    case nothing
  }

  /// What a column holds.
  enum Kind: Sendable {
    case text, choice, date, number, moment, flag
  }

  /// A table whose rows other rows have the numbers of.
  enum Source: String, Sendable {
    case candidate, consultant, employer, vacancy
  }

  /// A text that is the candidate's alone.
  static func text(_ label: String) -> Self { value(label, .text) }
  /// A name that the candidate has or had.
  static func ownName(_ label: String) -> Self { value(label, .text, .ownName) }
  /// One of a few words.
  static func choice(_ label: String) -> Self { value(label, .choice) }
  /// A date.
  static func date(_ label: String) -> Self { value(label, .date) }
  /// A text of the agency's or the candidate's own, in which anybody may be named.
  static func free(_ label: String) -> Self { value(label, .text, .free) }
  /// The name of a person at an employer.
  static func person(_ label: String) -> Self {
    StoredColumn(shown: role(label).shown, namesPerson: true)
  }
  /// The role of a person at an employer, which tells who they are.
  static func role(_ label: String) -> Self { value(label, .text, .name(.employersPerson)) }
  /// What a person at an employer said.
  static func quoted(_ label: String) -> Self { value(label, .text, .words(.employersPerson)) }
  /// A number that says something.
  static func number(_ label: String) -> Self { value(label, .number) }
  /// An instant.
  static func moment(_ label: String) -> Self { value(label, .moment) }
  /// Yes or no.
  static func flag(_ label: String) -> Self { value(label, .flag) }
  /// The number of a row, shown as its name.
  static func name(_ label: String, of source: Source) -> Self {
    StoredColumn(shown: .name(label, of: source))
  }
  /// A column that is left out, for this reason.
  static func left(_ reason: String) -> Self { StoredColumn(shown: .left(reason)) }

  /// A line of a list.
  static let line = StoredColumn(shown: .line)
  /// A column that is not shown, for a reason that is given elsewhere.
  static let unshown = StoredColumn(shown: .nothing)
  /// A number by which rows find each other.
  static let link = Self.left("numbers by which rows find each other")
  /// A column that says what is seen from the place of the row.
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
