import CustomDump
import Domain
import Testing

@testable import Store

@Suite struct TemplateRecordingTests {
  @Test func theLastChoiceThatCountsIsInForce() throws {
    let store = try AgencyStore(path: nil)
    let own = TemplateVersion.Own(source: "chase.txt", text: "Subject: a\n\nb")
    let other = TemplateVersion.Own(source: "other.txt", text: "Subject: c\n\nd")
    let first = try store.setTemplate(own, for: .chase, by: .by(), command: "template set")
    let second = try store.setTemplate(other, for: .chase, by: .by(), command: "template set")
    _ = try store.setTemplate(own, for: .update, by: .by(), command: "template set")
    #expect(try store.templateVersions().inForce(for: .chase)?.own == other)
    #expect(try store.templateVersions().inForce(for: .rejection) == nil)

    let undone = try store.undo(entry: second, by: .by())
    expectNoDifference(undone.policy?.retractedTemplates.map(\.entry), [second])
    #expect(try store.templateVersions().inForce(for: .chase)?.entry == first)

    let redone = try store.undo(entry: undone.entry, by: .by())
    expectNoDifference(redone.policy?.restoredTemplates.map(\.entry), [second])
    #expect(try store.templateVersions().inForce(for: .chase)?.own == other)

    _ = try store.setTemplate(nil, for: .chase, by: .by(), command: "template reset")
    let reset = try #require(try store.templateVersions().inForce(for: .chase))
    #expect(reset.own == nil)
    #expect(try store.templateVersions().count == 4)
  }
}
