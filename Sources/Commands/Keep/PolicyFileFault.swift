import AgencySettings
import Wording

/// A fault in a policy file, and its place.
struct PolicyFileFault: Hashable {
  /// The kind of fault.
  enum Problem: Hashable {
    /// The file is not valid TOML.
    case unreadable(String)
    /// The name does not exist.
    case unknown(String, near: [String])
    /// The employer does not exist.
    case unknownEmployer(String, near: [String])
    /// A table is given where there is a value, or the other way round.
    case misplaced(String, isTable: Bool)
    /// The term does not take the value.
    case badValue(PolicyTerm, text: String)
    /// The setting is given twice.
    case twice(String)
    /// The calendar would never open.
    case neverOpens
  }

  let place: TOMLPlace
  let problem: Problem

  /// The fault on one line, beginning with its line and column.
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
    ErrorText.didYouMean(near).map { "; " + $0 } ?? ""
  }
}
