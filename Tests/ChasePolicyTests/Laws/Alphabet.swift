import Domain
import WorkingTime

/// A few entries of an interview on Thursday 19 November 2026, 15:30 to 16:30 in London, at the
/// moments on which its plans turn: every sequence of them is tried.
///
/// The employer is in Berlin, open 07:00 to 15:00 universal time, so that our openings and theirs
/// are different moments.
enum Alphabet {
  static let start = moment("11-19 15:30")
  static let end = moment("11-19 16:30")

  /// The entries, by when they happen; those of one moment in no order.
  static let entries: [[Fact]] = [
    // A second before the end.
    [
      on("11-19 16:29:59", .missed(.candidate)), on("11-19 16:29:59", .allowed),
      on("11-19 16:29:59", .nextBooked(nil, start: moment("11-24 07:00"))),
    ],
    // The end.
    [
      on("11-19 16:30", .debrief(hearBy: .endOf(date("11-20")))), on("11-19 16:30", .debrief(.no)),
      on("11-19 16:30", .thanked(via: .consultant)),
      on("11-19 16:30", .debrief(nil, wrote: true)),
    ],
    // The employer opens on Friday.
    [
      on("11-20 07:00", .feedback(.hold, hearBy: .at(moment("11-24 07:00")))),
      on("11-20 07:00", .reached(.employer)), on("11-20 07:00", .cleared),
      on("11-20 07:00", .withdrawn(why: nil, told: true)),
    ],
    // The employer closes on Friday: a promise by that date ends.
    [
      on("11-20 15:00", .promise(.at(moment("11-23 09:00")))),
      on("11-20 15:00", .feedback(.reject)),
      on("11-20 15:00", .reached(.candidate)),
      on("11-20 15:00", .feedback(.offer), recorded: "11-23 09:00"),
      on("11-20 15:00", .placedElsewhere),
    ],
    // 48 hours after the end, on Saturday.
    [
      on("11-21 16:30", .debrief(passOn: true)), on("11-21 16:30", .feedback(.offer)),
      on("11-21 16:30", .missed(.candidate)), on("11-21 16:30", .forbidden),
      on("11-21 16:30", .answered(yes: true)), on("11-21 16:30", .answered(yes: false)),
    ],
    // We open on Monday.
    [
      on("11-23 09:00", .feedback(.progress)), on("11-23 09:00", .reached(.candidate)),
      on("11-23 09:00", .withdrew),
      on("11-23 09:00", .feedback(.offer, answerBy: .endOf(date("11-24")))),
      on("11-23 09:00", .wrote(.candidate, about: [.relayNews])),
    ],
    // 96 hours after the end, on Monday.
    [
      on("11-23 16:30", .reached(.employer)), on("11-23 16:30", .missed(.employer)),
      on("11-23 16:30", .nextBooked()), on("11-23 16:30", .allowed),
      on("11-23 16:30", .nextBooked(nil, start: nil, fell: moment("11-24 07:00"))),
      on("11-23 16:30", .wrote(.employer)), on("11-23 16:30", .feedback(nil)),
    ],
    // The employer opens on Tuesday.
    [
      on("11-24 07:00", .reached(.candidate)), on("11-24 07:00", .feedback(.undecided)),
      on("11-24 07:00", .closed(.withdrawn)), on("11-24 07:00", .closed(.filled)),
      on("11-24 07:00", .wrote(from: .candidate)),
    ],
  ]

  /// How many entries there are.
  static let count = entries.map(\.count).reduce(0, +)
}
