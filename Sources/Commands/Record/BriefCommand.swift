import ArgumentParser
import Correspondence
import Domain
import Lists
import Store

/// `brief`: the candidate knows what to ask and when to call.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    _superCommandName: "debrief",
    abstract: "Record that the candidate has been briefed.",
    discussion: """
      With --sheet it records nothing, and makes the sheet to go through with the candidate, or to \
      send: when and where (as booked, unless given here), whom they meet, what the employer asked others (with nobody named), what \
      to ask before leaving, and to call you straight after.

      EXAMPLES
        debrief brief priya
        debrief brief priya --sheet --place "5 Mill Lane, Leeds; ask for Joan"
        debrief brief priya --sheet -o priya.eml --link https://meet.example/abc
        debrief brief 42 --on "yesterday 4pm"
      """)

  @Flag(help: "Make the sheet to brief from instead.")
  var sheet = false

  @Option(
    help: ArgumentHelp("For the sheet: the address, and how to get there.", valueName: "text"))
  var place: String?

  @Option(help: ArgumentHelp("For the sheet: the link of a call.", valueName: "url"))
  var link: String?

  @Option(help: "How the sheet is written: html, eml (a mail to the candidate) or text.")
  var format: SheetFormat?

  @OptionGroup var file: FileOptions
  @OptionGroup var options: EventOptions

  func validate() throws {
    guard sheet || (place ?? link ?? file.path ?? format?.rawValue) == nil else {
      throw ValidationError("`--place`, `--link`, `--format` and `-o` go with `--sheet` only")
    }
    guard !sheet || options.on == nil else {
      throw ValidationError("`--on` goes with a briefing on record, not with `--sheet`")
    }
  }

  func run() throws {
    guard sheet else { return try options.begin().record(.briefed, command: "brief") }
    let session = try options.shared.openSession()
    let briefing = try session.briefing(
      for: try session.resolver.interview(options.who, among: .all),
      at: Venue(place: place?.trimmedOrNil, link: link?.trimmedOrNil))
    let output = try options.shared.outputFile(file)
    let format = try file.format(said: format, usual: file.path == nil ? .text : .html)
    switch format {
    case _ where session.output.json: try output.finish(with: briefing.json)
    case .html: try output.finish(with: try briefing.sheets.html())
    case .eml: try output.finish(with: briefing.message)
    case .text where file.path == nil:
      try session.print(briefing.sheets.text(style: session.style), json: briefing.json)
    case .text: try output.finish(with: briefing.sheets.text())
    }
    if !briefing.hasPlace {
      Terminal.say("note: it says no place; --place or --link puts one on it")
    }
    let number = briefing.interview.id.number
    Terminal.say("note: nothing was recorded; once you went through it, `debrief brief \(number)`")
  }
}

/// The formats in which a sheet to brief from can be written.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument, FileFormat {
  case html, eml, text

  var endings: [String] {
    switch self {
    case .html: ["html", "htm"]
    case .eml: ["eml"]
    case .text: ["txt", "text"]
    }
  }
}

extension Session {
  /// The sheet to brief a candidate from.
  fileprivate func briefing(
    for interview: Interview, at venue: Venue
  ) throws -> BriefingSheet {
    let earlier = try store.interviews(of: .employer(interview.employer), closed: Self.mostClosed)
    return BriefingSheet(
      try record(of: interview), duties: try store.duties(of: interview.id), at: venue,
      earlier: earlier.map(\.record), contacts: try store.contacts(at: [interview.employer.id]),
      by: try letterhead(of: interview), at: now, in: calendar)
  }

  /// The number of an employer's closed interviews, the latest, that a sheet learns from.
  private static let mostClosed = 100
}
