import CustomDump
import Domain
import Testing

@testable import Commands

struct LabelledTextTests {
  @Test(arguments: [
    ("a label", "met: Ann Lee", [["1", "met", "Ann Lee"]]),
    (
      "labels in any case", "MET : Ann\nHear By:fri",
      [["1", "met", "Ann"], ["2", "hearBy", "fri"]]
    ),
    (
      "other spellings", "discussed: a\nconcern: b\ninterest: no\nhear-by: fri",
      [["1", "said", "a"], ["2", "worried", "b"], ["3", "keen", "no"], ["4", "hearBy", "fri"]]
    ),
    ("labels again", "met: Ann\nmet: Bo", [["1", "met", "Ann"], ["2", "met", "Bo"]]),
    ("anything else", "rang from a train", [["1", "note", "rang from a train"]]),
    ("a colon in it", "Ann said: wait", [["1", "note", "Ann said: wait"]]),
    ("a time of day", "14:00 suits him", [["1", "note", "14:00 suits him"]]),
    ("a colon in an answer", "next: call at 9:30", [["1", "next", "call at 9:30"]]),
    ("an indent goes on", "said: a\n  b\n\tc", [["1", "said", "a b c"]]),
    ("a label may stand alone above", "said:\n  a", [["1", "said", "a"]]),
    ("an empty line ends it", "said: a\n\n  b", [["1", "said", "a"], ["3", "note", "b"]]),
    ("an indented label is a text", "said: a\n  met: b", [["1", "said", "a met: b"]]),
    ("empty labels", "met:\nkeen: yes", [["2", "keen", "yes"]]),
    (
      "line ends of Windows", "met: Ann\r\nkeen: no\r\n",
      [["1", "met", "Ann"], ["2", "keen", "no"]]
    ),
    ("a mark at its beginning", "\u{FEFF}met: Ann", [["1", "met", "Ann"]]),
    ("nothing", " \n\n", []),
  ])
  func reads(_ label: String, _ text: String, _ parts: [[String]]) {
    expectNoDifference(
      LabelledText(text).parts.map { part in
        let name =
          switch part.label {
          case .field(let field): field.key
          case .called: "called"
          }
        return ["\(part.line)", name, part.text]
      }, parts, "\(label)")
  }
}
