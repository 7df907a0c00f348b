/// Finds names of people in texts, ignoring case and accents.
///
/// Each name has a mark that identifies its bearer.
public struct NamesInText<Mark: Sendable>: Sendable {
  private struct Name: Sendable {
    let words: [String]
    let mark: Mark
    /// True if it is a single word, which has to be capitalised: May, not may.
    var needsCapital: Bool { words.count == 1 }
  }

  /// The names, keyed by first word.
  private var names: [String: [Name]] = [:]

  /// Creates an empty set of names.
  public init() {}

  /// Adds a full name to search for.
  public mutating func add(_ name: String, _ mark: Mark) {
    add(searchWords(name), mark)
  }

  /// Adds each word of a name up to its first comma, if it does not begin in lowercase, has
  /// three letters or more and is not among `others`.
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

  /// Returns the names in a text, in order: the longest match at each place, without overlaps.
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
      // In a script without spaces, one run of letters may contain several names.
      if found.last.map({ $0.range.upperBound <= places[index].range.lowerBound }) ?? true {
        found.append((places[index].range.lowerBound..<last.range.upperBound, name.mark))
      }
      index += name.words.count
    }
    return found
  }

  /// A word of a text: its position, and the forms in which a name may match it.
  private struct Place {
    let range: Range<String.Index>
    let word: String
    /// The word without the `s` of a genitive; nil if it has none.
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
