import ArgumentParser
import Domain
import Glibc
import Lists
import Rendering
import Store

/// `export`: all data, for another program or another database.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    _superCommandName: "debrief",
    abstract: "Write out everything: as JSON Lines, or as CSV for spreadsheets.",
    discussion: """
      The first line says what the file is, each further one is a record, and the last one has their \
      number. `debrief import` takes it into an empty database, and what comes out of that is the \
      same to the byte. It holds personal data, private notes too: keep it as you keep the database.

      EXAMPLES
        debrief export -o agency.jsonl
        debrief export --csv spreadsheets
        debrief export --schema -o export.schema.json
      """)

  @Option(
    help: ArgumentHelp(
      "Write a CSV file for each view of the database into this folder instead.", valueName: "dir"))
  var csv: String?

  @Flag(help: "Write the JSON Schema that each line keeps to instead.")
  var schema = false

  @OptionGroup var file: FileOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    if schema && csv != nil { throw CommandError.contradiction("--schema", "--csv") }
    if csv != nil && file.path != nil { throw CommandError.contradiction("--csv", "-o") }
    let protected = shared.database.protectedFiles
    if schema { return try writeSchema(to: try OutputFile(file, sparing: protected)) }
    let session = try shared.openSession()
    if let csv {
      return try SpreadsheetExport(
        store: session.store, folder: csv, force: file.force, protected: protected
      ).run()
    }
    let output = try OutputFile(file, sparing: protected)
    if try write(session.store, to: output) { try output.finish() }
  }

  /// Writes the JSON Schema, which is the same for every database of this version.
  private func writeSchema(to output: OutputFile) throws {
    let records = try AgencyStore(path: nil).exportRecords()
    try output.finish(with: ExportWriter.schema(of: records))
  }

  /// Writes every record; returns false if the reader of standard output has gone away.
  private func write(_ store: AgencyStore, to output: OutputFile) throws -> Bool {
    var writer = ExportWriter()
    guard try output.write(writer.begin()) else { return false }
    var interruption = Interruption()
    var goesOn = true
    try store.forEachRow { record, row in
      goesOn = interruption.goesOn { try output.write(writer.add(row, of: record)) }
      return goesOn
    }
    try interruption.rethrow()
    guard goesOn else { return false }
    return try output.write(writer.end())
  }
}

/// An export of each view of the database to a CSV file in one folder.
struct SpreadsheetExport {
  let store: AgencyStore
  let folder: String
  /// True if existing files are replaced.
  let force: Bool
  /// The files that are never replaced.
  let protected: ProtectedFiles

  /// Writes all of them, from one snapshot of the database; creates the folder if it is absent.
  func run() throws {
    try protected.check(folder)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw CommandError.cannotCreate(path: folder, reason: SystemError().reason)
    }
    var files: [OutputFile] = []
    var interruption = Interruption()
    try store.forEachViewRow { view, columns, row in
      interruption.goesOn {
        if let row {
          try files.last?.write(ViewCSV.line(row))
        } else {
          try begin(view, columns, &files)
        }
        return true
      }
    }
    try interruption.rethrow()
    for file in files { try file.finish() }
  }

  private func begin(
    _ view: String, _ columns: [String], _ files: inout [OutputFile]
  ) throws {
    var options = FileOptions()
    options.path = "\(folder)/\(view).csv"
    options.force = force
    let file = try OutputFile(options, sparing: protected)
    files.append(file)
    try file.write(ViewCSV.begin(columns))
  }
}
