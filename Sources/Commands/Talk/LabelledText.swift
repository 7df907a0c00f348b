/// A debrief as typed on a telephone: lines that begin with a label, and anything else, which is
/// the note.
///
/// A line that begins with white space goes on with the one above it. A label with nothing after it
/// says nothing, so that a form may be sent half filled in.
struct LabelledText {
  /// What stands under a label.
  struct Part: Hashable {
    /// The number of its first line, from 1.
    let line: Int
    /// What it is about.
    let label: DebriefLabel
    /// The label as typed; nil where the line has none.
    let typedLabel: String?
    /// What was said.
    var text: String
  }

  /// The parts in their order.
  let parts: [Part]

  /// Reads a text of any line ends.
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
