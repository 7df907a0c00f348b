public import Domain
import Rendering
public import Wording

/// Interviews that were found by what was said of them, each with the sentences that say it.
public struct SearchList: Hashable, Sendable {
  /// The interviews, those with the latest entries first.
  let interviews: [Found]
  /// The number of further interviews.
  let more: Int
  /// True if there may be still more.
  let isCutShort: Bool
  /// A suggestion if nothing was found.
  let meant: SoughtWords?

  /// An interview with the sentences found.
  struct Found: Hashable, Sendable {
    let interview: Interview
    /// The entry that undid its booking; nil if it is booked.
    let undoing: JournalEntry?
    let hits: [Hit]
  }

  /// A sentence that matches, and its place.
  struct Hit: Hashable, Sendable {
    let entry: JournalEntry
    let field: EventText.Field
    let isPrivate: Bool
    let excerpt: Excerpt
  }

  /// A list of what was found for some words; sentences with more of the words come first.
  ///
  /// `meant` is a suggestion if nothing was found.
  public init(_ found: FoundInterviews, for sought: SoughtWords, meant: SoughtWords? = nil) {
    self.meant = meant
    more = found.more
    isCutShort = found.isCutShort
    interviews = found.interviews.map { found in
      let hits = found.entries.flatMap { Self.hits(in: $0, for: sought) }
      return Found(
        interview: found.interview, undoing: found.undoing,
        hits: hits.enumerated().sorted {
          ($1.element.excerpt.found, $0.offset) < ($0.element.excerpt.found, $1.offset)
        }.map(\.element))
    }
  }

  private static func hits(in entry: JournalEntry, for sought: SoughtWords) -> [Hit] {
    guard case .event(let event) = entry.content else { return [] }
    return event.texts.compactMap { typed in
      Excerpt(of: typed.text, finding: sought).map { excerpt in
        Hit(entry: entry, field: typed.field, isPrivate: typed.isPrivate, excerpt: excerpt)
      }
    }
  }

  /// The list as JSON: the interviews found, and the number of further ones.
  public var json: String {
    JSONWriter.document([
      "interviews": .array(interviews.map(\.json)), "more": .number(more),
      "moreAtLeast": .bool(isCutShort), "didYouMean": .text(meant?.text),
    ])
  }
}

extension SearchList.Found {
  fileprivate var json: JSON {
    let found = interview.parties.adding([
      "starts": .moment(interview.time.start), "hits": .array(hits.map(\.json)),
    ])
    return undoing.map { found.adding($0.bookingUndone) } ?? found
  }
}

extension SearchList.Hit {
  fileprivate var json: JSON {
    JSON.of(entry, .number, .kind).adding([
      "field": .string(field.name), "private": .bool(isPrivate),
      "at": .moment(entry.happenedAt), "sentence": .string(excerpt.text),
    ])
  }
}
