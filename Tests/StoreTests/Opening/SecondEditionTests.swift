import ChasePolicy
import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import Store

/// A database whose plans are of the first edition of the policy is upgraded.
struct SecondEditionTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("agency.db")
  }

  /// Books an interview and records events of it; the plans are then as the first edition had them,
  /// which asked nothing of a cancelled or closed interview.
  private func recorded(_ events: [(hours: Int, event: Event)]) throws -> Interview {
    let store = try AgencyStore(path: path)
    let interview = try store.book(try booking()).interview
    for (hours, event) in events {
      try store.record(event, of: interview, by: .by(at: hour(hours)))
    }
    // Somebody else's, six weeks later.
    let later = try store.book(try booking("Bob Ray", vacancy: "Clerk", at: 1000)).interview
    try store.record(.briefed, of: later, by: .by(at: hour(999)))
    try store.damage(
      "DELETE FROM duty WHERE interview = \(interview.id.number); UPDATE planEdition SET edition = 1"
    )
    return interview
  }

  private func ours(_ interview: Interview, in store: AgencyStore) throws -> [Rule] {
    try store.duties(of: interview.id).filter { $0.duty.chaser == .consultant }.map(\.duty.rule)
  }

  @Test func whatWasCalledOffLongAgoIsClosedAsTold() throws {
    let interview = try recorded([(2, .cancelled(why: nil))])
    let store = try AgencyStore(path: path)
    #expect(store.closedByUpgrade == 1)
    #expect(try store.record(of: interview.id).interview.outcome == .abandoned)
    #expect(try ours(interview, in: store).isEmpty)
    #expect(try store.countingEvents(of: interview).last == .closed(.abandoned, told: true))
    #expect(try AgencyStore.verify(path: path).isWhole)
    #expect(try AgencyStore(path: path).closedByUpgrade == 0, "once")
  }

  @Test func newsThatTheFirstEditionTookForToldIsNotTold() throws {
    let interview = try recorded([
      (30, .feedback(Feedback(decision: .reject))), (31, .cancelled(why: nil)),
    ])
    let store = try AgencyStore(path: path)
    #expect(store.closedByUpgrade == 1)
    #expect(try ours(interview, in: store).isEmpty)
  }

  @Test func whatWasCalledOffLatelyIsToBeClosed() throws {
    let interview = try recorded([(900, .cancelled(why: nil))])
    let store = try AgencyStore(path: path)
    #expect(store.closedByUpgrade == 0)
    #expect(try ours(interview, in: store) == [.closeOut])
  }

  @Test func itIsNobodysLastRecording() throws {
    _ = try recorded([(2, .cancelled(why: nil))])
    let store = try AgencyStore(path: path)
    let target = try store.undoTarget(entry: nil, of: Consultant(id: Identifier(1), name: "Sam"))
    #expect(target.command == "log")
  }

  @Test func aClosingOfBeforeIsToldAndAChangeOfBeforeIsNobodys() throws {
    let interview = try recorded([
      (2, .rebooked(try time(20))), (30, .cancelled(why: nil)), (31, .closed(.placed)),
    ])
    try AgencyStore(path: path).damage("UPDATE closure SET told = NULL")
    let events = try AgencyStore(path: path).countingEvents(of: interview)
    expectNoDifference(
      Array(events.dropFirst()),
      [.rebooked(try time(20)), .cancelled(why: nil), .closed(.placed, told: true)])
  }
}
