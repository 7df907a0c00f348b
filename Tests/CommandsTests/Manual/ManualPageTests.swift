import Foundation
import Testing

@testable import Commands

struct ManualPageTests {
  @Test func itHasEveryCommandAndEveryOption() throws {
    let page = try ManualPage().text
    let leaves = try ToolInfo(of: DebriefCommand.self).command.tree.filter(\.children.isEmpty)
    #expect(leaves.count > 30)
    for command in leaves {
      let heading = Roff.macro("SS", command.path.joined(separator: " "))
      let start = try #require(page.range(of: heading), "\(command.path)")
      let end = page.range(of: "\n.SS", range: start.upperBound..<page.endIndex)?.lowerBound
      let about = page[start.upperBound..<(end ?? page.endIndex)]
      for argument in command.shownArguments where argument.kind != .positional {
        guard let name = argument.typedNames.first,
          !["--help", "--version"].contains(argument.title)
        else { continue }
        let shared = page.range(of: "OPTIONS OF EVERY COMMAND").map { page[$0.upperBound...] } ?? ""
        #expect(
          about.contains(Roff.bold(name)) || shared.contains(Roff.bold(name)),
          "\(command.path) \(name)")
      }
    }
  }

  @Test func noLineOfTextIsTakenForAMacro() throws {
    let known = [
      ".TH", ".SH", ".SS", ".TP", ".PP", ".nf", ".fi", ".nh", ".ad l", ".\\\"", "'\\\"",
    ]
    for line in try ManualPage().text.split(separator: "\n")
    where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  /// Renders without a warning, in whichever of the two programs is here; a fault is heard first.
  @Test(arguments: [
    ["groff", "-ww", "-man", "-Kutf8", "-Tutf8"], ["mandoc", "-Tlint", "-Wwarning"],
  ])
  func itRendersWithoutAWarning(_ words: [String]) throws {
    guard let program = Program.onPath(words[0]) else {
      return print("skipped: there is no \(words[0]) here")
    }
    let folder = try Folder()
    defer { folder.remove() }
    func complaints(_ page: String) throws -> String {
      let file = folder.url.appendingPathComponent("debrief.1")
      try Data(page.utf8).write(to: file)
      let outcome = try program.run(
        words.dropFirst() + [file.path], in: folder.url, environment: folder.environment)
      return words[0] == "groff" ? outcome.messages : outcome.answers + outcome.messages
    }
    #expect(try !complaints(".TH A 1\n.SH B\n.XY no macro\n\\*[none]\n").isEmpty)
    #expect(try complaints(try ManualPage().text) == "")
  }
}
