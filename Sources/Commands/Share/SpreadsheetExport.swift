import Domain
import Glibc
import Lists
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
  func run() throws(Refusal) {
    try Refusal.storing { () throws(StoreError) in try protected.check(folder) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw .cannotCreate(path: folder, reason: String(cString: strerror(errno)).lowercased())
    }
    var files: [OutputFile] = []
    var refusal: Refusal?
    try Refusal.storing { () throws(StoreError) in
      try store.forEachViewRow { view, columns, row in
        do throws(Refusal) {
          if let row {
            _ = try files.last?.write(ViewCSV.line(row))
          } else {
            try begin(view, columns, &files)
          }
        } catch {
          refusal = error
        }
        return refusal == nil
      }
    }
    if let refusal { throw refusal }
    for file in files {
      try file.finish()
      Output.say("written: \(shown(file.path ?? ""))")
    }
  }

  private func begin(
    _ view: String, _ columns: [String], _ files: inout [OutputFile]
  ) throws(Refusal) {
    var options = FileOptions()
    options.path = "\(folder)/\(view).csv"
    options.force = force
    let file = try OutputFile(options, sparing: protected)
    files.append(file)
    _ = try file.write(ViewCSV.begin(columns))
  }
}
