import Wording

extension String {
  /// The words without case, accents and punctuation: `Name(Cand ID)` gives name, cand and id,
  /// `interviewDate` interview and date, `E-mail` email.
  ///
  /// Only the beginning of a text is read: no longer text is known here, and a broken file may have
  /// megabytes in one cell.
  var foldedWords: [String] {
    var spaced = ""
    var last: Character?
    for character in prefix(400) {
      if character.isUppercase, last?.isLowercase == true { spaced.append(" ") }
      spaced.append(character)
      last = character
    }
    return folded(spaced)
      .replacing("e-mail", with: "email")
      .split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  /// The text trimmed, with each run of white space inside it collapsed to one space.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text; nil if it is empty.
  var unlessEmpty: String? { isEmpty ? nil : self }

  /// The text on one line, safe to show on a terminal, and shortened for a message.
  var clipped: String {
    TerminalText.truncated(TerminalText.escaped(String(prefix(400)).collapsed), to: 60)
  }
}
