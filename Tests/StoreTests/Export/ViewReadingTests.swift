import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Store

struct ViewReadingTests {
  @Test func everyViewGivesItsRowsInWords() throws {
    let store = try agency()
    let interview = try store.book(booking("Zoë Lund")).interview
    try store.record(
      .debrief(
        Debrief(
          interest: .yes, hearBy: .at(hour(9)),
          account: Debrief.Account(
            met: [Met(name: "Ann", role: "CTO"), Met(name: "Bo")], forgot: ["x", "y"],
            concerns: ["far"]))),
      of: interview)
    try store.record(
      .feedback(
        Feedback(
          decision: .hold, words: Feedback.Words(said: "fine", strengths: ["calm", "keen"]))),
      of: interview)
    try store.record(.promise(Promise(by: .at(hour(20)), from: "Ann", words: nil)), of: interview)
    var rows: [String: [[String: ExportValue]]] = [:]
    try store.forEachViewRow { view, columns, row in
      rows[view, default: []] +=
        row.map { [Dictionary(uniqueKeysWithValues: zip(columns, $0))] } ?? []
      return true
    }
    let names = [
      "interviews", "entries", "duties", "policies", "debriefs", "feedbacks", "promises",
    ]
    #expect(Set(names).isSubset(of: rows.keys))
    let debrief = try #require(rows["debriefs"]?.first)
    #expect(debrief["candidate"] == .text("Zoë Lund"))
    #expect(debrief["met"] == .text("Ann, CTO; Bo"))
    #expect(debrief["forgot"] == .text("x; y"))
    #expect(debrief["concerns"] == .text("far"))
    #expect(debrief["hearBy"] == .text("2026-11-16T18:00:00Z"))
    #expect(debrief["counts"] == .number(1))
    #expect(rows["feedbacks"]?.first?["strengths"] == .text("calm; keen"))
    #expect(rows["promises"]?.first?["decidesBy"] == .text("2026-11-17T05:00:00Z"))
    #expect(rows["contacts"] == [])
  }
}
