/// The sentence of a text that matches a search best.
public struct Excerpt: Hashable, Sendable {
  /// The sentence on one line, shortened around the match if it is very long.
  public let text: String
  /// The number of searched words that occur in it.
  public let found: Int

  /// The approximate maximum length, in characters.
  private static let longest = 160

  /// Chooses the first sentence with the most words; nil if none has any.
  public init?(of text: String, finding sought: SoughtWords) {
    let best = Self.sentences(of: text).map { (sentence: $0, found: sought.found(in: String($0))) }
      .reduce(nil as (sentence: Substring, found: Int)?) { best, next in
        next.found > best?.found ?? 0 ? next : best
      }
    guard let best else { return nil }
    found = best.found
    let sentence = Self.oneLine(best.sentence)
    self.text = Self.shortened(sentence, around: Self.place(of: sought, in: sentence))
  }

  /// Splits a text into sentences, at line ends and at punctuation followed by a space.
  static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var mayEnd = false
    for index in text.indices {
      let character = text[index]
      if character.isNewline || (mayEnd && character.isWhitespace) {
        sentences.append(text[start..<index])
        start = text.index(after: index)
        mayEnd = false
      } else {
        // A quotation mark or a bracket may follow the punctuation.
        mayEnd =
          ".!?\u{3002}".contains(character)
          || (mayEnd && "\"')\u{2019}\u{201D}".contains(character))
      }
    }
    sentences.append(text[start...])
    return sentences.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  private static func oneLine(_ sentence: Substring) -> String {
    sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the position of the first word found.
  private static func place(of sought: SoughtWords, in sentence: String) -> String.Index {
    let spans = WordSpans(sentence).spans
    let theirs = spans.flatMap { span in span.words.map { (word: $0, at: span.range.lowerBound) } }
    let words = theirs.map(\.word)
    let places = sought.words.indices.flatMap { sought.places(of: $0, in: words) }
    return places.min().map { theirs[$0].at } ?? sentence.startIndex
  }

  /// Shortens a sentence around a position, cutting between words if there is a space.
  private static func shortened(_ sentence: String, around place: String.Index) -> String {
    guard sentence.count > longest else { return sentence }
    let before = sentence[..<place]
    var start =
      before.index(before.endIndex, offsetBy: -longest / 3, limitedBy: before.startIndex)
      ?? before.startIndex
    if start > sentence.startIndex, let gap = sentence[start..<place].firstIndex(of: " ") {
      start = sentence.index(after: gap)
    }
    let rest = sentence[start...]
    var head = rest.prefix(longest)
    if head.endIndex < sentence.endIndex, let gap = head.lastIndex(of: " "), gap > place {
      head = head[..<gap]
    }
    return (start > sentence.startIndex ? "\u{2026} " : "") + head
      + (head.endIndex < sentence.endIndex ? " \u{2026}" : "")
  }
}
