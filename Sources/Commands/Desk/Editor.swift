import Foundation
import Glibc

/// The consultant's own editor, for a longer text.
enum Editor {
  /// What the consultant made of a text.
  ///
  /// The text passes through a file beside the database, never through a folder that others share,
  /// and is gone afterwards, with whatever the editor left beside it.
  static func text(
    beginningWith text: String, beside databasePath: String
  ) throws(Refusal) -> String {
    let environment = ProcessInfo.processInfo.environment
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0?.trimmedOrNil }
    guard let editor = named.first else {
      throw .editor(reason: "neither VISUAL nor EDITOR names an editor")
    }
    let sheet = try EditedSheet(beside: databasePath, text)
    defer { sheet.remove() }
    try run(editor, on: sheet.path)
    guard let bytes = FileManager.default.contents(atPath: sheet.path),
      let edited = String(data: bytes, encoding: .utf8)
    else { throw .editor(reason: "what it left cannot be read") }
    return edited
  }

  private static func run(_ editor: String, on path: String) throws(Refusal) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec \(editor) \"$1\"", "sh", path]
    do {
      try process.run()
    } catch {
      throw .editor(reason: "`\(editor)` cannot be started")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      throw .editor(reason: "`\(editor)` ended with status \(process.terminationStatus)")
    }
  }
}
