public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The candidates who may be two people, each with the bookings that say so.
public struct DoubtfulList: Sendable {
  private let candidates: [DoubtfulCandidate]
  private let calendar: WorkingCalendar

  /// Creates a list, with times in a calendar's zone.
  public init(_ candidates: [DoubtfulCandidate], in calendar: WorkingCalendar) {
    self.candidates = candidates
    self.calendar = calendar
  }

  /// The list as JSON.
  public var json: String {
    JSONWriter.document(
      .array(
        candidates.map { one in
          ["candidate": one.candidate.json, "bookings": .array(bookings(one).objects)]
        }))
  }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    if candidates.isEmpty {
      page.line("Every candidate has one number and one address, or all of them given by hand.")
    }
    for one in candidates {
      page.gap()
      page.line("\(one.candidate.name) (\(one.candidate.reference))", tone: .strong)
      bookings(one).draw(on: &page)
    }
    if let first = candidates.first, let last = first.bookings.last {
      page.gap()
      page.line(
        "If one is two people: debrief people split \(first.candidate.reference) "
          + "--interviews \(last.interview.id.number)")
    }
    return page.text
  }

  private func bookings(_ one: DoubtfulCandidate) -> Listing<DoubtfulCandidate.GivenReach> {
    Listing(
      one.bookings,
      fields: [
        Field("interview") { .id($0.interview.id) }.column(.number("#")),
        Field("employer") { .string($0.interview.employer.name) }.column(.text("Employer")),
        Field("vacancy") { .string($0.interview.vacancy) }.column(.text("Vacancy")),
        Field("start") { .moment($0.interview.time.start) }.column(.whole("When")) {
          Cell(TimeWords.full($0.interview.time.start, in: calendar))
        },
        Field("phone") { .text($0.phone) }.column(.whole("Telephone")),
        Field("email") { .text($0.email) }.column(.whole("E-mail")),
      ])
  }
}
