import ArgumentParser
import Importing

/// `import any`, and `import` with a file alone: guesses the format of the file.
struct ImportAnyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "any",
    abstract: "Guess which of these a file is, and import it.",
    discussion: """
      An option that does not apply to what the file turns out to be is refused. A file whose name is \
      that of a command here needs a folder before it, as in ./calendar.

      EXAMPLES
        debrief import interviews.csv --dry-run
        debrief import diary.ics --dry-run
        debrief import contacts.vcf --replace
        debrief import any agency.jsonl --db new.db
      """)

  @OptionGroup var table: TableOptions
  @OptionGroup var interviews: ImportedInterviewOptions
  @OptionGroup var contacts: ReplaceOptions
  @OptionGroup var options: ImportOptions

  func run() throws {
    let source = try options.open()
    if try source.file.begins(with: ExportReader.beginning) {
      try take("an export", refusing: table.given + [replace, skipBad, someoneElse, new, yes])
      return try ExportImport(source: source).run()
    }
    let contents = try source.file.rest()
    let sheet = try interviews.sheetOptions(in: source.session)
    let skipBad = interviews.bad.skipBad
    switch ImportKind(of: contents) {
    case .diary:
      try take("a calendar", refusing: table.given + [replace])
      try CalendarImport(
        source: source, options: sheet, chosen: interviews
      ).run(contents)
    case .cards:
      try take("contacts", refusing: table.given + [someoneElse, new, yes])
      let cards = try ContactImport.cards(contents, from: source)
      try ContactImport(source: source, skipsBad: skipBad, replaces: contacts.replace).run(cards)
    case .sheet:
      if table.given.isEmpty, let cards = try? ContactSheet.read(contents) {
        try take("contacts", refusing: [new, yes])
        return try ContactImport(source: source, skipsBad: skipBad, replaces: contacts.replace)
          .run(cards)
      }
      try take("interviews", refusing: [replace])
      try InterviewImport(
        source: source, options: try table.options(sheet, in: source), chosen: interviews,
        table: table
      ).run(contents)
    }
  }

  private var replace: String? { contacts.replace ? "--replace" : nil }
  private var skipBad: String? { interviews.bad.skipBad ? "--skip-bad" : nil }
  private var new: String? { interviews.new ? "--new" : nil }
  private var yes: String? { interviews.yes ? "--yes" : nil }
  private var someoneElse: String? { interviews.someoneElse ? "--someone-else" : nil }

  /// Says what the file is read as; refuses options that do not apply to that, since their user
  /// expects them to.
  private func take(_ kind: String, refusing options: [String?]) throws {
    let file = shown(self.options.file)
    if let option = options.compactMap(\.self).first {
      throw CommandError.notPossible(
        because: "`\(option)` does not apply to \(kind), as which `\(file)` is read", help: nil)
    }
    Terminal.say("note: `\(file)` is read as \(kind)")
  }
}
