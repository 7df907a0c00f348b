import ArgumentParser

/// The root command: it only names its children, in groups; alone it shows the day.
struct DebriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debrief",
    abstract: "Who owes whom a call after an interview, from when, and why.",
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Record",
        subcommands: [
          Book.self, Rebook.self, Cancel.self, NoShow.self, Brief.self, Agree.self,
          LogDebrief.self, RecordFeedback.self, RecordPromise.self, Allow.self, Forbid.self,
          Clear.self, LogContact.self, Thanked.self, Withdraw.self, Close.self,
          SnoozeInterview.self, Handover.self, RequestCommand.self, Undo.self,
        ]),
      CommandGroup(
        name: "Decide",
        subcommands: [
          Silent.self, Due.self, NotYet.self, AgendaCommand.self, TodayCommand.self,
          CardCommand.self, Why.self,
          May.self, RequestsCommand.self,
        ]),
      CommandGroup(
        name: "Share",
        subcommands: [
          Report.self, Stats.self, DraftCommand.self, TemplateCommand.self, CalendarCommand.self,
          Export.self,
        ]),
      CommandGroup(
        name: "Keep",
        subcommands: [
          History.self, Search.self, Consultants.self, Import.self, PeopleCommand.self,
          PolicyCommand.self,
          Holidays.self, DossierCommand.self, Forget.self, RetentionCommand.self, Backup.self,
          Restore.self, Verify.self,
          Demo.self,
          Completions.self,
          ManualCommand.self,
        ]),
    ],
    defaultSubcommand: TodayCommand.self)

  /// The command that the arguments name, ready to run.
  ///
  /// One without children is asked straight away: on its way from the root to it, the parser would
  /// look into the default command too, at a tenth of what a list takes in all. Each of them names
  /// its super-command, or the parser would look, at another tenth, for a request for completions
  /// first. Whatever it does not take, help among it, is the root's to answer.
  static func named(in arguments: [String]) throws -> any ParsableCommand {
    for group in configuration.groupedSubcommands {
      for named in group.subcommands where named.configuration.commandName == arguments.first {
        guard named.configuration.subcommands.isEmpty,
          let command = try? named.parseAsRoot(Array(arguments.dropFirst())),
          type(of: command) == named
        else { break }
        return command
      }
    }
    return try parseAsRoot(arguments)
  }
}
