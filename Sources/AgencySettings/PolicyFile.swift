public import Domain
import Wording
public import WorkingTime

/// A policy in a TOML file: settings that are not in it have their defaults.
///
///     lateAfter = "1wd"
///     [employer]
///     feedbackWithin = "48h"
///     [calendar]
///     closed = ["2026-12-24 office party"]
///     [calendar.hours]
///     fri = ["09:00-13:00", "14:00-16:00"]
///     [for."Acme Ltd".employer]
///     feedbackWithin = "24h"
public struct PolicyFile {
  /// The context in which the file's names are read.
  public struct Subject {
    /// The employers that a table `for` may name.
    let employers: [Employer]
    /// The bank holidays that its calendars keep.
    let holidays: HolidayTable
    /// The path that the file's own names are relative to; `calendar` for a file that is a
    /// calendar.
    let prefix: [String]
    /// The employer that the whole file is about; nil if the file names its employers.
    let employer: Employer?

    /// Creates a context; by default the file names its employers and the terms whole.
    public init(
      employers: [Employer], holidays: HolidayTable = .builtIn, prefix: [String] = [],
      employer: Employer? = nil
    ) {
      self.employers = employers
      self.holidays = holidays
      self.prefix = prefix
      self.employer = employer
    }

    /// The order of the choices: the agency, then the employers in their given order.
    fileprivate var inOrder: [Identifier<Employer>?] {
      [nil] + ([employer].compactMap(\.self) + employers).map(\.id)
    }
  }

  /// The choices that it makes.
  public private(set) var changes: [PolicyChange] = []
  /// The faults in it, in the order of the text.
  public private(set) var faults: [PolicyFileError] = []

  private let subject: Subject
  private var chosen: Set<String> = []
  /// The path of the last name, its employer, and the places of the names so far.
  private var path: [String] = []
  private var employer: Employer?
  private var places: [[String]: TOMLPlace] = [:]

  /// The names of the tables: everything before a dot in a term's name.
  private static let tables = Set(
    PolicyTerm.all.flatMap { term in
      let parts = term.name.split(separator: ".").map(String.init)
      return (1...parts.count).dropLast().map { parts[..<$0].joined(separator: ".") }
    })

  /// Reads a whole file; its mistakes are in `faults`.
  public init(_ text: String, _ subject: Subject) {
    self.subject = subject
    do {
      try TOMLName.read(text) { read($0) }
      putInOrder()
      checkCalendars()
    } catch {
      add(.unreadable(error.description), at: error.place)
    }
    faults.sort { $0.place < $1.place }
  }

  private mutating func add(_ problem: PolicyFileError.Problem, at place: TOMLPlace) {
    faults.append(PolicyFileError(place: place, problem: problem))
  }

  /// Reads a name; returns true for a table with names to be read.
  private mutating func read(_ name: TOMLName) -> Bool {
    path = path.prefix(name.depth) + [name.key]
    places[path] = name.place
    if name.depth == 0 { employer = subject.employer }
    guard subject.prefix.isEmpty, path.first == "for" else { return read(name, path) }
    switch path.count {
    case 1: return isTable(name, "for")
    case 2: return readEmployer(name)
    default: return read(name, Array(path.dropFirst(2)))
    }
  }

  private mutating func readEmployer(_ name: TOMLName) -> Bool {
    employer = subject.employers.first { folded($0.name) == folded(name.key) }
    guard employer != nil else {
      let near = Suggestion.closest(to: name.key, among: subject.employers.map(\.name))
      add(.unknownEmployer(name.key, near: near), at: name.place)
      return false
    }
    return isTable(name, name.key)
  }

  /// Reads the name of a setting, or of a table of settings.
  private mutating func read(_ name: TOMLName, _ own: [String]) -> Bool {
    let known = (subject.prefix + own).joined(separator: ".")
    if let term = PolicyTerm(named: known) {
      guard let text = Self.text(name.value, of: term) else {
        add(.misplaced(known, isTable: true), at: name.place)
        return false
      }
      choose(term, text, name)
      return false
    }
    if Self.tables.contains(known) { return isTable(name, known) }
    add(.unknown(own.joined(separator: "."), near: near(own)), at: name.place)
    return false
  }

  /// Returns true for a table; adds a fault for a value in the place of one.
  private mutating func isTable(_ name: TOMLName, _ shown: String) -> Bool {
    if case .table = name.value { return true }
    add(.misplaced(shown, isTable: false), at: name.place)
    return false
  }

  /// Returns a value as `policy set` would take it; nil for a table.
  private static func text(_ value: TOMLName.Value, of term: PolicyTerm) -> String? {
    switch (value, term) {
    case (.table, _): nil
    case (.text(let text), _): text
    // `closed` means a whole day, so it cannot be one of several periods.
    case (.list(let texts), .calendar(.hours)):
      texts.isEmpty ? "closed" : texts.joined(separator: " ")
    case (.list(let texts), .calendar(.closed)):
      texts.isEmpty ? "none" : texts.joined(separator: "; ")
    case (.list(let texts), _): "[" + texts.joined(separator: ", ") + "]"
    }
  }

  /// Puts the agency's choices before the employers', each in display order: a TOML table is
  /// unordered.
  private mutating func putInOrder() {
    changes = subject.inOrder.flatMap { employer in
      PolicyTerm.all.flatMap { term in
        changes.filter { $0.employer == employer && $0.term == term }
      }
    }
  }

  private mutating func choose(_ term: PolicyTerm, _ text: String, _ name: TOMLName) {
    guard chosen.insert("\(employer?.id.number ?? 0) \(term.name)").inserted else {
      return add(.twice(term.name), at: name.place)
    }
    do {
      // The database stores no text with a NUL.
      guard !text.contains("\0") else { throw PolicyError.badValue(term, text: text) }
      changes.append(try PolicyChange(term, text, for: employer?.id))
    } catch {
      add(.badValue(term, text: text), at: name.valuePlace)
    }
  }

  /// The likeliest names: near the whole typed path, or else near its last part.
  private func near(_ typed: [String]) -> [String] {
    let start = subject.prefix.map { $0 + "." }.joined()
    let known = (PolicyTerm.all.map(\.name) + Self.tables.sorted())
      .filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    let whole = Suggestion.closest(to: typed.joined(separator: "."), among: known)
    return whole.isEmpty ? Suggestion.closest(to: typed.last ?? "", among: known) : whole
  }

  /// Adds a fault for a calendar that would never open, if there is no other fault.
  private mutating func checkCalendars() {
    guard faults.isEmpty else { return }
    do {
      _ = try Policy(changes, holidays: subject.holidays)
    } catch {
      add(.neverOpens, at: place(of: calendarPath(of: error)))
    }
  }

  private func calendarPath(of error: PolicyError) -> [String] {
    guard subject.prefix.isEmpty else { return ["hours"] }
    if case .neverOpens(let id?) = error,
      let name = subject.employers.first(where: { $0.id == id })?.name
    {
      return ["for", name, "calendar", "hours"]
    }
    return ["calendar", "hours"]
  }

  /// The place of a name, or else of the nearest table around it.
  private func place(of path: [String]) -> TOMLPlace {
    if let place = places[path] { return place }
    return path.isEmpty ? TOMLPlace(line: 1, column: 1) : place(of: path.dropLast())
  }
}

/// A fault in a policy file, and its place.
public struct PolicyFileError: Hashable, Sendable {
  /// The kind of fault.
  enum Problem: Hashable, Sendable {
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
  public var words: String {
    "line \(place.line), column \(place.column): \(said)"
  }

  private var said: String {
    switch problem {
    case .unreadable(let reason):
      "not TOML: \(TerminalText.escaped(reason.prefix(1).lowercased() + reason.dropFirst()))"
    case .unknown(let name, let near):
      "unknown name `\(TerminalText.escaped(name))`" + Self.question(near)
    case .unknownEmployer(let name, let near):
      "there is no employer `\(TerminalText.escaped(name))`" + Self.question(near)
    case .misplaced(let name, let isTable):
      isTable
        ? "`\(TerminalText.escaped(name))` is a value, not a table"
        : "`\(TerminalText.escaped(name))` is a table"
    case .badValue(let term, let text):
      "\(term.name) cannot be `\(TerminalText.escaped(text))`: expected \(term.takes)"
    case .twice(let name): "\(name) is given twice"
    case .neverOpens: "the calendar would never open, or stay closed for more than 366 days"
    }
  }

  private static func question(_ near: [String]) -> String {
    Suggestion.didYouMean(near).map { "; " + $0 } ?? ""
  }
}
