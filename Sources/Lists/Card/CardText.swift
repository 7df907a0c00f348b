import ChasePolicy
import Domain
public import Rendering
import Wording
import WorkingTime

/// The card as text, on one screen if it fits.
extension CallCard {
  /// The limits to which each part is shortened.
  struct Limits {
    /// The number of duties shown for each side.
    let duties: Int
    /// The number of lines that a text may take.
    let lines: Int
    /// The number of contradictions shown.
    let contradictions: Int
    /// The number of openings shown; they are never cut.
    let openings: Int

    /// The limits to try, the most generous first.
    static let all = [
      Limits(duties: 4, lines: 4, contradictions: 5, openings: 2),
      Limits(duties: 3, lines: 2, contradictions: 3, openings: 2),
      Limits(duties: 2, lines: 2, contradictions: 2, openings: 1),
      Limits(duties: 1, lines: 1, contradictions: 2, openings: 1),
    ]

    /// The lines of a screen, without the one for the next command.
    private static let screen = 23

    /// Returns the text that `draw` makes within the most generous limits that fit a screen.
    static func text(style: Style, draw: (Limits, inout Page) -> Void) -> String {
      var text = ""
      for limits in all {
        var page = Page(style: style)
        draw(limits, &page)
        text = page.text
        if text.count(where: { $0 == "\n" }) <= screen { break }
      }
      return text
    }
  }

  /// Returns the card, shortened if it does not fit a screen of 24 lines; it then names the command
  /// that shows all of it.
  public func text(style: Style = Style()) -> String {
    Limits.text(style: style) { limits, page in draw(within: limits, on: &page) }
  }

  /// Draws the card on a page that may have others.
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
    if let atEmployer { page.line(atEmployer) }
    if let end = ending { page.line(end, tone: .due) }
  }

  /// The candidate and the contact details.
  var title: String {
    let candidate = record.interview.candidate
    let ring = candidate.phone ?? candidate.email ?? "no number known"
    return "\(record.interview.id.reference) \(candidate.label), \(ring)"
  }

  /// The vacancy, the time and the consultant.
  var subtitle: String {
    let interview = record.interview
    let consultant = interview.consultantWords(.read(at: now, calendar), at: now)
    return "\(interview.matter), \(interview.kind), "
      + "\(Times.kept(calendar).period(interview.time)), consultant \(consultant)"
  }

  /// The contact to ring at the employer, and where; nil where no number or address is known.
  var atEmployer: String? {
    guard let contact, let reach = contact.phone ?? contact.email else { return nil }
    return "At \(contact.employer.name): \(contact.words), \(reach)"
  }

  /// The place, the link and the note of the booking; none once it is over or called off.
  var whereabouts: [String] {
    guard ending == nil, record.interview.time.end > now else { return [] }
    return [venue.place, venue.link, venue.note.map { "note: " + $0 }].compactMap(\.self)
  }

  /// The outcome, or the reason why it was not held; nil while it is open.
  var ending: String? {
    let interview = record.interview
    if let undoing { return UndoneWords.line(undoing, .kept(calendar)) }
    if let outcome = interview.outcome { return "Closed: \(outcome.words)" }
    switch interview.state {
    case .scheduled: return nil
    case .cancelled: return "Cancelled"
    case .noShow: return "The candidate did not come"
    }
  }

  /// Returns the labelled parts in order, shortened to the space available.
  func parts(_ lines: inout CardLines) -> [(String, [String], Tone)] {
    let times = Times.read(at: now, calendar)
    let isLate = weOwe.contains { $0.duty.standing(at: now) == .overdue }
    return [
      ("Where", whereabouts.map { lines.fitted($0) }, .strong),
      ("Last contact", lastWords.map { lines.fitted(line($0, times)) }, .strong),
      ("We owe", lines.duties(weOwe, at: now, times), isLate ? .overdue : .strong),
      ("They owe", lines.duties(theyOwe, at: now, times) + answer(times), .strong),
      (
        "Elsewhere",
        lines.some(elsewhere, lines.limits.openings).map { other in
          lines.fitted(
            "\(other.interview.id.reference) \(other.interview.matter), "
              + "\(other.interview.kind), \(times.moment(other.interview.time.start)): "
              + other.standing(times))
        }, .strong
      ),
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
    let words = EventWords(times: times).line(word.content)
    return "\(times.dated(word.entry.happenedAt)), \(party(word.with)): \(words) "
      + "(\(word.entry.stamp.consultant.name))"
  }

  private func answer(_ times: Times) -> [String] {
    let answer = answerBy.map { answerBy in
      let by = times.deadline(answerBy)
      return GivenDate(answerBy, at: now, in: calendar)
        .told(ahead: "an answer by \(by)", passed: "an answer, which was due by \(by)")
    }
    let moved = times.moved(promised)
    guard answer != nil || moved != nil else { return [] }
    let owed = [answer ?? "an answer", moved].compactMap { $0 }.joined(separator: "; ")
    return ["\(record.interview.employer.name): \(owed)"]
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
    case .candidate: record.interview.candidate.label
    case .employer: record.interview.employer.name
    case .consultant: record.interview.consultant.name
    }
  }
}
