import Domain
import Wording

/// The ways of saying one of a few choices: the words themselves, their first letters, and
/// synonyms.
struct ChoiceWords<Choice> {
  /// The words used in the question.
  let words: [(word: String, means: Choice)]
  /// Synonyms.
  let others: [(phrases: [String], means: Choice)]

  /// The choice that a text names, with or without something after a comma; nil if it names none.
  func read(_ text: String) -> Choice? {
    let whole = plain(text)
    let beginning = plain(String(text.prefix { !",.;:!?(-\u{2013}\u{2014}".contains($0) }))
    return choice(whole) ?? (beginning == whole ? nil : choice(beginning))
  }

  private func choice(_ typed: String) -> Choice? {
    guard !typed.isEmpty else { return nil }
    if let other = others.first(where: { $0.phrases.contains(typed) }) { return other.means }
    let fitting = words.filter { $0.word.hasPrefix(typed) }
    return fitting.count == 1 ? fitting.first?.means : nil
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

extension ChoiceWords<Interest> {
  /// The words for a candidate's interest.
  static var keen: Self {
    ChoiceWords(
      words: Interest.allCases.map { ($0.rawValue, $0) },
      others: [
        (
          [
            "very", "very interested", "very keen", "keen", "interested", "yeah", "yep", "yup",
            "sure",
            "definitely", "absolutely", "really keen", "quite keen", "loved it", "very much",
          ], .yes
        ),
        (
          [
            "maybe", "perhaps", "possibly", "not sure", "don't know", "dont know", "dunno",
            "no idea",
            "undecided", "in two minds", "hmm", "so so", "thinking about it", "on the fence",
          ], .unsure
        ),
        (
          [
            "nope", "nah", "not keen", "not interested", "not really", "not at all", "never",
            "no way",
          ],
          .no
        ),
      ])
  }
}

extension ChoiceWords<Bool> {
  /// The words for whether a thank-you was sent.
  static var thanked: Self {
    ChoiceWords(
      words: [("yes", true), ("no", false)],
      others: [
        (["yeah", "yep", "yup", "sent", "done", "already", "already sent", "just now"], true),
        (
          [
            "nope", "nah", "not yet", "not sent", "not so far", "will do", "later", "going to",
            "tonight",
            "tomorrow", "today", "still to do",
          ], false
        ),
      ])
  }
}

extension ChoiceWords<Rang> {
  /// The words for the caller.
  static var rang: Self {
    ChoiceWords(
      words: [("candidate", .candidate), ("us", .us)],
      others: [
        (
          ["they", "them", "they did", "they rang", "she", "she did", "he", "he did", "cand"],
          .candidate
        ),
        (["we", "we did", "we rang", "i", "i did", "i rang", "me", "our side"], .us),
      ])
  }
}
