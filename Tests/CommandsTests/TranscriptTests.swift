import CustomDump
import Foundation
import Testing

/// Every story of the folder `Transcripts`, played with the `debrief` of this build.
///
/// `DEBRIEF_RECORD=1 swift test --filter TranscriptTests` writes the answers into the stories and
/// fails, so that what was recorded is read before it is believed.
@Suite struct TranscriptTests {
  /// The names of the stories.
  static let stories: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".transcript") }.sorted()
  }()

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  @Test func thereAreStories() {
    #expect(!Self.stories.isEmpty, "a sweep over no story has shown nothing")
  }

  @Test(arguments: stories)
  func theStoryGoesAsWritten(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let written = try TranscriptReader.transcript(text)
    #expect(written.hasCommand, "a story in which nothing is typed has shown nothing")
    let played = try TranscriptPlayer(program: .debrief).play(written)
    guard ProcessInfo.processInfo.environment["DEBRIEF_RECORD"] == "1" else {
      expectNoDifference(
        played.text.split(separator: "\n", omittingEmptySubsequences: false),
        text.split(separator: "\n", omittingEmptySubsequences: false))
      return
    }
    try Data(played.text.utf8).write(to: file)
    Issue.record("recorded \(name); read it, then run without recording")
  }
}

extension Transcript {
  /// Whether anything is typed in it.
  var hasCommand: Bool {
    steps.contains { step in
      if case .command = step { true } else { false }
    }
  }
}
