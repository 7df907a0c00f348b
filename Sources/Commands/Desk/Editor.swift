import Foundation
import Glibc

/// The consultant's own editor, for a longer text.
enum Editor {
  /// The text as the consultant edited it.
  ///
  /// The text passes through a file next to the database, never through a shared folder. The file
  /// and anything that the editor left next to it are removed afterwards.
  static func text(
    beginningWith text: String, beside databasePath: String
  ) throws -> String {
    let editor = try command(ProcessInfo.processInfo.environment)
    let sheet = try EditedSheet(beside: databasePath, text)
    defer { sheet.remove() }
    try run(editor, on: sheet.path)
    guard let bytes = FileManager.default.contents(atPath: sheet.path),
      let edited = String(data: bytes, encoding: .utf8)
    else { throw CommandError.editor(reason: "what it left cannot be read") }
    return edited
  }

  /// The editor named by VISUAL or EDITOR, else the first of the usual ones that is installed.
  static func command(_ environment: [String: String]) throws -> String {
    let named = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0?.trimmedOrNil }
    if let editor = named.first { return editor }
    let usual = ["editor", "nano", "vi"]
    guard let editor = usual.first(where: { ChildProcess.isThere($0, environment["PATH"]) }) else {
      throw CommandError.editor(
        reason: "neither VISUAL nor EDITOR names one, and there is no `editor`, `nano` or `vi`")
    }
    return editor
  }

  /// Runs it in our process group: in a group of its own it would be stopped when it first reads
  /// the terminal.
  private static func run(_ editor: String, on path: String) throws {
    let words = ["sh", "-c", "exec \(editor) \"$1\"", "sh", path]
    guard
      let child = ChildProcess.shell(words, environment: ProcessInfo.processInfo.environment)
    else { throw CommandError.editor(reason: "`\(editor)` cannot be started") }
    let status = child.ending()
    guard status == 0 else {
      throw CommandError.editor(reason: "`\(editor)` ended with status \(status)")
    }
  }
}
