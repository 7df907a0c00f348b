import ArgumentParser
import Domain

/// The options that let a recording count for more interviews than one.
struct FurtherOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Another interview that it counts for; may be repeated.", valueName: "who"))
  var also: [String] = []

  @Flag(help: "It counts for every open interview that it can concern.")
  var all = false

  /// The first of the options that was given; nil if none was.
  var option: String? { also.isEmpty ? (all ? "--all" : nil) : "--also" }

  /// The interviews that it counts for, `first` before all others: those named by `--also`, which
  /// must be `fitting`, and those of `every` if all were asked for.
  func interviews(
    _ first: Interview, in session: Session, every: () throws -> [Interview],
    fitting: (Interview) -> Bool, expected: String
  ) throws -> [Interview] {
    let named = try also.map { typed in
      let interview = try session.resolver.interview(typed)
      guard fitting(interview) else {
        throw CommandError.badValue(option: "--also", typed: typed, expected: expected)
      }
      return interview
    }
    let others = try all ? every() : []
    var interviews = [first]
    for interview in named + others
    where !interviews.contains(where: { $0.id == interview.id }) {
      interviews.append(interview)
    }
    return interviews
  }
}
