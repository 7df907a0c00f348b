import ChasePolicy
import Rendering
import Wording

extension Replanned {
  /// The effect on the plans, in one line.
  var words: String {
    guard interviews > 0 else { return "No open interview is touched." }
    let duties = Grammar.count(sooner, "duty") + " sooner"
    return "\(Grammar.count(interviews, "open interview")) re-planned: \(duties), "
      + "\(Grammar.grouped(later)) later, \(Grammar.grouped(gone)) gone, "
      + "\(Grammar.grouped(new)) new, \(Grammar.grouped(unchanged)) unchanged."
  }

  /// The effect as data.
  var json: JSON {
    [
      "interviews": .number(interviews), "sooner": .number(sooner), "later": .number(later),
      "gone": .number(gone), "new": .number(new), "unchanged": .number(unchanged),
    ]
  }
}
