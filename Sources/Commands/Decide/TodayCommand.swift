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
    abstract: "Show today in one screen: overdue, due, waiting, and today's interviews.",
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
    let desk = try shared.sitDownToLook()
    let today = try today(at: desk)
    try desk.print(desk.output.json ? today.json : today.text(style: desk.style))
  }

  private func today(at desk: Desk) throws(Refusal) -> Today {
    let known = try Refusal.storing(desk.store.consultants)
    let consultant = try consultant(at: desk, among: known)
    let day = desk.calendar.localDate(at: desk.now)
    let midnights = [day, day.adding(days: 1)].map {
      desk.calendar.instant(on: $0, at: .startOfDay)
    }
    let (duties, interviews, commands) = try Refusal.storing { () throws(StoreError) in
      (
        try desk.store.duties(DutyQuery(now: desk.now, consultant: consultant?.id)),
        try desk.store.interviews(
          from: midnights[0], before: midnights[1], consultant: consultant?.id),
        try desk.store.commandsMostUsed(by: consultant?.id).filter(Self.isCommand)
      )
    }
    let whose = known.isEmpty ? .nobody : consultant.map(Today.Whose.one) ?? .everybody
    return Today(
      whose, duties: duties, interviews: interviews, commands: commands,
      requests: try desk.requestDuties(), at: desk.now, in: desk.calendar)
  }

  /// True if that is the name of a command that still exists.
  private static func isCommand(_ name: String) -> Bool {
    let first = name.prefix { $0 != " " }
    return DebriefCommand.configuration.subcommands.contains {
      $0.configuration.commandName.map { $0 == first } ?? false
    }
  }

  /// The consultant whose day it is: the one named, or the only one; nil for everybody.
  private func consultant(at desk: Desk, among known: [Consultant]) throws(Refusal) -> Consultant? {
    if everybody || known.isEmpty { return nil }
    if let name = desk.claimedName { return try desk.consultant(named: name, among: known) }
    return known.count == 1 ? known.first : nil
  }
}
