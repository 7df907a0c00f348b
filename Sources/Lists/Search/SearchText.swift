import Domain
public import Rendering
import Wording
public import WorkingTime

extension SearchList {
  /// The most sentences of an interview that are shown.
  private static let most = 4

  /// The list for people; `typed` is the search text, `now` the time at which it is read.
  public func text(
    for typed: String, at now: Instant, calendar: WorkingCalendar, style: Style = Style()
  ) -> String {
    let times = Times.read(at: now, calendar)
    var page = Page(style: style)
    guard !interviews.isEmpty else {
      let question = meant.map { " Did you mean \u{201C}\($0.text)\u{201D}?" }
      page.line("No notes or names match \u{201C}\(typed)\u{201D}." + (question ?? ""))
      return page.text
    }
    for found in interviews {
      page.gap()
      let interview = found.interview
      page.line(
        "\(interview.id.reference) \(interview.candidate.label), \(interview.matter)", tone: .strong
      )
      page.line(
        "\(interview.kind), \(times.period(interview.time))", tone: .quiet, indent: 2)
      let reach = [interview.candidate.phone, interview.candidate.email].compactMap(\.self)
      if found.hits.isEmpty, !reach.isEmpty { page.line(reach.joined(separator: ", "), indent: 2) }
      if let undoing = found.undoing {
        page.line(UndoneWords.line(undoing, times), tone: .due, indent: 2)
      }
      for hit in found.hits.prefix(Self.most) {
        page.line(line(hit, times), indent: 2, hanging: 4)
      }
      let rest = found.hits.count - Self.most
      if rest > 0 {
        page.line(
          "and \(rest) more (debrief history \(interview.id.number))", tone: .quiet, indent: 2)
      }
    }
    if let others { page.gap(); page.line(others, tone: .quiet) }
    return page.text
  }

  private var others: String? {
    guard more > 0 else { return nil }
    let count = Grammar.count(more, "further interview")
    return (isCutShort ? "At least " : "") + count + " (--limit shows more)"
  }

  private func line(_ hit: Hit, _ times: Times) -> String {
    let label = hit.field.words + (hit.isPrivate ? ", private" : "")
    return "\(times.moment(hit.entry.happenedAt)), \(hit.entry.content.title), \(label): "
      + "\u{201C}\(hit.excerpt.text)\u{201D}"
  }
}

extension JournalEntry.Content {
  /// The kind of the entry, in words.
  fileprivate var title: String {
    guard case .event(let event) = self else { return "undone" }
    return switch event {
    case .cancelled: "cancelled"
    case .permission: "direct contact"
    case .contact(let contact): contact.result == .wrote ? "message" : "call"
    case .withdrawn: "withdrew"
    case .snoozed: "snoozed"
    default: event.kind.words
    }
  }
}
