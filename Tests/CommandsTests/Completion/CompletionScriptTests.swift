import Foundation
import Testing

@testable import Commands

/// The scripts in the shells that they are for; `Tests/Terminal` types at them too.
struct CompletionScriptTests {
  private struct Row: Sendable {
    let line: String
    let offers: [String]
  }

  private static let hostile = [
    "Priya Shah", "Sam O'Brien", "Zo\u{EB} Lund", "Two \"Q\" Jobs", "Esc\u{1B}[31m",
    "Pay $(touch made)",
  ]

  private static let rows = [
    Row(line: "debrief log pri", offers: ["Priya Shah"]),
    Row(line: "debrief log sam", offers: ["Sam O'Brien"]),
    Row(line: "debrief log two", offers: ["Two \"Q\" Jobs"]),
    Row(line: "debrief log esc", offers: []),
    Row(line: "debrief book x --employer ac", offers: ["Acme"]),
    Row(line: "debrief due --rule chase", offers: ["chaseEmployer"]),
    Row(line: "debrief no-", offers: ["no-show"]),
  ]

  /// What a shell is told to run, so that it prints what it would offer, a line each.
  private static func program(_ shell: Shell, script: String, line: String) -> [String] {
    switch shell {
    case .bash:
      [
        "--norc", "--noprofile", "-c",
        """
        . "$1"; COMP_LINE=$2; COMP_POINT=${#COMP_LINE}
        _debrief debrief "${COMP_LINE##* }" "" 2>/dev/null; printf '%s\\n' "${COMPREPLY[@]}"
        """, "bash", script, line,
      ]
    case .zsh:
      [
        "-f", "-c",
        """
        autoload -Uz compinit; compinit -D -u 2>/dev/null; . "$1"
        words=(${=2}); CURRENT=$#words; PREFIX=$words[-1]
        compadd() { print -rl -- $values }
        _debrief
        """, "zsh", script, line,
      ]
    case .fish:
      [
        "--no-config", "-c", "source $argv[1]; complete -C $argv[2] | string replace -r '\\t.*' ''",
        script, line,
      ]
    }
  }

  @Test(arguments: Shell.allCases)
  func theShellOffersWhatItIsGiven(_ shell: Shell) throws {
    guard let program = Program.onPath(shell.rawValue) else {
      return print("skipped: there is no \(shell.rawValue) here")
    }
    let folder = try Folder()
    defer { folder.remove() }
    let agency = Agency(.debrief, in: folder)
    for name in Self.hostile { _ = try agency.book(name) }
    let script = folder.url.appendingPathComponent("script")
    try Data(CompletionScript.text(for: shell).utf8).write(to: script)
    let bin = URL(fileURLWithPath: Program.debrief.path).deletingLastPathComponent().path
    let environment = folder.environment.merging(["PATH": bin + ":/usr/bin:/bin"]) { $1 }
    for row in Self.rows {
      let outcome = try program.run(
        Self.program(shell, script: script.path, line: row.line), in: folder.url,
        environment: environment)
      let offers = outcome.answers.split(separator: "\n").map(String.init)
      #expect(offers == row.offers, "\(shell) \(row.line): \(outcome)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!left.contains("made"), "a name was run")
  }

  @Test func aFileOfOursIsKnownByItsBeginning() {
    for shell in Shell.allCases {
      #expect(CompletionScript.text(for: shell).prefix(200).contains(CompletionScript.mark))
    }
  }
}
