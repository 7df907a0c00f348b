/// A debrief as typed on a telephone: lines that begin with a label, and other lines, which form
/// the note.
///
/// A line that begins with white space continues the one above. A label with nothing after it is
/// ignored, so that a half-filled form may be sent.
struct LabelledText {
  /// The text under a label.
  struct Part: Hashable {
    /// The number of its first line, from 1.
    let line: Int
    /// The part of the debrief.
    let label: DebriefLabel
    /// The label as typed; nil if the line has none.
    let typedLabel: String?
    /// The text.
    var text: String
  }

  /// The parts in order.
  let parts: [Part]

  /// Parses a text with any line endings.
  init(_ text: String) {
    var parts: [Part] = []
    var goesOn = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard let words = String(line).trimmedOrNil else {
        goesOn = false
        continue
      }
      if goesOn, let last = parts.indices.last, line.first?.isWhitespace == true {
        parts[last].text += (parts[last].text.isEmpty ? "" : " ") + words
      } else {
        parts.append(Self.part(words, line: index + 1))
        goesOn = true
      }
    }
    self.parts = parts.filter { !$0.text.isEmpty }
  }

  private static func part(_ words: String, line: Int) -> Part {
    let halves = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 2, let label = DebriefLabel(String(halves[0])) {
      return Part(
        line: line, label: label, typedLabel: String(halves[0]).trimmed,
        text: String(halves[1]).trimmed)
    }
    return Part(line: line, label: .field(.note), typedLabel: nil, text: words)
  }
}
