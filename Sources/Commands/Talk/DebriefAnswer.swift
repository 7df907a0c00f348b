import Domain
import WorkingTime

/// The answer about one part of a debrief.
enum DebriefAnswer: Hashable {
  case went(Int)
  case rang(Rang)
  case met([Met])
  case said(String)
  case worried([String])
  case forgot([String])
  case keen(Interest)
  case next(String)
  case hearBy(Deadline)
  case thanked(Bool)
  case note(String)
}

extension Debrief {
  /// Builds the debrief from answers; lists and texts are collected, of the others the last counts.
  init(_ answers: [DebriefAnswer], rang: Rang? = nil) {
    self.init(
      interest: answers.lazy.compactMap(\.interest).last,
      hearBy: answers.lazy.compactMap(\.deadline).last,
      thanked: answers.lazy.compactMap(\.thanked).last,
      account: Account(
        rang: rang ?? answers.lazy.compactMap(\.rang).last,
        went: answers.lazy.compactMap(\.mark).last,
        met: answers.flatMap(\.met), discussed: answers.text(\.said),
        next: answers.text(\.next), forgot: answers.flatMap(\.forgot),
        concerns: answers.flatMap(\.worries), note: answers.text(\.note)))
  }
}

extension [DebriefAnswer] {
  /// The texts of one kind, one per line; nil if there are none.
  fileprivate func text(_ part: (DebriefAnswer) -> String?) -> String? {
    let texts = compactMap(part)
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}

extension DebriefAnswer {
  fileprivate var mark: Int? { if case .went(let mark) = self { mark } else { nil } }
  fileprivate var rang: Rang? { if case .rang(let rang) = self { rang } else { nil } }
  fileprivate var thanked: Bool? { if case .thanked(let isSent) = self { isSent } else { nil } }
  fileprivate var met: [Met] { if case .met(let met) = self { met } else { [] } }
  fileprivate var said: String? { if case .said(let text) = self { text } else { nil } }
  fileprivate var worries: [String] { if case .worried(let texts) = self { texts } else { [] } }
  fileprivate var forgot: [String] { if case .forgot(let texts) = self { texts } else { [] } }
  fileprivate var interest: Interest? {
    if case .keen(let interest) = self { interest } else { nil }
  }
  fileprivate var next: String? { if case .next(let text) = self { text } else { nil } }
  fileprivate var deadline: Deadline? { if case .hearBy(let by) = self { by } else { nil } }
  fileprivate var note: String? { if case .note(let text) = self { text } else { nil } }
}
