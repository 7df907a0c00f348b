import Domain
import Wording

/// The ways of saying one of a few choices: the words themselves, their first letters, and
/// synonyms.
struct ChoiceWords {
  /// The words used in the question.
  private let words: [String]
  /// Synonyms, by the word that they mean.
  private let others: [String: [String]]

  /// The words for a field of choices.
  init(_ field: DebriefField) {
    words = field.choices
    others = Self.synonyms[field] ?? [:]
  }

  /// The choice that a text names, with or without something after a comma; nil if it names none.
  func read(_ text: String) -> String? {
    let whole = plain(text)
    let beginning = plain(String(text.prefix { !",.;:!?(-\u{2013}\u{2014}".contains($0) }))
    return choice(whole) ?? (beginning == whole ? nil : choice(beginning))
  }

  private func choice(_ typed: String) -> String? {
    guard !typed.isEmpty else { return nil }
    if let other = others.first(where: { $0.value.contains(typed) }) { return other.key }
    let fitting = words.filter { $0.hasPrefix(typed) }
    return fitting.count == 1 ? fitting.first : nil
  }

  private func plain(_ text: String) -> String {
    folded(String(text.filter { !".!?".contains($0) })).trimmed
  }
}

/// The ways of saying that one does not know.
enum Unknown {
  /// True if a text says that nothing is known.
  static func isSaid(by text: String) -> Bool {
    phrases.contains(folded(text).replacing("'", with: "").filter { !".!".contains($0) }.trimmed)
  }

  private static let phrases: Set<String> = [
    "not sure", "unsure", "dont know", "do not know", "doesnt know", "didnt know", "dunno",
    "no idea",
    "unknown", "not known", "not said", "they didnt say", "didnt say", "wasnt said", "nobody said",
    "not told", "wasnt told", "no date", "n/a", "na", "nothing", "none", "tbc", "tba", "?",
  ]
}

extension ChoiceWords {
  private static let synonyms: [DebriefField: [String: [String]]] = [
    .keen: [
      "yes": [
        "very", "very interested", "very keen", "keen", "interested", "yeah", "yep", "yup", "sure",
        "definitely", "absolutely", "really keen", "quite keen", "loved it", "very much",
      ],
      "unsure": [
        "maybe", "perhaps", "possibly", "not sure", "don't know", "dont know", "dunno", "no idea",
        "undecided", "in two minds", "hmm", "so so", "thinking about it", "on the fence",
      ],
      "no": [
        "nope", "nah", "not keen", "not interested", "not really", "not at all", "never", "no way",
      ],
    ],
    .thanked: [
      "yes": ["yeah", "yep", "yup", "sent", "done", "already", "already sent", "just now"],
      "no": [
        "nope", "nah", "not yet", "not sent", "not so far", "will do", "later", "going to",
        "tonight", "tomorrow", "today", "still to do",
      ],
    ],
    .rang: [
      "candidate": [
        "they", "them", "they did", "they rang", "she", "she did", "he", "he did", "cand",
      ],
      "us": ["we", "we did", "we rang", "i", "i did", "i rang", "me", "our side"],
    ],
  ]
}
