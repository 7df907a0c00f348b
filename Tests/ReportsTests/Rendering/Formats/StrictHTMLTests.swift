import Testing

@testable import Rendering

@Suite struct StrictHTMLTests {
  @Test(arguments: [
    ("<b a=\"c\" d='e'>&`", "&lt;b a=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#96;"),
    ("\u{600}<b>", "\u{600}&lt;b&gt;"), ("\"\u{301}", "&quot;\u{301}"), ("a\u{0}b", "a\u{FFFD}b"),
    ("a\u{85}\u{202E}", "a\u{FFFD}\u{FFFD}"), ("one\ntwo\u{2029}three", "one\ntwo\nthree"),
    ("Zoë", "Zoë"),
  ])
  func `every mark of markup is an entity`(text: String, html: String) {
    #expect(Array(StrictHTML.escaped(text).unicodeScalars) == Array(html.unicodeScalars))
  }
}
