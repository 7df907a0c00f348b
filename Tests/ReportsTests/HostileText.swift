import Domain
import Testing

/// Text that somebody may type or paste, and that some format could be made to obey.
enum HostileText {
  /// A text with what it tries.
  struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String

    var testDescription: String { name }
  }

  static let samples = [
    Sample(name: "formula", text: "=HYPERLINK(\"http://example.com\",\"x\")"),
    Sample(name: "formula with plus", text: "+1+cmd|' /C calc'!A0"),
    Sample(name: "formula with minus", text: "-2+3"),
    Sample(name: "formula with at", text: "@SUM(A1:A2)"),
    Sample(name: "formula after a tab", text: "\t=1+1"),
    Sample(name: "formula after a carriage return", text: "\r=1+1"),
    Sample(name: "formula after a space of no width", text: "\u{200B}=1+1"),
    Sample(name: "formula in full width", text: "\u{FF1D}1+1"),
    Sample(name: "script", text: "<script>alert(1)</script>"),
    Sample(name: "script behind a prepended mark", text: "\u{0600}<script>alert(1)</script>"),
    Sample(name: "attribute", text: "\" onmouseover=\"alert(1)"),
    Sample(name: "attribute with a combining mark", text: "\"\u{0301} onmouseover=x '\u{0301}"),
    Sample(name: "comment and entity", text: "--><!-- &lt;b&gt; ]]>"),
    Sample(name: "Markdown link", text: "[click](javascript:alert(1)) ![x](http://example.com/x)"),
    Sample(name: "Markdown address", text: "www.example.com https://example.com a@example.com"),
    Sample(
      name: "Markdown blocks", text: "# one\n- two\n1. three\n> four\n```\n    five\n| a | b |"),
    Sample(name: "Markdown emphasis", text: "*a* _b_ ~~c~~ `d` **e**"),
    Sample(name: "escape sequence", text: "\u{1B}[2J\u{1B}]0;owned\u{07}\u{9B}31m"),
    Sample(name: "lines", text: "one\r\ntwo\rthree\nfour\u{2028}five\u{85}six"),
    Sample(name: "turned direction", text: "\u{202E}desrever\u{2066}x"),
    Sample(name: "template", text: "{{x}} {{{title}}} {{#cards}}{{/cards}} {{=<% %>=}}"),
    Sample(name: "NUL", text: "a\u{0}b"),
    Sample(name: "quotes and commas", text: "\"a\",\"b\";'c'"),
    Sample(name: "quote with a combining mark", text: "a,\"\u{0301}b"),
    Sample(name: "very long", text: String(repeating: "long ", count: 4000)),
    Sample(name: "very long word", text: String(repeating: "x", count: 5000)),
  ]

  /// A record with a text in every field that people fill in.
  static func record(_ text: String) -> InterviewRecord {
    let candidate = Candidate(id: Identifier(1), name: text, phone: text, email: text)
    let account = Debrief.Account(
      met: [Met(name: text, role: text)], discussed: text, next: text, forgot: [text, text],
      questions: [text], concerns: [text], note: text)
    let words = Feedback.Words(
      from: text, said: text, strengths: [text], concerns: [text, text], confidential: text)
    return InterviewRecord(
      interview: Fixture.interview(
        candidate: candidate, employer: Employer(id: Identifier(1), name: text), vacancy: text),
      entries: [
        Fixture.entry(1, .debrief(Debrief(interest: .yes, account: account)), hoursAgo: 3),
        Fixture.entry(2, .feedback(Feedback(decision: .hold, words: words)), hoursAgo: 2),
        Fixture.entry(3, .permission(.forbidden(why: text)), hoursAgo: 1),
      ])
  }
}
