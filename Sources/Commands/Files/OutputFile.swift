import ArgumentParser
import Foundation
import Glibc
import Store
import Wording

/// A document written to standard output, or to a file that appears only once it is complete.
///
/// A database or one of its files is never replaced.
final class OutputFile {
  /// The path; nil for standard output.
  let path: String?
  private let file: AtomicFile?
  private let protected: ProtectedFiles
  private var pending = ""

  /// Opens the destination, which must not be a protected file.
  init(_ options: FileOptions, sparing protected: ProtectedFiles) throws {
    path = options.path
    self.protected = protected
    guard let path else {
      file = nil
      return
    }
    try protected.check(path)
    if let reason = Self.obstacle(at: path, force: options.force) {
      throw CommandError.cannotCreate(path: path, reason: reason)
    }
    file = try AtomicFile(path, replacing: options.force)
  }

  /// The reason not to write to a path; nil if absent.
  private static func obstacle(at path: String, force: Bool) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    // A link is judged by its target, although the link itself would be replaced.
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    return switch kind {
    case S_IFDIR: "it is a folder"
    case S_IFREG where !force: "it exists; --force replaces it"
    // An unreadable file may be a database.
    case S_IFREG where access(path, R_OK) != 0 && errno == EACCES: "permission denied"
    case S_IFREG: nil
    default: "it is not a regular file"
    }
  }

  /// Appends text; false if the reader of standard output closed the pipe.
  @discardableResult
  func write(_ text: String) throws -> Bool {
    pending += text
    return pending.utf8.count < 262_144 ? true : try flush()
  }

  /// The path for a library that writes the document by name; nil for standard output.
  var writingPath: String? { file?.writingPath }

  /// Flushes the rest, moves the file to its path, and says so.
  func finish(isSaid: Bool = true) throws {
    guard try flush(), let file else { return }
    try protected.check(file.path)
    try file.place()
    if isSaid { Terminal.say("written: \(shown(file.path))") }
  }

  /// Writes a whole document.
  func finish(with text: String, isSaid: Bool = true) throws {
    if try write(text) { try finish(isSaid: isSaid) }
  }

  private func flush() throws -> Bool {
    defer { pending.removeAll(keepingCapacity: true) }
    guard let file else { return try Terminal.answer(pending) }
    try file.write(pending.utf8)
    return true
  }
}

extension SharedOptions {
  /// The destination of a document, which is never the database in use.
  func outputFile(_ options: FileOptions) throws -> OutputFile {
    try OutputFile(options, sparing: database.protectedFiles)
  }
}

/// The options for the destination of a document.
struct FileOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"))
  var path: String?

  @Flag(help: "Replace the file where it exists.")
  var force = false
}

/// A file format, which a file name's extension may select.
protocol FileFormat: CaseIterable {
  /// The extensions that select it, in lowercase and without the dot, the usual one first.
  var endings: [String] { get }
}

extension FileOptions {
  /// The given format, or else the one that the file name selects, or else the usual one.
  func format<Format: FileFormat>(
    said: Format?, usual: Format
  ) throws -> Format {
    if let said { return said }
    guard let path, let ending else { return usual }
    if let format = Format.allCases.first(where: { $0.endings.contains(ending) }) { return format }
    let usual = Format.allCases.compactMap(\.endings.first).map { "." + $0 }
    throw CommandError.badValue(
      option: "-o", typed: path,
      expected: "a name that ends in \(Grammar.list(usual, conjunction: "or")), or --format")
  }

  /// The extension; nil for a number, which is part of a date or a version, and for words after a
  /// full stop.
  private var ending: String? {
    let ending = ((path ?? "") as NSString).pathExtension.lowercased()
    let isEnding =
      ending.allSatisfy { $0.isLetter || $0.isNumber } && ending.contains(where: \.isLetter)
    return isEnding ? ending : nil
  }
}
