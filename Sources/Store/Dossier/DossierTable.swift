import Domain

/// Where the rows of a table go in a dossier, and what becomes of each of its columns.
struct DossierTable: Sendable {
  /// Where its rows go.
  enum Place: Sendable {
    /// To the candidate's particulars: rows in which this column has their number.
    case candidate(by: String)
    /// To an interview of theirs: rows in which this column has its number.
    case interview(by: String)
    /// To the head of each entry: who recorded it, when, and whether it counts.
    case header
    /// To the entry that it belongs to; where that is of no interview, these columns have the number
    /// of the candidate that it is about.
    case entry(about: [String] = [])
    /// To wherever a row has its number.
    case named
    /// Nowhere, for this reason.
    case nowhere(String)
  }

  /// Its name.
  let name: String
  /// Where its rows go.
  let place: Place
  /// Every column of a table that goes somewhere, in the order in which they are shown.
  let columns: KeyValuePairs<String, DossierColumn>

  init(_ name: String, _ place: Place, _ columns: KeyValuePairs<String, DossierColumn> = [:]) {
    self.name = name
    self.place = place
    self.columns = columns
  }

  /// What of it is left out.
  var omissions: [DossierOmission] {
    if case .nowhere(let reason) = place {
      return [DossierOmission(table: name, column: nil, reason: reason)]
    }
    return columns.compactMap { column, decision in
      guard case .left(let reason) = decision else { return nil }
      return DossierOmission(table: name, column: column, reason: reason)
    }
  }
}

/// What becomes of a column in a dossier.
enum DossierColumn: Sendable {
  /// What a column holds.
  enum Kind: Sendable {
    case text, choice, date, number, moment, flag
  }

  /// A table whose rows other rows have the numbers of.
  enum Source: String, Sendable {
    case candidate, consultant, employer, vacancy
  }

  /// It is shown, under this label.
  case shown(String, Kind, DossierNature)
  /// It has the number of a row, whose name is shown under this label.
  case name(String, of: Source)
  /// It has a line of a list, which is shown under the name of the list.
  case line
  /// It is left out, for this reason.
  case left(String)

  /// A text that is of the candidate alone.
  static func text(_ label: String) -> Self { .shown(label, .text, .plain) }
  /// One of a few words.
  static func choice(_ label: String) -> Self { .shown(label, .choice, .plain) }
  /// A date.
  static func date(_ label: String) -> Self { .shown(label, .date, .plain) }
  /// A text of the agency's or the candidate's own, in which anybody may be named.
  static func free(_ label: String) -> Self { .shown(label, .text, .free) }
  /// The name of a person at an employer.
  static func person(_ label: String) -> Self { .shown(label, .text, .name(.employersPerson)) }
  /// What a person at an employer said.
  static func quoted(_ label: String) -> Self { .shown(label, .text, .words(.employersPerson)) }
  /// A number that says something.
  static func number(_ label: String) -> Self { .shown(label, .number, .plain) }
  /// A moment.
  static func moment(_ label: String) -> Self { .shown(label, .moment, .plain) }
  /// Yes or no.
  static func flag(_ label: String) -> Self { .shown(label, .flag, .plain) }

  /// A number by which rows find each other.
  static let link = Self.left("numbers by which rows find each other")
  /// A name again.
  static let folded = Self.left("names shown here, in the form that they are matched by")
  /// What is seen from the place where it is shown.
  static let place = Self.left("told by the place where it is shown")
}
