import ChasePolicy
import Wording

/// Something wrong with a policy file, and where.
struct PolicyFileFault: Hashable {
  /// What is wrong.
  enum Problem: Hashable {
    /// It is no TOML.
    case unreadable(String)
    /// There is no such name.
    case unknown(String, near: [String])
    /// There is no such employer.
    case unknownEmployer(String, near: [String])
    /// A table is given where there is a value, or the other way round.
    case misplaced(String, isTable: Bool)
    /// The term does not take the value.
    case badValue(PolicyTerm, text: String)
    /// The same is said twice.
    case twice(String)
    /// The calendar would never open.
    case neverOpens
  }

  let place: PolicyFilePlaces.Place
  let problem: Problem

  /// One line, beginning with the line and the column.
  var words: String {
    "line \(place.line), column \(place.column): \(said)"
  }

  private var said: String {
    switch problem {
    case .unreadable(let reason):
      "not TOML: \(shown(reason.prefix(1).lowercased() + reason.dropFirst()))"
    case .unknown(let name, let near): "unknown name `\(shown(name))`" + Self.question(near)
    case .unknownEmployer(let name, let near):
      "there is no employer `\(shown(name))`" + Self.question(near)
    case .misplaced(let name, let isTable):
      isTable ? "`\(shown(name))` is a value, not a table" : "`\(shown(name))` is a table"
    case .badValue(let term, let text):
      "\(term.name) cannot be `\(shown(text))`: expected \(term.takes)"
    case .twice(let name): "\(name) is given twice"
    case .neverOpens: "the calendar would never open, or stay closed for more than 366 days"
    }
  }

  private static func question(_ near: [String]) -> String {
    RefusalWords.didYouMean(near).map { "; " + $0 } ?? ""
  }
}
