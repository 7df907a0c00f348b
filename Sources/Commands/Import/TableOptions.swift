import AgencySettings
import ArgumentParser
import Domain
import Importing
import Store
import Wording
import WorkingTime

/// The options for a table: how to read it, and what it does not say itself.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What a column is, or ignore; may be repeated.", valueName: "heading=column"))
  var map: [String] = []

  @Option(help: "The employer, where the table names none.")
  var employer: String?

  @Option(help: "The vacancy, where the table names none.")
  var vacancy: String?

  @Option(help: "The consultant who looks after all of them, in the place of those in the table.")
  var consultant: String?

  @Option(help: ArgumentHelp("The time zone of the table, as Europe/Paris.", valueName: "zone"))
  var timezone: String?

  @Option(help: "The sheet of a workbook.")
  var sheet: String?

  @Option(help: "The encoding of a text: utf-8, utf-16, windows-1252 or macroman.")
  var encoding: String?

  @Option(help: "Keep how this table is read, under a name, for the next one like it.")
  var saveAs: String?

  @Option(help: "Read the table as one was that was saved under this name.")
  var asSaved: String?

  @Flag(help: "All that is past is closed, and everybody knows.")
  var history = false

  /// The names of the options that were given.
  var given: [String] {
    let named: [(String, Bool)] = [
      ("--map", !map.isEmpty), ("--employer", employer != nil), ("--vacancy", vacancy != nil),
      ("--consultant", consultant != nil), ("--timezone", timezone != nil),
      ("--sheet", sheet != nil), ("--encoding", encoding != nil), ("--history", history),
      ("--save-as", saveAs != nil), ("--as-saved", asSaved != nil),
    ]
    return named.filter(\.1).map(\.0)
  }

  /// The options in the form that the importer takes; those that are typed come before saved ones.
  func options(_ options: SheetOptions, in source: ImportSource) throws -> SheetOptions {
    let session = source.session
    var options = options
    for pair in map { options.overrides.append(try Self.override(pair)) }
    options.now = session.now
    options.isHistory = history
    let within = session.store.policy.settings[.importOpenWithin]
    options.openWithin = within.elapsedSeconds ?? options.openWithin
    options.employer = employer?.trimmedOrNil
    options.vacancy = vacancy?.trimmedOrNil
    options.sheet = sheet
    if let consultant {
      options.consultant = try session.resolver.consultant(named: consultant).name
    }
    if let timezone { options.zone = try Self.zone(timezone) }
    if let encoding { options.encoding = try Self.encoding(encoding) }
    if let asSaved { try takeSaved(asSaved, &options, in: session) }
    return options
  }

  private static func override(_ pair: String) throws -> ColumnOverride {
    do { return try ColumnOverride(pair) } catch {
      throw CommandError.badValue(option: "--map", typed: pair, expected: error.expected)
    }
  }

  private static func zone(_ typed: String) throws -> Zone {
    guard let zone = try? Zone(typed) else {
      throw CommandError.badValue(
        option: "--timezone", typed: typed, expected: "a time zone such as Europe/Paris")
    }
    return zone
  }

  private static func encoding(_ typed: String) throws -> SheetEncoding {
    guard let known = SheetEncoding(named: typed) else {
      throw CommandError.badValue(
        option: "--encoding", typed: typed, expected: "utf-8, utf-16, windows-1252 or macroman")
    }
    return known
  }
}

/// Tables that are read as one was before.
extension TableOptions {
  private func takeSaved(
    _ name: String, _ options: inout SheetOptions, in session: Session
  ) throws {
    guard let saved = try session.store.mapping(named: name) else {
      let names = try session.store.mappingNames()
      throw CommandError.notPossible(
        because: "nothing is saved as `\(shown(name))`",
        help: names.isEmpty
          ? "keep how a table is read with --save-as \(quoted(name))"
          : "saved are " + Grammar.list(names.map { "`\(shown($0))`" }))
    }
    let said = Set(options.overrides.map { folded($0.header) })
    for (option, value) in saved {
      switch option {
      case "map":
        guard var override = try? ColumnOverride(value), !said.contains(folded(override.header))
        else { continue }
        override.isOptional = true
        options.overrides.append(override)
      case "employer": options.employer = options.employer ?? value
      case "vacancy": options.vacancy = options.vacancy ?? value
      case "consultant": options.consultant = options.consultant ?? value
      case "sheet": options.sheet = options.sheet ?? value
      case "encoding": options.encoding = options.encoding ?? SheetEncoding(named: value)
      case "date-order": options.dateOrder = options.dateOrder ?? DateOrder(rawValue: value)
      case "timezone" where timezone == nil: options.zone = (try? Zone(value)) ?? options.zone
      default: break
      }
    }
  }

  /// Keeps how a table was read, if that is asked for.
  func save(_ sheet: InterviewSheet, _ options: SheetOptions, in session: Session) throws {
    guard let name = saveAs?.trimmedOrNil else { return }
    var saved: [(option: String, value: String)] = sheet.columns.found.map {
      ("map", ColumnOverride(header: $0.header, is: .column($0.column)).typed)
    }
    saved += sheet.columns.unread.map { ("map", ColumnOverride(header: $0, is: .ignored).typed) }
    let others: [(String, String?)] = [
      ("employer", options.employer), ("vacancy", options.vacancy),
      ("consultant", options.consultant), ("sheet", sheet.sheet),
      ("encoding", options.encoding?.rawValue), ("date-order", options.dateOrder?.rawValue),
      ("timezone", options.zone == session.calendar.zone ? nil : options.zone.identifier),
    ]
    saved += others.compactMap { option, value in value.map { (option, $0) } }
    try session.store.keepMapping(saved, named: name)
    Terminal.say(
      "note: the next one like it is read with --as-saved \(quoted(name))")
  }
}
