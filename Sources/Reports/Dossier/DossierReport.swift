public import ChasePolicy
public import Domain
public import WorkingTime

/// How a dossier can be written.
public enum DossierFormat: String, CaseIterable, Hashable, Sendable {
  /// A page for a browser or a printer.
  case html
  /// A document for programs.
  case json
  /// Text for a terminal.
  case text
}

/// What of other people is covered in a dossier.
public enum Redaction: String, CaseIterable, Hashable, Sendable {
  /// Nothing: it is only marked.
  case none
  /// Their names.
  case names
  /// Their names, and what they said.
  case all
}

/// A draft that lies beside the database, of an interview.
public struct DossierDraft: Hashable, Sendable {
  let interview: Identifier<Interview>
  let row: DossierRow

  /// A draft.
  public init(of interview: Identifier<Interview>, _ row: DossierRow) {
    self.interview = interview
    self.row = row
  }
}

/// Everything that is held of a candidate, to answer who asks for it: UK GDPR article 15.
public struct DossierReport: Sendable {
  let dossier: Dossier
  let forgetting: Forgetting
  let drafts: [DossierDraft]
  let putAside: [String]
  let policy: Policy
  let made: Instant
  let redaction: Redaction
  let marker: DossierMarker

  /// A dossier; `forgetting` says how long what is held stays and where else they are named, `drafts`
  /// and `putAside` what lies beside the database, `policy` how long the agency keeps what.
  public init(
    _ dossier: Dossier, _ forgetting: Forgetting, drafts: [DossierDraft], putAside: [String],
    under policy: Policy, at made: Instant, redaction: Redaction = .none
  ) {
    self.dossier = dossier
    self.forgetting = forgetting
    self.drafts = drafts
    self.putAside = putAside
    self.policy = policy
    self.made = made
    self.redaction = redaction
    marker = DossierMarker(dossier, redaction, times: .kept(policy.calendar))
  }

  var times: Times { .kept(policy.calendar) }

  /// What stands over it.
  var title: String { "What we hold of \(dossier.candidate.name)" }

  /// What it is, and who may read it as it is.
  var notices: [String] {
    let reader =
      switch redaction {
      case .none:
        "For us alone, as it is: other people are named and quoted, and marked where they are."
      case .names: "Other people's names are covered; what they said is not."
      case .all: "Other people's names, and what they said, are covered."
      }
    return [
      reader,
      "Read every text before it goes out. Names are found where they are on record: whole, and by a "
        + "part where they are our own or had to do with the same employer. A nickname is not "
        + "found, nor a first name without a capital.",
      "Private notes are the candidate's data too, and are in here. This is no legal advice.",
    ]
  }

  /// What the marks mean.
  var legend: [DossierMark] { DossierMark.all }

  /// The sections, in their order.
  var sections: [DossierSection] {
    [.particulars(of: dossier, marker)]
      + dossier.interviews.map { DossierSection($0, marker) }
      + [.own(dossier.entries, marker), .drafts(drafts, marker)].filter { !$0.blocks.isEmpty }
  }

  /// Where they are named in what is held of others.
  var mentions: [String] {
    forgetting.mentions.map { mention in
      "entry \(mention.entry.number) (\(DossierWords.plain(mention.kind)))"
        + (mention.interview.map { " of \($0.reference)" } ?? "")
    }
  }

  static let mentionsExplained = """
    Their name or address stands in these entries, which are about somebody or something else. What \
    they say is not in here: read it with debrief history, and decide.
    """
}
