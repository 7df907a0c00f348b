import Wording

/// An answer to the prompt of `call`.
enum CallAnswer: Hashable {
  /// One of the keys, or its words, and the text typed after it.
  case key(CallKey, String)
  /// Return alone: the whole card.
  case card
  /// A name, a number or an employer: another person, who rings just now.
  case person(String)

  /// Reads a typed line; words that are no key are a person's.
  init(_ typed: String) {
    let line = typed.trimmed
    guard !line.isEmpty else {
      self = .card
      return
    }
    if line.first == "/", let name = String(line.dropFirst()).trimmedOrNil {
      self = .person(name)
      return
    }
    let first = line.prefix { !$0.isWhitespace }
    let rest = String(line.dropFirst(first.count)).trimmed
    if let key = CallKey(rawValue: first.lowercased()), rest.isEmpty || key.takesText {
      self = .key(key, rest)
    } else if let key = CallKey.allCases.first(where: { $0.isSaid(by: line) }) {
      self = .key(key, "")
    } else {
      self = .person(line)
    }
  }
}

/// A key of `call`, in the order in which they are offered.
enum CallKey: String, CaseIterable {
  case noAnswer = "n"
  case voicemail = "v"
  case reached = "r"
  case wrote = "w"
  case log = "l"
  case feedback = "f"
  case promise = "d"
  case prepared = "p"
  case accept = "a"
  case decline = "x"
  case close = "c"
  case snooze = "s"
  case ringBack = "b"
  case note = "t"
  case skip = "k"
  case undo = "u"
  case quit = "q"
  case help = "?"

  /// The key's name beside it.
  var name: String {
    switch self {
    case .noAnswer: "no answer"
    case .voicemail: "voicemail"
    case .reached: "reached"
    case .wrote: "wrote"
    case .log: "log debrief"
    case .feedback: "feedback"
    case .promise: "decision promised"
    case .prepared: "prep call done"
    case .accept: "accepts the offer"
    case .decline: "declines the offer"
    case .close: "close off"
    case .snooze: "snooze"
    case .ringBack: "ring back at"
    case .note: "note"
    case .skip: "skip"
    case .undo: "undo"
    case .quit: "quit"
    case .help: "help"
    }
  }

  /// The help for it.
  var help: String {
    switch self {
    case .noAnswer: "nobody answered; `n TEXT` keeps a note with it"
    case .voicemail: "you left a message; `v TEXT` keeps a note with it"
    case .reached: "you spoke; `r 1 3` ticks what it dealt with, of several matters"
    case .wrote: "you wrote; `w 1 3` likewise"
    case .log: "the debrief, question by question"
    case .feedback: "the employer's feedback, question by question"
    case .promise: "they said by when they decide: `d fri 5pm`"
    case .prepared: "you went through the interview with them"
    case .accept: "the candidate takes the offer"
    case .decline: "the candidate does not take the offer"
    case .close: "the matter ended: `c rejected`"
    case .snooze: "off the lists until then: `s mon 9am`"
    case .ringBack: "they asked to be rung back: `b 16:00`"
    case .note: "a note to keep with the next n, v, r or w: `t TEXT`"
    case .skip: "the next person; this one stays due"
    case .undo: "undo your last answer here, and go back to that person"
    case .quit: "end; what was recorded is saved"
    case .help: "this help"
    }
  }

  /// True if text may follow it on the line.
  var takesText: Bool {
    switch self {
    case .noAnswer, .voicemail, .reached, .wrote, .promise, .close, .snooze, .ringBack,
      .note:
      true
    case .log, .feedback, .prepared, .accept, .decline, .skip, .undo, .quit, .help: false
    }
  }

  /// True if a line is its name, or the first word of it: `no answer`, `no-answer`, `voicemail`.
  fileprivate func isSaid(by line: String) -> Bool {
    let said = folded(line).replacing("-", with: " ")
    return said == name || said == name.prefix { $0 != " " } && said.count > 2
  }
}
