import AgencySettings
import Domain
import Store
import Wording

/// The note to a consultant about words that touch on protected characteristics or similar grounds.
enum SensitiveNote {
  /// The number of words that are named before the rest is counted.
  private static let most = 3

  /// The note about some mentions, without the `note:` prefix; nil if there are none.
  static func line(_ mentions: [SensitiveMention]) -> String? {
    let named = mentions.prefix(most).map { "`\(shown($0.words))` (\($0.ground))" }
    let rest = mentions.count - named.count
    return line(naming: named + (rest > 0 ? ["\(rest) more"] : []))
  }

  /// The note about private texts, which repeats no word: the candidate may be looking on.
  static func privateLine(_ mentions: [SensitiveMention]) -> String? {
    var grounds: [String] = []
    for mention in mentions where !grounds.contains(mention.ground) {
      grounds.append(mention.ground)
    }
    return line(naming: grounds.isEmpty ? [] : ["a private note (\(Grammar.list(grounds)))"])
  }

  private static func line(naming named: [String]) -> String? {
    guard !named.isEmpty else { return nil }
    return Grammar.list(named)
      + ": kept as written; they may ask to read it (setting words.atEntry)"
  }
}

/// Watches for such words during one command, and reports each once.
final class SensitiveWatch {
  private let names: [String]
  private let isAwake: Bool
  private var told: [SensitiveMention] = []

  /// Creates a watch for an interview; it reports nothing if the agency turned the notes off.
  init(_ interview: Interview, in session: Session) {
    names = [interview.vacancy, interview.employer.name]
    isAwake = session.store.policy.tellsOfWords(with: interview.employer.id)
  }

  /// The note about those words in some texts that were not reported yet; nil if there are none.
  func remark(on texts: [String]) -> String? { SensitiveNote.line(new(in: texts)) }

  /// The mentions in some texts that were not reported yet.
  private func new(in texts: [String]) -> [SensitiveMention] {
    guard isAwake else { return [] }
    let new = SensitiveMention.all(in: texts, besides: names).filter { !told.contains($0) }
    told += new
    return new
  }

  /// Prints notes on the words of a recorded event that were not reported yet.
  func look(at event: Event) {
    let remarks = [
      remark(on: event.writtenTexts), SensitiveNote.privateLine(new(in: event.privateTexts)),
    ]
    for remark in remarks.compactMap({ $0 }) { Terminal.say("note: \(remark)") }
  }
}

extension Event {
  /// The private texts, which are not to be passed on.
  fileprivate var privateTexts: [String] { texts.filter(\.isPrivate).map(\.text) }

  /// The free texts, in the order in which they are told, without names and the private ones.
  var writtenTexts: [String] {
    if case .debrief(let debrief) = self {
      return DebriefField.all.flatMap { debrief[$0]?.texts ?? [] }
    }
    return texts.filter { !$0.isPrivate && !$0.field.isName }.map(\.text)
  }
}
