public import Domain

// The fields that several lists and documents share, each with the one key that it has in all of
// them.

extension Field where Row == Interview {
  /// The number.
  public static var number: Field { Field("interview") { .id($0.id) } }
  /// The candidate's name.
  public static var candidate: Field { Field("candidate") { .string($0.candidate.name) } }
  /// The candidate's number.
  public static var candidateId: Field { Field("candidateId") { .id($0.candidate.id) } }
  /// The candidate's telephone number, or `null`.
  public static var candidatePhone: Field {
    Field("candidatePhone") { .text($0.candidate.phone) }
  }
  /// The candidate with telephone number and e-mail address.
  public static var candidateReached: Field { Field("candidate") { $0.candidate.json } }
  /// The employer's name.
  public static var employer: Field { Field("employer") { .string($0.employer.name) } }
  /// The vacancy.
  public static var vacancy: Field { Field("vacancy") { .string($0.vacancy) } }
  /// The stage, or `null`.
  public static var stage: Field { Field("stage") { .text($0.stage?.rawValue) } }
  /// The consultant's name.
  public static var consultant: Field { Field("consultant") { .string($0.consultant.name) } }
  /// The start.
  public static var start: Field { Field("start") { .moment($0.time.start) } }
  /// The end.
  public static var end: Field { Field("end") { .moment($0.time.end) } }
  /// The outcome, or `null`.
  public static var outcome: Field { Field("outcome") { .text($0.outcome?.rawValue) } }
}

extension Field where Row == JournalEntry {
  /// The number.
  public static var number: Field { Field("entry") { .id($0.id) } }
  /// The kind.
  public static var kind: Field { Field("kind") { .string($0.content.kind) } }
  /// The time at which it happened.
  public static var happened: Field { Field("at") { .moment($0.happenedAt) } }
  /// The time at which it was recorded, where nothing else is asked for.
  public static var recorded: Field { Field("at") { .moment($0.stamp.at) } }
  /// The name of the consultant who recorded it.
  public static var by: Field { Field("by") { .string($0.stamp.consultant.name) } }
  /// The clock by which it was recorded.
  public static var clock: Field { Field("clock") { .string($0.stamp.clock.rawValue) } }
  /// True if it counts, false if it is undone.
  public static var counts: Field { Field("counts") { .bool($0.counts) } }
}

extension Candidate {
  /// The number and the name, with telephone number and e-mail address or `null`.
  public var json: JSON {
    ["id": .id(id), "name": .string(name), "phone": .text(phone), "email": .text(email)]
  }
}
