import Foundation
import Glibc
import Store

/// Reads a command's texts: as typed, from standard input if typed as `-`, or from the editor.
///
/// Standard input can be read once, so only one text of a command may be `-`.
struct TextSource {
  private let options: TextOptions
  private let desk: Desk
  private var inputTakenBy: String?

  init(_ options: TextOptions, at desk: Desk) {
    self.options = options
    self.desk = desk
  }

  /// The text of an option; nil if there is none.
  ///
  /// `edited` marks the one text of the command that `--edit` opens in the editor, beginning with
  /// the typed text.
  mutating func text(_ typed: String?, option: String, edited: Bool = false) throws(Refusal)
    -> String?
  {
    let given = try typed.map { text throws(Refusal) in try read(text, option: option) }
    guard edited, options.edit else { return given?.trimmedOrNil }
    guard isatty(0) == 1 else {
      throw .editor(
        reason: "--edit opens an editor at a terminal, and standard input is not one",
        help: "give the text with \(option), or `\(option) -` for standard input")
    }
    let text = try Editor.text(beginningWith: given ?? "", beside: desk.store.path ?? "")
    guard let text = text.trimmedOrNil else {
      throw .notPossible(
        because: "the text came back empty, so nothing was recorded",
        help: "EDITOR=nano debrief ...")
    }
    // SQLite would store it, but return only the text before it.
    guard !text.unicodeScalars.contains("\0") else {
      throw .badLines(source: "the editor", faults: ["the text has a NUL character"])
    }
    return text
  }

  /// The texts of an option that may be repeated.
  mutating func texts(_ typed: [String], option: String) throws(Refusal) -> [String] {
    var texts: [String] = []
    for one in typed {
      if let text = try text(one, option: option) { texts.append(text) }
    }
    return texts
  }

  private mutating func read(_ typed: String, option: String) throws(Refusal) -> String {
    guard typed == "-" else { return typed }
    if let inputTakenBy { throw .contradiction("\(inputTakenBy) -", "\(option) -") }
    inputTakenBy = option
    let bytes = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw .badLines(source: "standard input", faults: ["the text is not UTF-8"])
    }
    // SQLite would store it, but return only the text before it.
    guard !text.unicodeScalars.contains("\0") else {
      throw .badLines(source: "standard input", faults: ["the text has a NUL character"])
    }
    return text
  }
}
