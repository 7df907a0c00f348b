import CustomDump
import Domain
import Testing

@testable import Store

@Suite struct TemplateRecordingTests {
  private let store: AgencyStore

  init() throws { store = try agency() }

  private func choose(
    _ own: TextFile?, for kind: DraftKind = .chase
  ) throws -> Identifier<JournalEntry> {
    try store.record([.template(kind, own)], by: .by(), command: "template set").entry
  }

  private func chosen(
    for kind: DraftKind = .chase
  ) throws -> (entry: JournalEntry, own: TextFile?)? {
    try store.journal([.templateSet]).template(for: kind)
  }

  @Test func theLastChoiceThatCountsIsInForce() throws {
    let own = TextFile(source: "chase.txt", text: "Subject: a\n\nb")
    let other = TextFile(source: "other.txt", text: "Subject: c\n\nd")
    let first = try choose(own)
    let second = try choose(other)
    _ = try choose(own, for: .update)
    #expect(try chosen()?.own == other)
    #expect(try chosen(for: .rejection) == nil)

    let undone = try store.undo(entry: second, by: .by())
    expectNoDifference(undone.retracted.map(\.id), [second])
    #expect(try chosen()?.entry.id == first)

    let redone = try store.undo(entry: undone.entry, by: .by())
    expectNoDifference(redone.restored.map(\.id), [second])
    #expect(try chosen()?.own == other)

    _ = try choose(nil)
    let reset = try #require(try chosen())
    #expect(reset.own == nil)
    #expect(try store.journal([.templateSet]).count == 4)
  }
}
