import ArgumentParser

/// The root command: it only names its subcommands, in groups; alone it runs `today`.
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
  /// A command without subcommands is parsed directly: from the root, the parser would first look
  /// into the default command, which takes a tenth of the time of a list. Each command names its
  /// super-command; otherwise the parser would first look for a completion request, at the cost of
  /// another tenth. Anything that it does not accept, help included, is left to the root.
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
