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

  /// The text; nil if it is empty.
  var unlessEmpty: String? { isEmpty ? nil : self }

  /// The text on one line, safe to show on a terminal, and shortened for a message.
  var clipped: String {
    TerminalText.truncated(TerminalText.escaped(String(prefix(400)).collapsed), to: 60)
  }

  /// True if the cell only says that there is nothing to say: `N/A`, `-`, `TBC`, `#REF!`.
  var isPlaceholder: Bool {
    let bytes = utf8
    guard bytes.count <= 24 else { return false }
    if bytes.first == UInt8(ascii: "#"), bytes.dropFirst().allSatisfy({ $0 < 0x61 }) { return true }
    // No placeholder has a digit in it.
    guard !bytes.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let word = folded(self)
    return Self.placeholders.contains(word) || !word.contains { $0.isLetter || $0.isNumber }
  }

  private static let placeholders: Set<String> = [
    "n/a", "na", "n.a.", "n.a", "n / a", "none", "null", "nil", "tbc", "tba", "tbd", "unknown",
    "not known", "not stated", "to be confirmed", "to be arranged", "to be advised", "to follow",
    "not applicable", "not available", "(blank)", "blank", "nan", "undefined", "xxx", "no date",
    "t.b.c.", "pending", "not scheduled", "unscheduled",
  ]
}
