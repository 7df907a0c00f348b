import ArgumentParser
import Foundation
import Store

/// The option for the reason of an event.
struct ReasonOptions: ParsableArguments {
  @Option(help: SharedHelp.why)
  var why: String?

  @Flag(help: SharedHelp.edit)
  var edit = false

  /// The reason; nil if none was given.
  func reason(in session: Session) throws -> String? {
    var source = TextSource(isEditing: edit, in: session)
    return try source.text(why, option: "--why", edited: true)
  }
}

/// Reads a command's texts: as typed, from standard input if typed as `-`, or from the editor.
///
/// Standard input can be read once, so only one text of a command may be `-`.
struct TextSource {
  private let isEditing: Bool
  private let session: Session
  private var inputTakenBy: String?

  init(isEditing: Bool = false, in session: Session) {
    self.isEditing = isEditing
    self.session = session
  }

  /// The text of an option; nil if absent.
  ///
  /// `edited` marks the one text of the command that `--edit` opens in the editor, beginning with
  /// the typed text.
  mutating func text(_ typed: String?, option: String, edited: Bool = false) throws
    -> String?
  {
    let given = try typed.map { text in try read(text, option: option) }
    guard edited, isEditing else { return given?.trimmedOrNil }
    guard isatty(0) == 1 else {
      throw CommandError.editor(
        reason: "--edit opens an editor at a terminal, and standard input is not one",
        help: "give the text with \(option), or `\(option) -` for standard input")
    }
    let text = try Editor.text(beginningWith: given ?? "", beside: session.place)
    guard let text = text.trimmedOrNil else {
      throw CommandError.notPossible(
        because: "the text came back empty, so nothing was recorded",
        help: "EDITOR=nano debrief ...")
    }
    return try checked(text, from: "the editor")
  }

  /// The texts of an option that may be repeated.
  mutating func texts(_ typed: [String], option: String) throws -> [String] {
    var texts: [String] = []
    for one in typed {
      if let text = try text(one, option: option) { texts.append(text) }
    }
    return texts
  }

  private mutating func read(_ typed: String, option: String) throws -> String {
    guard typed == "-" else { return typed }
    if let inputTakenBy { throw CommandError.contradiction("\(inputTakenBy) -", "\(option) -") }
    inputTakenBy = option
    let bytes = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw CommandError.badLines(source: "standard input", faults: ["the text is not UTF-8"])
    }
    return try checked(text, from: "standard input")
  }

  /// The text; refuses a NUL character, since SQLite would return only the text before it.
  private func checked(_ text: String, from source: String) throws -> String {
    guard !text.unicodeScalars.contains("\0") else {
      throw CommandError.badLines(source: source, faults: ["the text has a NUL character"])
    }
    return text
  }
}

extension String {
  /// The string without surrounding white space, as defined by Unicode.
  ///
  /// Foundation also trims zero-width characters, which are kept here.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The string without surrounding white space; nil if nothing visible is left.
  var trimmedOrNil: String? {
    let text = trimmed
    let isUnseen = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
    return isUnseen ? nil : text
  }
}
