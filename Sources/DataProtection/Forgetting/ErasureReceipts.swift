public import Domain
public import Rendering
import Wording
public import WorkingTime

extension Receipt {
  /// Creates the receipt of a forgetting: what was erased, what stays until when, and what is out
  /// of our hands.
  ///
  /// `drafts` is the number of drafts deleted, `replaced` are the databases next to this one.
  public init(_ forgotten: Forgotten, drafts: Int, replaced: [String], at now: Instant) {
    let forgetting = forgotten.forgetting
    let report = ForgettingReport(forgetting, drafts: drafts)
    var blocks: [Block] = [
      .line(
        "Erased: \(Grammar.count(forgotten.erased, "entry")) of "
          + "\(forgetting.candidate.name), as entry \(forgotten.entry.number) says without the name"
          + (drafts > 0 ? "; \(Grammar.count(drafts, "draft"))" : ""))
    ]
    if let until = forgetting.keptUntil {
      blocks.append(
        .line(
          "Kept to the end of \(TimeWords.full(until)), for SI 2003/3319 reg. 29(2): the name, and "
            + "interviews with dates, employer, vacancy and how each ended; then "
            + "`debrief forget` erases those too"))
    }
    if forgetting.items.contains(where: { $0.matter == .requests }) {
      blocks.append(
        .line(
          "Kept: what they asked about their data, and when that was heard and answered, without "
            + "its words: UK GDPR art. 5(2)"))
    }
    let newName = forgetting.keptUntil == nil ? forgetting.candidate.id.erasedName : nil
    blocks += report.requests(newName: newName) + report.mentions + [.gap]
    self.init(
      forgotten.entry, .candidateForgotten, at: now, blocks + Self.outOfHand(replaced),
      (["erased": .number(forgotten.erased)] as JSON).adding(report.object)
        .adding(["putAside": .texts(replaced)]))
  }

  /// Creates the receipt of erasing data that is due; nil if nothing was.
  public init(_ applied: RetentionApplied?, replaced: [String], at now: Instant) {
    let candidates = Set((applied?.items ?? []).map(\.candidate.id)).count
    let erased = applied?.erased ?? 0
    let blocks: [Block] =
      applied == nil
      ? [.paragraph("Nothing is due for erasure; no erased data remains in the file.")]
      : [
        "Erased: \(Grammar.count(erased, "entry")) of \(Grammar.count(candidates, "candidate"))"
      ] + Self.outOfHand(replaced)
    self.init(
      applied?.entries.first, .candidateForgotten, at: now, blocks,
      [
        "erased": .number(erased), "candidates": .number(candidates),
        "putAside": .texts(replaced),
      ])
  }

  private static func outOfHand(_ replaced: [String]) -> [Block] {
    let warning = """
      It cannot be undone. Not erased are backups, files written with -o and e-mail that was sent: \
      delete those yourself.
      """
    let older = "Older databases kept by `restore`: " + replaced.joined(separator: ", ")
    return [.paragraph(warning)] + (replaced.isEmpty ? [] : [.paragraph(older)])
  }
}
