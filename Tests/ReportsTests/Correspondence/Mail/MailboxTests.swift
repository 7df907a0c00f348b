import Testing

@testable import Correspondence

@Suite struct MailboxTests {
  @Test(arguments: [
    ("a name", "Ann Lee", "\"Ann Lee\":;"),
    ("an address", "ann@acme.example", "\"ann@acme.example\" <ann@acme.example>"),
    ("both", "Ann Lee <ann@acme.example>", "\"Ann Lee\" <ann@acme.example>"),
    ("an address in brackets", "<ann@acme.example>", "\"ann@acme.example\" <ann@acme.example>"),
    ("accents", "Zoë <z@x.example>", "=?utf-8?B?Wm/Dqw==?= <z@x.example>"),
    ("marks of the head", "a \"b\" \\c: <x@y.example>", "\"a \\\"b\\\" \\\\c:\" <x@y.example>"),
  ])
  func isWrittenInTheHead(_ label: String, _ typed: String, _ field: String) {
    #expect(Mailbox(typed: typed)?.field == field, "\(label)")
  }

  @Test(arguments: [
    "", " ", "ann@", "@acme.example", "ann@acme..example", "Ann <ann>", "a@b@c",
    "a@b.example,c@d.x",
    "ann@acme.example>", "Zoë <zoë@example.org>", "a <b@c>d@e>",
  ])
  func isNoMailbox(_ typed: String) {
    #expect(Mailbox(typed: typed) == nil)
  }

  @Test(arguments: HostileText.samples)
  func anAddressIsNoWayIntoTheHead(_ sample: HostileText.Sample) {
    let field = Mailbox(name: sample.text, address: sample.text + "@x.example\r\nBcc: a@b.c").field
    #expect(field.hasSuffix(":;"), "\(field)")
    let lines = field.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") }, "\(field)")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 }, "\(field)")
    #expect(
      field.replacing("\r\n", with: "").unicodeScalars.allSatisfy {
        (0x20...0x7E).contains($0.value)
      }, "\(field)")
  }
}
