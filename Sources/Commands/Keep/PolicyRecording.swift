import AgencySettings
import Domain
import Lists
import Store

extension Desk {
  /// The wording of choices, with the employers' names.
  func policyWording() throws(Refusal) -> PolicyWording {
    PolicyWording(
      try Refusal.storing(store.employers),
      mergers: try Refusal.storing(store.mergers).filter(\.counts).map(\.merger))
  }

  /// Records a policy change, shows the progress of the re-planning, and prints the changes.
  func recordPolicy(
    _ manner: PolicyVersion.Manner, _ changes: [PolicyChange], command: String
  ) throws {
    let stamp = try stamp()
    var progress = ProgressBar()
    let recorded: PolicyRecorded
    do {
      defer { progress.clear() }
      recorded = try Refusal.storing { () throws(StoreError) in
        try store.record(manner, changes, by: stamp, command: command) { done, total in
          progress.show("re-planning", Double(done) / Double(max(total, 1)))
        }
      }
    }
    let answer = PolicyAnswer(
      entry: recorded.entry, manner: manner, changes: changes, replanned: recorded.replanned,
      wording: try policyWording())
    try print(output.json ? answer.json(at: now) : answer.text(style: style), saved: true)
  }

  /// The context for reading a whole policy.
  func wholePolicy() throws(Refusal) -> PolicyFile.Subject {
    PolicyFile.Subject(
      employers: try Refusal.storing(store.employers), holidays: store.policy.holidays)
  }

  /// Reads a policy file; throws if it has any fault.
  func policyChanges(in file: String, _ subject: PolicyFile.Subject) throws(Refusal)
    -> (text: String, changes: [PolicyChange])
  {
    let bytes = try FileContents.read(file)
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0") else {
      throw .badPolicyFile(source: file, faults: ["not text in UTF-8"])
    }
    let read = PolicyFile(text, subject)
    guard read.faults.isEmpty else {
      throw .badPolicyFile(source: file, faults: read.faults.map(\.words))
    }
    return (text, read.changes)
  }
}
