import CustomDump
import Foundation
import Testing

/// A draft to a known contact, as another program reads it; and who records where nobody says so.
@Suite struct DraftMailTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @discardableResult
  private func run(_ words: String..., expecting status: Int32 = 0) throws -> Program.Outcome {
    let environment = folder.environment.merging(["DEBRIEF_NOW": "2026-11-12T09:00:00Z"]) { $1 }
    let outcome = try Program.debrief.run(words, in: folder.url, environment: environment)
    try #require(outcome.ending == .exit(status), "\(words): \(outcome)")
    return outcome
  }

  private func book(_ candidate: String, at: String) throws {
    try run("book", candidate, "--employer", "Acme", "--vacancy", "Clerk", "--at", at)
  }

  private static let reader = """
    import email, email.policy, sys
    message = email.message_from_file(open(sys.argv[1], newline=""), policy=email.policy.default)
    assert not message.defects, message.defects
    for name in ("From", "To"):
      for box in message[name].addresses: print(name, box.display_name, box.addr_spec)
    print(len(message.keys()), message.get_content().splitlines()[-2:])
    """

  @Test(.enabled(if: Program.onPath("python3") != nil, "python3 is missing, so no mail is read"))
  func `Python's email reads From and To of a draft to a known contact`() throws {
    let python = try #require(Program.onPath("python3"))
    try run("iam", "Zoë Okafor\u{1B}", "--email", "zoe@agency.example", "--phone", "020 7946 0001")
    try run("agency", "Brook & Co")
    try book("Wes Young", at: "2026-11-10 10:00")
    try run(
      "people", "add", "contact", "Ann \"Bcc: x\" Lée", "--employer", "Acme", "--email",
      "ann@acme.example", "--main")
    try run("draft", "wes", "chase", "-o", "chase.eml")
    let read = try python.run(
      ["-c", Self.reader, "chase.eml"], in: folder.url,
      environment: folder.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 })
    let lines = read.answers.split(separator: "\n").map(String.init)
    try #require(lines.count == 3, "\(read)")
    #expect(lines[0].hasPrefix("From Zoë Okafor") && lines[0].hasSuffix(" zoe@agency.example"))
    #expect(lines[1] == "To Ann \"Bcc: x\" Lée ann@acme.example")
    #expect(lines[2] == "10 ['Brook & Co', '020 7946 0001']")
  }

  @Test func `nobody becomes a consultant unasked, and iam says who records`() throws {
    let refused = try Program.debrief.run(
      ["book", "Wes Young", "--employer", "Acme", "--vacancy", "Clerk", "--at", "10:00"],
      in: folder.url,
      environment: folder.environment.merging(["USER": "office", "LOGNAME": "office"]) { $1 })
    #expect(refused.ending == .exit(64), "\(refused)")
    try run("iam", "Sam Okafor")
    let file = folder.url.appendingPathComponent(".config/debrief/consultant").path
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    try book("Wes Young", at: "2026-11-10 10:00")
    try run("consultants", "add", "Ruth Adler")
    try book("Bob Ray", at: "2026-11-10 12:00")
    let due = try run("due", "--json").answers
    #expect(due.contains("\"consultant\":\"Sam Okafor\"") && !due.contains("Ruth"))
    try run("due", "--as", "Ruth", "--exit-code")
    #expect(try run("iam").answers == "Sam Okafor\n")
    try run("consultants", "remove", "Ruth Adler")
    try run("consultants", "remove", "Sam", expecting: 65)
  }
}
