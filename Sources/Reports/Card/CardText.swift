import ChasePolicy
import Domain
import WorkingTime
import Wording

/// The card for people: one screen, as long as there is room on it.
extension CallCard {
  /// How much of each part is shown before it is shortened.
  struct Limits {
    /// Of how many duties each side's are told.
    let duties: Int
    /// How many lines a text may take.
    let lines: Int
    /// How many contradictions are told.
    let contradictions: Int
    /// How many openings, which are told whole.
    let openings: Int

    /// The limits to be tried, the most generous first.
    static let all = [
      Limits(duties: 4, lines: 4, contradictions: 5, openings: 2),
      Limits(duties: 3, lines: 2, contradictions: 3, openings: 2),
      Limits(duties: 2, lines: 2, contradictions: 2, openings: 1),
      Limits(duties: 1, lines: 1, contradictions: 2, openings: 1),
    ]
  }

  /// How many lines a screen has beside the one on which the next command is typed.
  private static let screen = 23

  /// The card, shortened where it would not fit a screen of 24 lines, and saying then where the
  /// whole of it is.
  public func text(style: Style = Style()) -> String {
    var text = ""
    for limits in Limits.all {
      var page = Page(style: style)
      draw(within: limits, on: &page)
      text = page.text
      if text.count(where: { $0 == "\n" }) <= Self.screen { break }
    }
    return text
  }

  /// The card on a page that may have others.
  func draw(within limits: Limits, on page: inout Page) {
    heading(on: &page)
    var lines = CardLines(limits: limits, width: page.style.width)
    for (label, paragraphs, tone) in parts(&lines) where !paragraphs.isEmpty {
      page.item(
        label, tone: tone, marginWidth: CardLines.margin, indent: 0, paragraphs)
    }
    if lines.isShortened {
      let number = record.interview.id.number
      page.line(
        "shortened; the whole: debrief history \(number), debrief card \(number) --json",
        tone: .quiet)
    }
  }

  private func heading(on page: inout Page) {
    page.line(title, tone: .strong)
    page.line(subtitle)
    if let end = ending { page.line(end, tone: .due) }
  }

  /// Whom to ring, and where.
  var title: String {
    let candidate = record.interview.candidate
    let ring = candidate.phone ?? candidate.email ?? "no number known"
    return "\(record.interview.id.reference) \(candidate.name), \(ring)"
  }

  /// About what, and who looks after it.
  var subtitle: String {
    let interview = record.interview
    return "\(interview.matter), \(interview.kind), "
      + "\(Times.kept(calendar).period(interview.time)), consultant \(interview.consultant.name)"
  }

  /// How it ended or failed to be held; nil while it is open.
  var ending: String? {
    let interview = record.interview
    if let outcome = interview.outcome { return "Closed: \(outcome.words)" }
    switch interview.state {
    case .scheduled: return nil
    case .cancelled: return "Cancelled"
    case .noShow: return "The candidate did not come"
    }
  }

  /// What stands on it under which label, in order, cut to what there is room for.
  func parts(_ lines: inout CardLines) -> [(String, [String], Tone)] {
    let times = Times.read(at: now, calendar)
    let isLate = weOwe.contains { $0.duty.standing(at: now) == .overdue }
    return [
      ("Last contact", lastWords.map { lines.fitted(line($0, times)) }, .strong),
      ("We owe", lines.duties(weOwe, at: now, times), isLate ? .overdue : .strong),
      ("They owe", lines.duties(theyOwe, at: now, times) + answer(times), .strong),
      ("Still to ask", gapLines.map { lines.fitted($0) }, .strong),
      (
        "Conflict",
        lines.some(contradictions, lines.limits.contradictions).map { contradiction in
          lines.fitted(contradiction.words(times) + Self.sources(contradiction))
        }, .due
      ),
      (
        "Opening line",
        lines.some(openings, lines.limits.openings).map { opening in
          lines.fitted("\(name(of: opening)): \u{201C}\(opening.words)\u{201D}", to: 4)
        }, .strong
      ),
    ]
  }

  private func line(_ word: LastWord, _ times: Times) -> String {
    let words = EventWords(times: times).line(word.entry.content)
    return "\(times.dated(word.entry.happenedAt)), \(party(word.with)): \(words) "
      + "(\(word.entry.stamp.consultant.name))"
  }

  private func answer(_ times: Times) -> [String] {
    guard let answerBy else { return [] }
    let by = times.deadline(answerBy)
    let answer = GivenDate(answerBy, at: now, in: calendar)
      .told(ahead: "an answer by \(by)", passed: "an answer, which was due by \(by)")
    return ["\(record.interview.employer.name): \(answer)"]
  }

  private var gapLines: [String] {
    [Party.candidate, .employer].compactMap { party in
      let asked = gaps.filter { $0.ask == party }.map(\.words)
      return asked.isEmpty ? nil : "\(self.party(party)): \(asked.joined(separator: "; "))"
    }
  }

  private static func sources(_ contradiction: CardContradiction) -> String {
    " (entries \(Grammar.list(contradiction.entries.map { String($0.number) })))"
  }

  private func name(of opening: CardOpening) -> String {
    guard opening.to == .employer, let person = opening.person else { return party(opening.to) }
    return "\(person), \(party(.employer))"
  }

  private func party(_ party: Party) -> String {
    switch party {
    case .candidate: record.interview.candidate.name
    case .employer: record.interview.employer.name
    case .consultant: record.interview.consultant.name
    }
  }
}
