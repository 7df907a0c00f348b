import Wording

extension String {
  /// Its words without case, accents and punctuation: `Name(Cand ID)` gives name, cand and id,
  /// `interviewDate` interview and date, `E-mail` email.
  ///
  /// Only the beginning of a text is looked at: what is longer means nothing that is known here, and
  /// a broken file may have all of its megabytes in one cell.
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

  /// Without white space at its ends, and with one space for every run of it inside.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Nil where it is empty.
  var unlessEmpty: String? { isEmpty ? nil : self }

  /// On one line, safe to show on a terminal, and short enough to be read in a message.
  var clipped: String {
    TerminalText.truncated(TerminalText.escaped(String(prefix(400)).collapsed), to: 60)
  }
}
