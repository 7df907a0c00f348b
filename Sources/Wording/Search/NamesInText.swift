/// Finds the names of people in texts, whatever their case and accents.
///
/// Each name has a mark, which tells whose it is.
public struct NamesInText<Mark: Sendable>: Sendable {
  private struct Name: Sendable {
    let words: [String]
    let mark: Mark
    /// Whether it is one word, which has to be written as a name: May, not may.
    var needsCapital: Bool { words.count == 1 }
  }

  /// The names by their first words.
  private var names: [String: [Name]] = [:]

  /// No names yet.
  public init() {}

  /// Looks for a whole name from now on.
  public mutating func add(_ name: String, _ mark: Mark) {
    add(searchWords(name), mark)
  }

  /// Looks for each word of a name from now on, up to its first comma: those that it writes as names
  /// are written, and that have three letters or more; not for those that are among some others.
  public mutating func addParts(of name: String, _ mark: Mark, butNot others: Set<String>) {
    let alone = String(name.prefix { $0 != "," && $0 != "(" })
    for span in WordSpans(alone).spans {
      let first = alone[span.range].first
      for word in span.words where word.count > 2 && !others.contains(word) {
        if first?.isLowercase == false { add([word], mark) }
      }
    }
  }

  private mutating func add(_ words: [String], _ mark: Mark) {
    guard let first = words.first else { return }
    names[first, default: []].append(Name(words: words, mark: mark))
  }

  /// Where names stand in a text, the longest that fits at each place, one after the other.
  public func found(in text: String) -> [(range: Range<String.Index>, mark: Mark)] {
    let places = Self.places(in: text)
    var found: [(range: Range<String.Index>, mark: Mark)] = []
    var index = 0
    while index < places.count {
      guard let name = longest(at: index, of: places) else {
        index += 1
        continue
      }
      let last = places[index + name.words.count - 1]
      // Where a script leaves no gaps, one run of letters may have several names in it.
      if found.last.map({ $0.range.upperBound <= places[index].range.lowerBound }) ?? true {
        found.append((places[index].range.lowerBound..<last.range.upperBound, name.mark))
      }
      index += name.words.count
    }
    return found
  }

  /// A word of a text: where it stands, and the forms that a name may have in it.
  private struct Place {
    let range: Range<String.Index>
    let word: String
    /// Without the `s` of a genitive; nil where it has none.
    let owner: String?
    let isCapital: Bool

    func isOf(_ name: String) -> Bool { word == name || owner == name }
  }

  private static func places(in text: String) -> [Place] {
    WordSpans(text).spans.flatMap { span in
      let letters = text[span.range]
      let isGenitive = ["'s", "\u{2019}s", "'S", "\u{2019}S"].contains(where: letters.hasSuffix)
      return span.words.enumerated().map { number, word in
        Place(
          range: span.range, word: word,
          owner: isGenitive && number == span.words.count - 1 ? String(word.dropLast()) : nil,
          isCapital: letters.first?.isLowercase == false)
      }
    }
  }

  private func longest(at index: Int, of places: [Place]) -> Name? {
    let place = places[index]
    let candidates = (names[place.word] ?? []) + (place.owner.flatMap { names[$0] } ?? [])
    return candidates.filter { name in
      index + name.words.count <= places.count && (place.isCapital || !name.needsCapital)
        && name.words.indices.allSatisfy { places[index + $0].isOf(name.words[$0]) }
    }.max { $0.words.count < $1.words.count }
  }
}
