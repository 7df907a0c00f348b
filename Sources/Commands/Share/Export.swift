import ArgumentParser
import Domain
import Lists
import Rendering
import Store

/// `export`: all data, for another program or another database.
struct Export: ParsableCommand {
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
    if schema && csv != nil { throw Refusal.contradiction("--schema", "--csv") }
    if csv != nil && file.path != nil { throw Refusal.contradiction("--csv", "-o") }
    let protected = shared.database.protectedFiles
    if schema { return try writeSchema(to: try OutputFile(file, sparing: protected)) }
    let desk = try shared.sitDownToLook()
    if let csv {
      return try SpreadsheetExport(
        store: desk.store, folder: csv, force: file.force, protected: protected
      ).run()
    }
    let output = try OutputFile(file, sparing: protected)
    guard try write(desk.store, to: output) else { return }
    try finish(output)
  }

  /// Writes the JSON Schema, which is the same for every database of this version.
  private func writeSchema(to output: OutputFile) throws(Refusal) {
    let records = try Refusal.storing { () throws(StoreError) in
      try AgencyStore(path: nil).exportRecords()
    }
    guard try output.write(ExportSchema(records).text) else { return }
    try finish(output)
  }

  private func finish(_ output: OutputFile) throws(Refusal) {
    try output.finish()
    if let path = file.path { Output.say("written: \(shown(path))") }
  }

  /// Writes every record; returns false if the reader of standard output has gone away.
  private func write(_ store: AgencyStore, to output: OutputFile) throws(Refusal) -> Bool {
    var writer = ExportWriter()
    guard try output.write(writer.begin()) else { return false }
    var refusal: Refusal?
    var goesOn = true
    try Refusal.storing { () throws(StoreError) in
      try store.forEachRow { record, row in
        do throws(Refusal) {
          goesOn = try output.write(writer.add(row, of: record))
        } catch {
          refusal = error
          goesOn = false
        }
        return goesOn
      }
    }
    if let refusal { throw refusal }
    guard goesOn else { return false }
    return try output.write(writer.end())
  }
}
