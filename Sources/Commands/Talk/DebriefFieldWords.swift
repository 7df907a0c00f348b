/// The questions and help texts for the parts of a debrief.
extension DebriefField {
  /// The question, as put to the candidate.
  var question: String {
    switch self {
    case .went: "How did it go, 1 to 5?"
    case .rang: "Who rang: candidate, us?"
    case .met: "Who did you meet?"
    case .said: "What was said?"
    case .worried: "Any concerns?"
    case .forgot: "Anything you wish you'd said?"
    case .keen: "How keen are you: yes, unsure, no?"
    case .next: "What happens next?"
    case .hearBy: "When will you hear?"
    case .thanked: "Thank-you sent: yes, no?"
    case .note: "Anything else? (Enter saves, n leaves)"
    }
  }

  /// The valid answers, with an example.
  var help: [String] {
    switch self {
    case .went: ["A mark from 1 (badly) to 5 (very well). For example: 4, four, 8/10"]
    case .rang: ["c for the candidate or u for us: who called whom for this debrief."]
    case .met:
      [
        "Names, each with the role after a comma or in brackets; a semicolon between two.",
        "For example: Ann Lee, CTO; Bo Chen",
      ]
    case .said:
      ["What was talked about, in a line. For example: mostly the move to Leeds"]
    case .worried:
      ["What is in the way, a semicolon between two. For example: the commute; notice of 3 months"]
    case .forgot:
      [
        "Points to be passed on to the employer, a semicolon between two.",
        "For example: ran a tender of 2m; speaks Polish",
      ]
    case .keen: ["Whether they want the job: y for yes, u for unsure, n for no."]
    case .next:
      ["What they were told happens next. For example: second interview with the CTO"]
    case .hearBy:
      ["A date or a time, or `not sure`. For example: fri, 27 nov, tomorrow noon"]
    case .thanked: ["Whether they have thanked the employer: y for yes, n for not yet."]
    case .note:
      [
        "Enter or y saves what stands above; n leaves without saving, and keeps a draft.",
        "Anything else that you type is saved with it as a note.",
      ]
    }
  }
}
