import ArgumentParser
import Domain
import Importing
import Lists
import Rendering
import Store

/// `import export`: all of an export.
struct ImportExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Import all that `debrief export` wrote, into a new database.",
    discussion: """
      The export is checked while it is read. It goes into an empty database, whole or not at all.

      EXAMPLES
        debrief import export agency.jsonl --db new.db
        debrief import export agency.jsonl --db new.db --dry-run
      """)

  @OptionGroup var options: ImportOptions

  func run() throws {
    try ExportImport(source: try options.open()).run()
  }
}

/// An import of an export: into an empty database, all of it or nothing.
struct ExportImport {
  let source: ImportSource

  /// The maximum line length in bytes.
  ///
  /// A record may hold a long note; none is as long as this.
  private static let longestLine = 64 << 20

  /// Imports the export, and prints the result of a check of it.
  func run() throws {
    let verification = try takeIn()
    let name = source.file.name
    let takenIn = source.isTrial ? "would take in" : "taken in from"
    try source.session.print(
      Receipt(
        dryRun: source.isTrial,
        ["\(takenIn) \(name): \(verification.extent), checked and whole"],
        [
          "from": .string(name), "entries": .number(verification.entries),
          "interviews": .number(verification.interviews),
        ]))
  }

  private func takeIn() throws -> Verification {
    let store = source.session.store
    var reader = ExportReader(try store.exportRecords())
    var progress = ProgressBar()
    defer { progress.clear() }
    var interruption = Interruption()
    do {
      return try store.takeIn(keeping: !source.isTrial) { done, total in
        progress.show("checking", done, of: total)
      } _: { take in
        interruption.goesOn {
          try read(&reader, take)
          return true
        }
      }
    } catch {
      try interruption.rethrow()
      guard case .notWhole(_, let verification) = error else { throw error }
      throw CommandError.notPossible(
        because: "`\(shown(source.file.name))` is not whole: "
          + "\(shown(verification.firstFault ?? "")); nothing was recorded",
        help: "debrief verify, where it was exported")
    }
  }

  private func read(
    _ reader: inout ExportReader, _ take: (ExportRow) -> String?
  ) throws {
    do {
      while let line = try source.file.line(atMost: Self.longestLine) {
        let row = try reader.read(line)
        guard line.count <= Self.longestLine else { throw reader.fault(.tooLong) }
        if let reason = row.flatMap(take) { throw reader.fault(.refused(reason)) }
      }
      try reader.finish()
    } catch let fault as ExportError {
      throw CommandError.notPossible(
        because: "`\(shown(source.file.name))`, \(fault.words); nothing was recorded",
        help: Self.help(fault))
    }
  }

  private static func help(_ fault: ExportError) -> String? {
    switch fault.reason {
    case .unknownVersion, .unknownRecord, .unknownField:
      "use the version of debrief that wrote it, or a newer one"
    case .cutShort, .miscounted: "export it again: debrief export -o FILE"
    default: nil
    }
  }
}
