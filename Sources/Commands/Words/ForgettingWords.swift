import Domain
import Store
import Wording

extension RefusalWords {
  /// The words for what keeps somebody from being forgotten, and for what was forgotten.
  static func forgetting(
    _ error: StoreError
  ) -> (line: String, help: String?, status: ExitStatus) {
    switch error {
    case .held, .stillAsked, .stillOpen: return keeping(error)
    case .alreadyForgotten(let until):
      let date = until.map(TimeWords.full) ?? "then"
      return (
        "all but the particulars has gone already; those stay to the end of \(date)",
        "from then on the same command erases them too", .badData
      )
    case .forgotten(let interview):
      return (
        "the candidate of interview #\(interview.number) was forgotten; nothing was recorded",
        "debrief history \(interview.number)", .badData
      )
    case .erasureStands(let entry):
      let line = "entry \(entry.number) is part of an erasure, which cannot be taken back"
      return (line, nil, .badData)
    default:
      return (
        "it is erased, but others are reading the database, and its log may still have traces",
        "end what else is working with it, and run the command again", .busy
      )
    }
  }

  /// The words for what keeps somebody from being forgotten yet.
  private static func keeping(
    _ error: StoreError
  ) -> (line: String, help: String?, status: ExitStatus) {
    switch error {
    case .held(let hold):
      return (
        "`\(shown(hold.candidate.name))` is on hold until \(TimeWords.full(hold.until)): "
          + "\(shown(hold.reason)); nothing was erased",
        "debrief retention release \(quoted(hold.candidate.name))", .badData
      )
    case .stillAsked(let request):
      let name = request.candidate.name
      return (
        "`\(shown(name))` asked to see what is held of them, and is to be answered first; nothing "
          + "was erased",
        "debrief request \(quoted(name)) \(request.asks.rawValue) --answered", .badData
      )
    case .stillOpen(let interviews):
      let numbers = Grammar.list(interviews.map { "#\($0.id.number)" }, conjunction: "and")
      let number = interviews.first?.id.number ?? 1
      return (
        "\(numbers) \(interviews.count == 1 ? "is" : "are") still open; nothing was erased",
        "end that first: debrief close \(number) --outcome withdrawn, or debrief cancel \(number)",
        .badData
      )
    default: return ("it cannot be erased yet", nil, .badData)
    }
  }
}
