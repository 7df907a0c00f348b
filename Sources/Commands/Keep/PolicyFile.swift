import AgencySettings
import Domain
import TOMLKit
import Wording
import WorkingTime

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
struct PolicyFile {
  /// The context in which the file's names are read.
  struct Subject {
    /// The employers that a table `for` may name.
    let employers: [Employer]
    /// The bank holidays that its calendars keep.
    var holidays = HolidayTable.builtIn
    /// The path that the file's own names are relative to; `calendar` for a file that is a
    /// calendar.
    var prefix: [String] = []
    /// The employer that the whole file is about; nil if the file names its employers.
    var employer: Employer?

    /// The order of the choices: the agency, then the employers in their given order.
    fileprivate var inOrder: [Identifier<Employer>?] {
      [nil] + ([employer].compactMap(\.self) + employers).map(\.id)
    }
  }

  /// The choices that it makes.
  private(set) var changes: [PolicyChange] = []
  /// The faults in it, in the order of the text.
  private(set) var faults: [PolicyFileFault] = []

  private let places: PolicyFilePlaces
  private let subject: Subject
  private var chosen: Set<String> = []

  /// The names of the tables: everything before a dot in a term's name.
  private static let tables = Set(
    PolicyTerm.all.flatMap { term in
      let parts = term.name.split(separator: ".").map(String.init)
      return (1...parts.count).dropLast().map { parts[..<$0].joined(separator: ".") }
    })

  /// Reads a whole file; its mistakes are in `faults`.
  init(_ text: String, _ subject: Subject) {
    self.subject = subject
    places = PolicyFilePlaces(text)
    if let torn = places.torn {
      add(.unreadable("expected \(torn.expected)"), at: torn.place)
      return
    }
    do {
      let table = try TOMLTable(string: text)
      read(table, [], of: subject.employer)
      putInOrder()
      checkCalendars()
    } catch let error as TOMLParseError {
      let place = PolicyFilePlaces.Place(
        line: error.source.begin.line, column: error.source.begin.column)
      add(.unreadable(error.description), at: place)
    } catch {
      add(.unreadable("\(error)"), at: places.name([]))
    }
    faults.sort { $0.place < $1.place }
  }

  private mutating func add(_ problem: PolicyFileFault.Problem, at place: PolicyFilePlaces.Place) {
    faults.append(PolicyFileFault(place: place, problem: problem))
  }

  /// Reads a table at that path.
  private mutating func read(_ table: TOMLTable, _ path: [String], of employer: Employer?) {
    for (key, value) in table {
      let here = path + [key]
      if here == ["for"], subject.prefix.isEmpty {
        readEmployers(value, here)
      } else {
        read(value, here, of: employer)
      }
    }
  }

  private mutating func readEmployers(_ value: any TOMLValueConvertible, _ path: [String]) {
    guard let table = value.table else {
      return add(.misplaced("for", isTable: false), at: places.name(path))
    }
    for (name, value) in table {
      let here = path + [name]
      guard let employer = subject.employers.first(where: { folded($0.name) == folded(name) })
      else {
        let near = Suggestion.closest(to: name, among: subject.employers.map(\.name))
        add(.unknownEmployer(name, near: near), at: places.name(here))
        continue
      }
      guard let table = value.table else {
        add(.misplaced(name, isTable: false), at: places.name(here))
        continue
      }
      for (key, value) in table { read(value, here + [key], of: employer) }
    }
  }

  private mutating func read(
    _ value: any TOMLValueConvertible, _ path: [String], of employer: Employer?
  ) {
    let own = path.first == "for" && subject.prefix.isEmpty ? Array(path.dropFirst(2)) : path
    let name = (subject.prefix + own).joined(separator: ".")
    if let term = PolicyTerm(named: name) {
      guard value.table == nil else {
        return add(.misplaced(name, isTable: true), at: places.name(path))
      }
      choose(term, PolicyFileValue(value, of: term).text, path, of: employer)
    } else if Self.tables.contains(name) {
      guard let table = value.table else {
        return add(.misplaced(name, isTable: false), at: places.name(path))
      }
      for (key, value) in table { read(value, path + [key], of: employer) }
    } else {
      add(.unknown(own.joined(separator: "."), near: near(own)), at: places.name(path))
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

  private mutating func choose(
    _ term: PolicyTerm, _ text: String, _ path: [String], of employer: Employer?
  ) {
    guard chosen.insert("\(employer?.id.number ?? 0) \(term.name)").inserted else {
      return add(.twice(term.name), at: places.name(path))
    }
    do {
      changes.append(try PolicyChange(term, text, for: employer?.id))
    } catch {
      add(.badValue(term, text: text), at: places.value(path))
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
      add(.neverOpens, at: places.name(calendarPath(of: error)))
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
}
