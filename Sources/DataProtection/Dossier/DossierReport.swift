public import AgencySettings
public import Domain
import Rendering
public import WorkingTime

/// The formats in which a dossier can be written.
public enum DossierFormat: String, CaseIterable, Hashable, Sendable {
  /// A page for a browser or a printer.
  case html
  /// A document for programs.
  case json
  /// Text for a terminal.
  case text
}

/// The extent to which other people's data is covered in a dossier.
public enum Redaction: String, CaseIterable, Hashable, Sendable {
  /// Nothing is covered, only marked.
  case none
  /// Their names.
  case names
  /// Their names, and what they said.
  case all
}

/// A draft about an interview, or of a booking, kept in a file next to the database.
public struct DossierDraft: Hashable, Sendable {
  let interview: Identifier<Interview>?
  let noun: String
  let row: DossierRow

  /// Creates a draft; `noun` says of what, with its article.
  public init(
    of interview: Identifier<Interview>?, noun: String = "a debrief", _ row: DossierRow
  ) {
    self.interview = interview
    self.noun = noun
    self.row = row
  }
}

/// All data held about a person, to answer a request for access: UK GDPR article 15.
public struct DossierReport: Sendable {
  let dossier: Dossier
  let hold: LegalHold?
  let keptUntil: LocalDate?
  let namedIn: [Mention]
  let drafts: [DossierDraft]
  let replaced: [String]
  let policy: Policy
  let made: Instant
  let redaction: Redaction
  let marker: DossierMarker

  /// Creates the dossier of a candidate.
  ///
  /// `forgetting` has the retention of the data and where else the candidate is named, `drafts` and
  /// `replaced` the files next to the database, `policy` the agency's retention periods.
  public init(
    _ dossier: Dossier, _ forgetting: Forgetting, drafts: [DossierDraft], replaced: [String],
    under policy: Policy, at made: Instant, redaction: Redaction = .none
  ) {
    self.init(
      dossier, hold: forgetting.hold, keptUntil: forgetting.keptUntil,
      namedIn: forgetting.mentions, drafts: drafts, replaced: replaced, under: policy, at: made,
      redaction: redaction)
  }

  /// Creates the dossier of a contact, with the hold that keeps it.
  public init(
    _ dossier: Dossier, hold: LegalHold?, replaced: [String], under policy: Policy,
    at made: Instant, redaction: Redaction = .none
  ) {
    self.init(
      dossier, hold: hold, keptUntil: nil, namedIn: [], drafts: [], replaced: replaced,
      under: policy, at: made, redaction: redaction)
  }

  private init(
    _ dossier: Dossier, hold: LegalHold?, keptUntil: LocalDate?, namedIn: [Mention],
    drafts: [DossierDraft], replaced: [String], under policy: Policy, at made: Instant,
    redaction: Redaction
  ) {
    self.dossier = dossier
    self.hold = hold
    self.keptUntil = keptUntil
    self.namedIn = namedIn
    self.drafts = drafts
    self.replaced = replaced
    self.policy = policy
    self.made = made
    self.redaction = redaction
    marker = DossierMarker(dossier, redaction, times: .kept(policy.calendar))
  }

  var times: Times { .kept(policy.calendar) }

  /// True if it is of a contact at an employer.
  var isOfContact: Bool { dossier.person.contact != nil }

  /// The title.
  var title: String { "What we hold of \(dossier.person.name)" }

  /// The notices on what it is, and who may read it uncovered.
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
      isOfContact
        ? "Of interviews, what names the contact is in here, and what they said; all else is "
          + "the candidate's. This is no legal advice."
        : "Private notes are the candidate's data too, and are in here. This is no legal advice.",
    ]
  }

  /// The meaning of the marks.
  var legend: [DossierMark] {
    DossierMark.all.filter { $0.kind == .name || $0.party != .candidate || isOfContact }
  }

  /// The sections, in order.
  var sections: [DossierSection] {
    [.particulars(of: dossier, marker)]
      + dossier.interviews.map { DossierSection($0, marker) }
      + [.own(dossier.entries, of: dossier.person, marker), .drafts(drafts, marker)].filter {
        !$0.blocks.isEmpty
      }
  }

  /// The places where the candidate is named in data held about others.
  var mentions: [String] {
    namedIn.map { mention in
      "entry \(mention.entry.number) (\(DossierWords.plain(mention.kind.rawValue)))"
        + (mention.interview.map { " of \($0.reference)" } ?? "")
    }
  }

  static let mentionsExplained = """
    Their name or address stands in these entries, which are about somebody or something else. What \
    they say is not in here: read it with debrief history, and decide.
    """
}
