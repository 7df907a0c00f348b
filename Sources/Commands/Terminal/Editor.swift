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
    let sheet = try EditedFile(beside: databasePath, text)
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

/// A temporary file for a text in the editor, in an owner-only folder next to the database, which
/// also holds the editor's own backup files.
///
/// It is removed when the editor ends or a signal ends us. Files left by a killed process are
/// removed when the next text is edited.
struct EditedFile {
  /// The file.
  let path: String
  private let folder: String

  /// Writes the text to a new file.
  init(beside databasePath: String, _ text: String) throws {
    let database = URL(fileURLWithPath: databasePath).resolvingSymlinksInPath().path
    Self.removeLeftOver(of: database)
    folder = "\(database)-edit.\(getpid())"
    path = folder + "/text.txt"
    guard mkdir(folder, 0o700) == 0 else { throw Self.failure(folder) }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      if file >= 0 { try handle.write(contentsOf: Data(text.utf8)) }
    } catch {
      remove()
      throw CommandError.cannotCreate(path: folder, reason: "the disk may be full")
    }
    guard file >= 0 else { throw Self.failure(folder) }
    EditorSignals.remove(path, in: folder)
  }

  /// Removes the file and everything else in its folder.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
    EditorSignals.leaveAlone()
  }

  /// Removes the folders of processes that no longer run.
  private static func removeLeftOver(of database: String) {
    let place = URL(fileURLWithPath: database).deletingLastPathComponent().path
    let prefix = URL(fileURLWithPath: database).lastPathComponent + "-edit."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] {
      guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count)) else {
        continue
      }
      guard process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) else { continue }
      try? FileManager.default.removeItem(atPath: place + "/" + name)
    }
  }

  private static func failure(_ folder: String) -> CommandError {
    .cannotCreate(path: folder, reason: SystemError().reason)
  }
}

/// The signal handling while a text is in the editor.
private enum EditorSignals {
  // A signal handler may use only plain memory and async-signal-safe calls.
  nonisolated(unsafe) private static var file: UnsafeMutablePointer<CChar>?
  nonisolated(unsafe) private static var folder: UnsafeMutablePointer<CChar>?

  private static let signals = [SIGINT, SIGQUIT, SIGTERM, SIGHUP]

  /// Installs handlers that remove the file if SIGTERM or SIGHUP ends us; SIGINT and SIGQUIT are
  /// left to the editor, which also receives them.
  static func remove(_ path: String, in place: String) {
    file = strdup(path)
    folder = strdup(place)
    for number in [SIGINT, SIGQUIT] { signal(number) { _ in } }
    for number in [SIGTERM, SIGHUP] {
      signal(number) { number in
        if let file = EditorSignals.file { unlink(file) }
        if let folder = EditorSignals.folder { rmdir(folder) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Restores the default signal handling.
  static func leaveAlone() {
    for number in signals { signal(number, SIG_DFL) }
    free(file)
    free(folder)
    (file, folder) = (nil, nil)
  }
}
