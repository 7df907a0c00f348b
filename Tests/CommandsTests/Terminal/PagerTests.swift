import Foundation
import Glibc
import Testing

@testable import Commands

struct PagerTests {
  /// A folder with a program of each of these names in it.
  private func folder(of programs: [String]) throws -> Folder {
    let folder = try Folder()
    for program in programs {
      let path = folder.url.appendingPathComponent(program).path
      _ = FileManager.default.createFile(
        atPath: path, contents: Data("#!/bin/sh\n".utf8), attributes: [.posixPermissions: 0o755])
    }
    return folder
  }

  @Test(
    arguments: [
      ([:], "less"), (["PAGER": "more"], "more"),
      (["PAGER": "more", "DEBRIEF_PAGER": "cat -n"], "cat -n"), (["PAGER": "less -S"], "less -S"),
      (["DEBRIEF_PAGER": "FOO=1 less"], "FOO=1 less"),
    ] as [([String: String], String)])
  func `a pager is named by the environment`(
    environment: [String: String], command: String
  ) throws {
    let folder = try folder(of: ["less", "more", "cat"])
    defer { folder.remove() }
    let pager = Pager(environment.merging(["PATH": folder.url.path]) { own, _ in own })
    #expect(pager?.command == command)
  }

  @Test(arguments: ["", " ", "cat", "no-such-pager", "/no/such/pager -x"])
  func `where it is empty, cat or not there, there is none`(command: String) {
    #expect(Pager(["DEBRIEF_PAGER": command, "PATH": "/usr/bin:/bin"]) == nil)
  }

  @Test(arguments: [
    ("reads all", "cat > /dev/null", true), ("leaves early", "head -c 1 > /dev/null", true),
    ("ends badly", "cat > /dev/null; exit 3", true),
    ("is missing", "{ no-such-pager; } 2> /dev/null", false),
  ])
  func `a pager shows what it is given`(what: String, command: String, isShown: Bool) throws {
    signal(SIGPIPE, SIG_IGN)
    let pager = try #require(
      Pager(["DEBRIEF_PAGER": command, "PATH": "/usr/bin:/bin"]), "\(what)")
    let text = String(repeating: "a line that is long enough to fill a pipe\n", count: 10_000)
    #expect(pager.show(text) == isShown, "\(what)")
  }

  @Test(
    arguments: [
      ([:], "FRX utf-8"), (["LANG": "C"], "FRX utf-8"),
      (["LESS": "S", "LESSCHARSET": "latin1"], "S latin1"),
    ] as [([String: String], String)])
  func `a pager is told that the text is UTF-8`(
    environment: [String: String], told: String
  ) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let file = folder.url.appendingPathComponent("told").path
    let command = "cat > /dev/null; echo $LESS $LESSCHARSET > '\(file)'"
    let pager = try #require(
      Pager(
        environment.merging(["DEBRIEF_PAGER": command, "PATH": "/usr/bin:/bin"]) { own, _ in own }))
    #expect(pager.show("Zoë"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == told + "\n")
  }
}
