import Testing

@testable import LineEditing

struct KeyQueueTests {
  /// A key, or a while without one.
  private enum Typed {
    case keys(String)
    case pause
  }

  /// What reaches the lines of two questions, the first of which takes yes and no by their keys; a
  /// line feed ends a line.
  private static func lines(_ typed: [Typed], beginning text: String = "") -> String {
    var queue = KeyQueue()
    var line = ""
    var lines: [String] = []
    queue.beginLine(keys: ["y": "yes", "n": "no"], text: text)
    func take() {
      while let key = queue.next() {
        guard key == "\n" || key == "\r" else {
          line.unicodeScalars.append(key)
          continue
        }
        lines.append(line)
        line = ""
        queue.beginLine(keys: [:])
      }
    }
    take()
    for one in typed {
      switch one {
      case .pause: if queue.isHoldingBack { queue.letGo() }
      case .keys(let keys):
        for key in keys.unicodeScalars {
          queue.receive(key, lineIsEmpty: line.isEmpty)
          take()
        }
      }
      take()
    }
    return (lines + [line]).joined(separator: "|")
  }

  @Test(arguments: [
    ("the key answers at once", "y", "y|"),
    ("and Return after it is the same answer's", "y\r", "y|"),
    ("one Return, not two", "y\r\r", "y||"),
    ("so is the whole word", "yes\r", "y|"),
    ("in any case", "yES\r", "y|"),
    ("the other word", "no\r", "n|"),
    ("half of the word is an answer of its own", "ye\r", "y|e|"),
    ("the next answer may begin with the rest of the word", "yesterday\r", "y|esterday|"),
    ("and with a letter of it", "noodles\r", "n|oodles|"),
    ("a key that answers nothing begins a line", "maybe y\r", "maybe y|"),
    ("Return alone", "\r", "|"),
    ("the next line takes no keys of the first", "yy\r", "y|y|"),
  ])
  func keysAnswerAtOnce(_ label: String, _ typed: String, _ lines: String) {
    #expect(Self.lines([.keys(typed)]) == lines, "\(label)")
  }

  @Test func afterAPauseReturnIsMeant() {
    #expect(Self.lines([.keys("y"), .pause, .keys("\r")]) == "y||")
    #expect(Self.lines([.keys("y"), .pause, .keys("es\r")]) == "y|es|")
    #expect(Self.lines([.keys("ye"), .pause, .keys("\r")]) == "y|e|")
  }

  @Test(arguments: [
    ("an arrow", "\u{1B}[Dy"), ("delete", "\u{1B}[3~y"), ("an arrow of keypads", "\u{1B}OAy"),
    ("a word key", "\u{1B}[1;5Cy"), ("escape and a letter", "\u{1B}by"),
  ])
  func whatATerminalSendsForOtherKeysAnswersNothing(_ label: String, _ typed: String) {
    var queue = KeyQueue()
    queue.beginLine(keys: ["y": "yes", "3": "3", "1": "1", "5": "5", "b": "b", "D": "D", "A": "A"])
    var answered: [Int] = []
    for (place, key) in typed.unicodeScalars.enumerated() {
      queue.receive(key, lineIsEmpty: true)
      while let next = queue.next() { if next == "\n" { answered.append(place) } }
    }
    #expect(answered == [typed.unicodeScalars.count - 1], "\(label)")
  }

  @Test func textThatStandsInTheLineComesFirst() {
    #expect(Self.lines([.keys("y\r")], beginning: "ma\nybe ") == "ma ybe y|")
  }
}
