import CustomDump
import Domain
import Testing

@testable import Store

struct HabitsTests {
  @Test func `the commands are those that somebody records with, the most used first`() throws {
    let store = try agency()
    let interview = try store.book(try booking()).interview
    let log = ["contact", "log", "contact", "brief"]
    for command in log { try store.record(.briefed, of: interview, command: command) }
    try store.record(.briefed, of: interview, by: .by("Ruth"), command: "clear")
    expectNoDifference(
      try store.commandsMostUsed(by: nil), ["contact", "clear", "brief", "log", "book"])
    let sam = try #require(try store.consultants().first { $0.name == "Sam" })
    expectNoDifference(
      try store.commandsMostUsed(by: sam.id), ["contact", "brief", "log", "book"])
  }

  @Test func `what was used long ago is forgotten`() throws {
    let store = try agency()
    let interview = try store.book(try booking()).interview
    for _ in 0..<200 { try store.record(.briefed, of: interview, command: "brief") }
    expectNoDifference(try store.commandsMostUsed(by: nil), ["brief"])
  }

  @Test func `nobody uses anything in an empty database`() throws {
    expectNoDifference(try agency().commandsMostUsed(by: nil), [])
  }
}
