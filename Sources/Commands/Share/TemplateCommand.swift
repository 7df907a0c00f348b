import ArgumentParser

/// `template`: the templates of drafts.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Show and set the templates that drafts are made by.",
    subcommands: [
      TemplateListCommand.self, TemplateShowCommand.self, TemplateSetCommand.self,
      TemplateResetCommand.self,
    ])
}
