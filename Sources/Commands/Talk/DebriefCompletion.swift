import Domain
import LineEditing
import Wording

/// The completions that Tab offers while a debrief is answered.
struct DebriefCompletion {
  /// The people booked to meet the candidate.
  let booked: [String]
  /// The people whom candidates met at the employer.
  let people: () -> [Met]
  /// The concerns of candidates about the employer.
  let worries: () -> [String]
  /// The next steps of which candidates were told at the employer.
  let nextSteps: () -> [String]

  /// The completion of the text before the cursor.
  func completion(of typed: String, for field: DebriefField) -> Completion {
    let item = String(
      (field.isList ? typed.split(separator: ";", omittingEmptySubsequences: false).last : nil)
        ?? typed[...]
    ).drop { $0 == " " }
    let begun = String(item)
    let fitting = candidates(for: field, besides: typed.dropLast(begun.count))
      .filter { Self.fits(begun, $0) }
    return Completion(replacing: begun, by: fitting.map(shown))
  }

  private func candidates(for field: DebriefField, besides earlier: Substring) -> [String] {
    switch field.place {
    case .people:
      let named = folded(String(earlier))
      return names.filter { !named.contains(folded($0.name)) }.map(\.typed)
    case .texts where field == .worried:
      let named = folded(String(earlier))
      return worries().filter { Self.fitsALine($0) && !named.contains(folded($0)) }
    case .text where field == .next: return nextSteps().filter(Self.fitsALine)
    case .deadline: return Self.moments
    case .mark, .choice: return field.choices
    case .text, .texts: return []
    }
  }

  /// The people of the booking, then the others; each once, with the role if known.
  private var names: [Met] {
    let known = people()
    let first = booked.map { name in
      known.first { folded($0.name) == folded(name) } ?? Met(name: name)
    }
    let others = known.filter { met in !first.contains { folded($0.name) == folded(met.name) } }
    return first + others
  }

  /// True if a candidate, or a word of it, begins with the typed text, ignoring case and accents.
  private static func fits(_ begun: String, _ candidate: String) -> Bool {
    let wanted = folded(begun)
    let whole = folded(candidate)
    return whole.hasPrefix(wanted) || whole.contains(" " + wanted)
  }

  /// True if a text has no line breaks, so that it can be typed as one answer among several.
  private static func fitsALine(_ text: String) -> Bool {
    !text.contains { $0.isNewline }
  }

  /// Typical deadlines for a decision.
  private static let moments = [
    "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "end of the week",
    "end of next week", "in 2 working days", "in 3 working days", "end of the month",
  ]
}
