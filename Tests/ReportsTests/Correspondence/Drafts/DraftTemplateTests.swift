import CustomDump
import Domain
import Testing

@testable import Correspondence

@Suite struct DraftTemplateTests {
  private func faults(_ text: String, for kind: DraftKind = .chase) -> [String] {
    switch DraftTemplate.reading(text, for: kind) {
    case .success: []
    case .failure(let faults): faults.faults.map(\.words)
    }
  }

  @Test(arguments: DraftKind.allCases)
  func theBuiltInOnesAreWithoutFault(_ kind: DraftKind) {
    expectNoDifference(faults(DraftTemplate.builtInText(for: kind), for: kind), [])
  }

  @Test(arguments: DraftKind.allCases)
  func everyNameIsUsedOrOfUse(_ kind: DraftKind) {
    let text = DraftTemplate.builtInText(for: kind)
    let unused = DraftTag.tags(of: kind).filter { !text.contains($0.rawValue + "}}") }
    let spare: Set<DraftTag> = [
      .candidate, .employer, .vacancy, .interview, .met, .concerns,
    ]
    #expect(spare.isSuperset(of: unused), "\(unused)")
  }

  @Test(arguments: [
    ("fine", "Subject: a\n\nb", []),
    ("line ends of Windows", "Subject: a\r\n\r\nb\r\n", []),
    (
      "no subject", "Dear {{candidate}}",
      [
        "line 1: has to be the subject, such as `Subject: {{vacancy}}`"
      ]
    ),
    ("an empty subject", "Subject:\n\nb", ["the subject is empty where everything is known"]),
    (
      "a text only of what may be missing", "Subject: a\n\n{{promise}}",
      ["the text is empty where little is known"]
    ),
    (
      "a slip of the pen", "Subject: a\n\n\n{{candiate}}",
      ["line 4: there is no `{{candiate}}` here; did you mean `{{candidate}}`?"]
    ),
    (
      "what another kind has", "Subject: a\n\n{{phone}} b",
      ["line 3: there is no `{{phone}}` here"]
    ),
    (
      "a file", "Subject: a\n\n{{> /etc/passwd}} b",
      ["line 3: `{{>` is not for drafts; use names, `#`, `^`, `/` and `!`"]
    ),
    (
      "inheritance", "Subject: a\n\n{{$x}}{{/x}} b",
      [
        "line 3: `{{$` is not for drafts; use names, `#`, `^`, `/` and `!`",
        "line 3: `{{/x}}` closes nothing",
      ]
    ),
    (
      "other marks", "Subject: a\n{{=<% %>=}}\nb",
      ["line 2: `{{=` is not for drafts; use names, `#`, `^`, `/` and `!`"]
    ),
    (
      "an open section", "Subject: a\n\n{{#keen}} b", ["line 3: `{{#keen}}` is never closed"]
    ),
    (
      "crossed sections", "Subject: a\n\n{{#keen}}{{#promise}}{{/keen}}{{/promise}}b",
      [
        "line 3: `{{/keen}}` closes nothing; open is `promise`",
        "line 3: `{{#keen}}` is never closed",
      ]
    ),
    ("an open tag", "Subject: a\n\nb {{candidate", ["line 3: a tag is not closed by `}}`"]),
    (
      "a mark on the braces", "Subject: a\n\nb {{candidate}}\u{301}",
      ["line 3: a tag is not closed by `}}`"]
    ),
    (
      "a control", "Subject: a\n\nb\u{1B}[2J",
      ["line 3: has a character that cannot be seen, such as a tab"]
    ),
    (
      "a function", "Subject: a\n\n{{uppercased(candidate)}} b",
      ["line 3: there is no `{{uppercased(candidate)}}` here"]
    ),
  ])
  func isLookedThrough(_ label: String, _ text: String, _ expected: [String]) {
    expectNoDifference(faults(text), expected, "\(label)")
  }

  @Test func nobodyWritesABook() {
    #expect(faults("Subject: a\n\n" + String(repeating: "x", count: 65_536)).count == 1)
    let deep = String(repeating: "{{#keen}}", count: 11)
    let end = String(repeating: "{{/keen}}", count: 11)
    #expect(
      faults("Subject: a\n\nb\(deep)\(end)") == ["line 3: too many sections inside one another"])
  }

  @Test func whatIsFilledInIsNoTemplateAndNoHTML() throws {
    let template = try DraftTemplate.reading(
      "Subject: {{candidate}}\n\n{{{candidate}}}|{{&employer}}|{{#promise}}{{.}}{{/promise}}",
      for: .chase
    ).get()
    var values = DraftValues()
    values.set(.candidate, "{{employer}} & \"<b>\"\r\nBcc: x")
    values.set(.employer, "Acme")
    let filled = template.filled(values)
    #expect(filled.subject == "{{employer}} & \"<b>\" Bcc: x")
    #expect(filled.body == "{{employer}} & \"<b>\" Bcc: x|Acme|")
  }
}
