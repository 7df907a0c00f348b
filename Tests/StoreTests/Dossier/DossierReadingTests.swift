import CustomDump
import DataProtection
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

/// All of somebody, and nobody else.
struct DossierReadingTests {
  private func missing(_ places: [String], _ text: String) -> [String] {
    places.filter { !text.contains(MarkedColumns.mark($0)) }
  }

  @Test func everyTextThatIsStoredIsInEveryFormat() throws {
    let columns = try MarkedColumns()
    #expect(columns.marked.count > 50, "each column has a mark")
    let formats = try columns.dossier().everyFormat(under: columns.store)
    #expect(formats.count == DossierFormat.allCases.count)
    for (format, text) in formats {
      expectNoDifference(missing(columns.marked, text), [], "\(format)")
    }
  }

  /// The planted fault: a part that is not shown.
  @Test func aPartThatIsNotShownIsMissed() throws {
    let columns = try MarkedColumns()
    let whole = try columns.dossier()
    let part = Dossier(
      person: .candidate(Candidate(id: columns.candidate, name: "x")), particulars: [],
      interviews: whole.interviews, entries: whole.entries, people: [], omissions: [])
    for (format, text) in try part.everyFormat(under: columns.store) {
      #expect(missing(columns.marked, text).contains("candidate.email"), "\(format)")
    }
  }

  @Test func allOfOnePersonAndNothingOfAnother() throws {
    let store = try agency()
    var dice = SystemRandomNumberGenerator()
    let people = [
      try MarkedPerson(store, dice: &dice), try MarkedPerson(store, dice: &dice),
    ]
    for (place, person) in people.enumerated() {
      let other = people[1 - place]
      let candidate = try #require(try store.candidate(everNamed: person.name))
      let dossier = try store.dossier(of: candidate.id, at: hour(20)).dossier
      #expect(dossier.interviews.count == 2)
      for (format, text) in try dossier.everyFormat(under: store) {
        expectNoDifference(
          (person.marks + [person.name]).filter { !text.contains($0) }, [], "\(format)")
        expectNoDifference(
          (other.marks + [other.name]).filter(text.contains), [], "\(format)")
      }
    }
  }

  @Test func whatWasUndoneIsHeldAndSaidToBe() throws {
    let store = try agency()
    let interview = try store.book(booking()).interview
    try store.record(.withdrawn(why: "moved away"), of: interview)
    _ = try store.undo(entry: nil, by: .by(at: hour(2)))
    let dossier = try store.dossier(of: interview.candidate.id, at: hour(3)).dossier
    let entries = try #require(dossier.interviews.first).entries
    let undone = try #require(entries.first { $0.kind == .withdrawn })
    #expect(!undone.counts && undone.undoneBy == entries.last?.id)
    #expect(entries.count > 0 && entries.last?.kind == nil)
    for (format, text) in try dossier.everyFormat(under: store) {
      #expect(text.contains("moved away"), "\(format)")
    }
  }

  @Test func whatWasErasedIsSaidToBe() throws {
    let store = try agency()
    let interview = try store.book(booking(phone: "0123")).interview
    try store.edit(
      .candidate(interview.candidate), [.email("p@example.com")], by: .by(at: hour(1)))
    try store.record(.closed(.rejected), of: interview, by: .by(at: hour(2)))
    let mark = try store.forget(
      interview.candidate.id, by: .by(at: hour(3)), command: "forget"
    ).entry
    let dossier = try store.dossier(of: interview.candidate.id, at: hour(4)).dossier
    let booked = dossier.interviews.first?.entries.first { $0.kind == .booked }
    #expect(booked?.erasedBy == mark)
    expectNoDifference(dossier.entries.map(\.kind), [.candidateEdited, .candidateForgotten])
    #expect(dossier.entries.first?.erasedBy == mark)
    #expect(dossier.entries.last?.rows.first?.fields.first?.value == .choice("words"))
  }

  /// A merger that was taken back names somebody else.
  @Test func whoWasSomebodyElseAfterAllIsMarked() throws {
    let store = try agency()
    let kept = try store.book(booking()).interview
    let gone = try store.book(booking("Priya Sheikh", at: 5)).interview
    try store.merge(
      .candidates(gone: gone.candidate, kept: kept.candidate), by: .by(at: hour(6)))
    #expect(try store.dossier(of: kept.candidate.id, at: hour(7)).dossier.interviews.count == 2)
    _ = try store.undo(entry: nil, by: .by(at: hour(8)))
    let dossier = try store.dossier(of: kept.candidate.id, at: hour(9)).dossier
    expectNoDifference(dossier.interviews.map(\.id), [kept.id])
    expectNoDifference(dossier.entries.map(\.kind), [.candidatesMerged, nil])
    for (format, text) in try dossier.everyFormat(.all, under: store) {
      #expect(!text.contains("Sheikh"), "\(format)")
    }
  }
}
