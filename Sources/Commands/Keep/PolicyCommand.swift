import AgencySettings
import ArgumentParser
import ChasePolicy
import Domain
import Lists
import Rendering
import Store

/// `policy`: the settings of the rules.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Show and change the settings: spans, counts and calendars of the rules.",
    subcommands: [
      PolicyShowCommand.self, PolicySetCommand.self, PolicyAdoptCommand.self, PolicyTryCommand.self,
      PolicyEvalCommand.self,
    ])
}

extension Session {
  /// The wording of choices, with the employers' names.
  func policyWording() throws -> PolicyWording {
    PolicyWording(
      try store.employers(),
      mergers: try resolver.mergersThatCount())
  }

  /// Records a policy change, shows the progress of the re-planning, and prints the changes.
  func recordPolicy(
    _ changes: [PolicyChange], from file: TextFile? = nil, command: String
  ) throws {
    let stamp = try stamp()
    let wording = try policyWording()
    var progress = ProgressBar()
    let recorded: RecordedEvent
    do {
      defer { progress.clear() }
      recorded = try store.record(
        [.policy(changes.map(\.choice), from: file)], by: stamp, command: command
      ) { done, total in
        progress.show("re-planning", done, of: total)
      }
    }
    let adopted = file.map { "Adopted \($0.source): what it does not name is the default" }
    let chosen = changes.map { (adopted == nil ? "Set: " : "  ") + wording.words($0) }
    let lines = [adopted].compactMap(\.self) + chosen + [recorded.replanned.words]
    try print(
      Receipt(
        recorded.entry, file == nil ? .policySet : .policyAdopted, at: now,
        lines.map(Receipt.Block.line),
        [
          "changes": .array(changes.map(wording.json)), "replanned": recorded.replanned.json,
        ], duties: nil))
  }

  /// The context for reading a whole policy.
  func wholePolicy() throws -> PolicyFile.Subject {
    PolicyFile.Subject(
      employers: try store.employers(), holidays: store.policy.holidays)
  }

  /// Reads a policy file; throws if it has any fault.
  func policyChanges(in file: String, _ subject: PolicyFile.Subject) throws
    -> (text: String, changes: [PolicyChange])
  {
    let bytes = try InputFile.contents(of: file)
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      throw CommandError.badPolicyFile(source: file, faults: ["not text in UTF-8"])
    }
    let read = PolicyFile(text, subject)
    guard read.faults.isEmpty else {
      throw CommandError.badPolicyFile(source: file, faults: read.faults.map(\.words))
    }
    return (text, read.changes)
  }
}
