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
          IamCommand.self, BookCommand.self, RebookCommand.self, CancelCommand.self,
          NoShowCommand.self,
          BriefCommand.self, AgreeCommand.self,
          LogCommand.self, FeedbackCommand.self, AcceptCommand.self, DeclineCommand.self,
          PromiseCommand.self, AllowCommand.self,
          ForbidCommand.self,
          ClearCommand.self, ContactCommand.self, ThankedCommand.self, WithdrawCommand.self,
          CloseCommand.self,
          SnoozeCommand.self, HandoverCommand.self, RequestCommand.self, AmendCommand.self,
          UndoCommand.self,
        ]),
      CommandGroup(
        name: "Decide",
        subcommands: [
          CallCommand.self,
          SilentCommand.self, DueCommand.self, NotYetCommand.self, AgendaCommand.self,
          TodayCommand.self,
          CardCommand.self, WhyCommand.self,
          MayCommand.self, RequestsCommand.self,
        ]),
      CommandGroup(
        name: "Share",
        subcommands: [
          ReportCommand.self, StatsCommand.self, DraftCommand.self, TemplateCommand.self,
          CalendarCommand.self,
          ExportCommand.self,
        ]),
      CommandGroup(
        name: "Keep",
        subcommands: [
          HistoryCommand.self, SearchCommand.self, ConsultantsCommand.self, ImportCommand.self,
          PeopleCommand.self, AgencyCommand.self,
          PolicyCommand.self,
          HolidaysCommand.self, DossierCommand.self, ForgetCommand.self, RetentionCommand.self,
          BackupCommand.self,
          RestoreCommand.self, VerifyCommand.self, MoveCommand.self, ServerCommand.self,
          DemoCommand.self,
          CompletionsCommand.self,
          ManualCommand.self,
        ]),
    ],
    defaultSubcommand: TodayCommand.self)

  /// The names of its subcommands.
  static let names = configuration.subcommands.map { $0._commandName }

  /// The command that the arguments name, ready to run.
  ///
  /// A command without subcommands is parsed directly: from the root, the parser would first look
  /// into the default command, which takes a tenth of the time of a list. Each command names its
  /// super-command; otherwise the parser would first look for a completion request, at the cost of
  /// another tenth. Anything that it does not accept, help included, is left to the root.
  static func named(in arguments: [String]) throws -> any ParsableCommand {
    let arguments = PeopleCommand.naming(kindIn: arguments)
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
