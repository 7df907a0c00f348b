import Domain
import Glibc
import Reports
import Store

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
