import ArgumentParser
import Domain
import Foundation
import Lists
import Store
import WorkingTime

/// `today`, and `debrief` alone: the day in one screen.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    _superCommandName: "debrief",
    abstract: "Show the day: calls overdue and due, and today's interviews.",
    discussion: """
      `debrief` alone shows it too. Where there are several consultants and nobody says who is here, \
      it is everybody's.

      EXAMPLES
        debrief today
        debrief today --as Sam --json
      """)

  @Flag(name: .customLong("all"), help: "Everybody's, not only yours.")
  var everybody = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let today = try today(in: session)
    try session.print(today.text(style: session.style), json: today.json)
  }

  private func today(in session: Session) throws -> Today {
    let known = try session.store.consultants()
    let consultant = try consultant(in: session, among: known)
    let day = session.calendar.localDate(at: session.now)
    let midnights = [day, day.adding(days: 1)].map {
      session.calendar.instant(on: $0, at: .startOfDay)
    }
    let query = DutyQuery(now: session.now, consultant: consultant?.id)
    try session.store.expect([
      .covers(at: session.now), .duties(query), .commandsMostUsed(by: consultant?.id),
      .interviews(
        from: midnights[0], before: midnights[1], consultant: consultant?.id, at: session.now),
    ])
    if let consultant { try session.noteCover(of: consultant.id) }
    let (duties, interviews, commands) = (
      try session.described(session.store.duties(query)).duties,
      try session.store.interviews(
        from: midnights[0], before: midnights[1], consultant: consultant?.id, at: session.now),
      try session.store.commandsMostUsed(by: consultant?.id).filter { name in
        DebriefCommand.names.contains { $0 == name.prefix { $0 != " " } }
      }
    )
    let whose = known.isEmpty ? .nobody : consultant.map(Today.Whose.one) ?? .everybody
    return Today(
      whose, duties: duties, interviews: interviews, commands: commands,
      requests: try session.requestDuties(), at: session.now, in: session.calendar)
  }

  /// The consultant whose day it is: the one named, or the only one; nil for everybody.
  private func consultant(in session: Session, among known: [Consultant]) throws -> Consultant? {
    if everybody || known.isEmpty { return nil }
    if let usual = try session.usualConsultant(among: known) { return usual }
    return known.count == 1 ? known.first : nil
  }
}
