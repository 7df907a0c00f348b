import ArgumentParser
import Foundation
import Store
import Testing

@testable import Commands

/// A document that is written to a file.
final class OutputFileTests {
  private let folder: Folder
  private let long = String(repeating: "Priya Shah said that she would call.\n", count: 20_000)

  init() throws { folder = try Folder() }

  deinit { folder.remove() }

  private func file(_ name: String, _ options: String...) throws -> OutputFile {
    try OutputFile(
      FileOptions.parse(["-o", place(name)] + options), sparing: ProtectedFiles(database: nil))
  }

  private func place(_ name: String) -> String {
    folder.url.appendingPathComponent(name).path
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: place(name), encoding: .utf8)
  }

  @Test func isNotSeenBeforeItIsWhole() throws {
    let file = try file("report.md")
    #expect(try file.write(long))
    #expect(try !names().contains("report.md"))
    try file.finish()
    #expect(try names() == ["report.md"])
    #expect(try text("report.md") == long)
    let rights = try FileManager.default.attributesOfItem(atPath: place("report.md"))
    #expect(rights[.posixPermissions] as? Int == 0o600)
  }

  @Test func leavesNothingWhereItIsGivenUp() throws {
    do { _ = try file("report.md").write(long) }
    #expect(try names() == [])
  }

  @Test func hasNoNameThatSomebodyWhoEndsUsCouldLeaveBehind() throws {
    // Where the file system has no such files, one stands beside the place until it is whole.
    let file = try file("report.md")
    #expect(try file.write(long))
    let hasNone = file.writingPath?.hasPrefix("/proc/") == true
    #expect(try names().isEmpty == hasNone)
    #expect(try names().allSatisfy { $0.hasSuffix(".part") })
  }

  @Test func takesAPlaceThatWasTakenOnlyWhenForced() throws {
    try file("report.md").finish()
    #expect(throws: (any Error).self) { try file("report.md") }
    let forced = try file("report.md", "--force")
    #expect(try forced.write(long))
    #expect(try text("report.md") == "")
    try forced.finish()
    #expect(try text("report.md") == long)
    #expect(try names() == ["report.md"])
  }

  @Test func doesNotTakeAPlaceThatWasTakenMeanwhile() throws {
    let late = try file("report.md")
    #expect(try late.write(long))
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: place("report.md")))
    #expect(throws: (any Error).self) { try late.finish() }
    #expect(try text("report.md") == "theirs")
    #expect(try names() == ["report.md"])
  }

  @Test func doesNotTakeThePlaceOfADatabaseThatCameMeanwhile() throws {
    let late = try file("report.md", "--force")
    #expect(try late.write(long))
    let database = Data("SQLite format 3\0 and so on".utf8)
    try database.write(to: URL(fileURLWithPath: place("report.md")))
    #expect(throws: (any Error).self) { try late.finish() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: place("report.md"))) == database)
    #expect(try names() == ["report.md"])
  }

  @Test(arguments: [["--force"], []]) func takesThePlaceOfFilesOnly(_ options: [String]) throws {
    #expect(mkfifo(place("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: place("link"), withDestinationPath: place("pipe"))
    for name in [".", "pipe", "link", "no/such/folder"] {
      #expect(throws: (any Error).self, "\(name)") {
        try OutputFile(
          FileOptions.parse(["-o", place(name)] + options), sparing: ProtectedFiles(database: nil))
      }
    }
    #expect(try names() == ["link", "pipe"])
  }

  @Test func takesThePlaceOfALinkAndNotOfWhatItPointsTo() throws {
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: place("other.md")))
    try FileManager.default.createSymbolicLink(
      atPath: place("report.md"), withDestinationPath: place("other.md"))
    let forced = try file("report.md", "--force")
    #expect(try forced.write("ours"))
    try forced.finish()
    #expect(try text("other.md") == "theirs")
    #expect(try text("report.md") == "ours")
  }
}
