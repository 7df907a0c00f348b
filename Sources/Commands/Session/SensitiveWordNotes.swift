import AgencySettings
import Domain
import Store
import Wording

/// The notes to a consultant about words that touch on protected characteristics or similar
/// grounds; during one command, each word is noted once.
final class SensitiveWordNotes {
  private let names: [String]
  private let isOn: Bool
  private var noted: [SensitiveMention] = []

  /// The number of words that are named before the rest is counted.
  private static let most = 3

  /// Creates the notes of an interview; there are none if the agency turned them off.
  init(_ interview: Interview, in session: Session) {
    names = [interview.vacancy, interview.employer.name]
    isOn = session.store.policy.isOn(.wordsAtEntry, for: interview.employer.id)
  }

  /// The note about words in some texts, without the `note:` prefix; nil if none is new.
  func note(on texts: [String]) -> String? {
    let mentions = new(in: texts)
    let named = mentions.prefix(Self.most).map { "`\(shown($0.words))` (\($0.ground))" }
    let rest = mentions.count - named.count
    return line(naming: named + (rest > 0 ? ["\(rest) more"] : []))
  }

  /// Prints the notes on the words of a recorded event.
  func print(on event: Event) {
    for note in [note(on: event.writtenTexts), note(onPrivate: event.privateTexts)] {
      if let note { Terminal.say("note: \(note)") }
    }
  }

  /// The note about private texts, which repeats no word: the candidate may be looking on.
  private func note(onPrivate texts: [String]) -> String? {
    let grounds = new(in: texts).map(\.ground).reduce(into: [String]()) { grounds, ground in
      if !grounds.contains(ground) { grounds.append(ground) }
    }
    return line(naming: grounds.isEmpty ? [] : ["a private note (\(Grammar.list(grounds)))"])
  }

  /// The mentions in some texts that were not noted yet.
  private func new(in texts: [String]) -> [SensitiveMention] {
    guard isOn else { return [] }
    let new = SensitiveMention.all(in: texts, besides: names).filter { !noted.contains($0) }
    noted += new
    return new
  }

  private func line(naming named: [String]) -> String? {
    guard !named.isEmpty else { return nil }
    return Grammar.list(named)
      + ": kept as written; they may ask to read it (setting words.atEntry)"
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
