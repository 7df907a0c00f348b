import ArgumentParser
import Lists
import Store
import WorkingTime

/// `silent`: the people who should have called back by now and have not.
struct Silent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silent",
    _superCommandName: "debrief",
    abstract: "List the candidates who have not called back within 48 h.",
    discussion: """
      EXAMPLES
        debrief silent
        debrief silent --over 24h --all --json
      """)

  @Option(
    help: ArgumentHelp(
      "Silent for longer than this since the interview, instead of 48h; a time agreed with the candidate still holds.",
      valueName: "span"))
  var over: String?

  @Flag(help: "End with status 1 where anybody is listed.")
  var exitCode = false

  @OptionGroup var scope: ScopeOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDownToLook()
    let over = try over.map(Self.span)
    let consultant = try desk.listed(scope)
    let silent = try Refusal.storing { () throws(StoreError) in
      try desk.store.silent(at: desk.now, over: over, consultant: consultant)
    }
    let list = SilentList(silent, at: desk.now)
    try desk.print(
      desk.output.json ? list.json : list.text(calendar: desk.calendar, style: desk.style))
    if exitCode && !silent.isEmpty { throw EarlyEnd(status: .listNotEmpty) }
  }

  private static func span(_ typed: String) throws(Refusal) -> Span {
    guard let span = Span(typed) else {
      throw .badValue(
        option: "--over", typed: typed, expected: "a span such as 90m, 48h, 4wh or 2wd")
    }
    return span
  }
}
