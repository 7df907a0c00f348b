public import WorkingTime

/// An event that can be recorded: one case for each thing that an entry of the journal can say.
///
/// All that is known of every kind is in this file; what is read from an event has a place of its own.
///
/// It is indirect, so that facts, which are copied all the time, are small.
public indirect enum Event: Hashable, Sendable {
  // Of an interview.

  /// It was booked, for that time, to meet those people there.
  case booked(InterviewTime, meets: [String], at: Venue = Venue())
  /// It was moved; by whom, where that was said.
  case rebooked(InterviewTime, by: Side? = nil)
  /// It was called off; by whom, where that was said.
  case cancelled(why: String?, by: Side? = nil)
  /// Somebody did not come: the candidate, or the interviewer.
  case noShow(by: Side? = nil)
  /// The candidate was briefed.
  case briefed
  /// The candidate was told to call by another time than the usual one.
  case debriefAgreed(until: Deadline)
  /// The candidate gave an account.
  case debrief(Debrief)
  /// The employer gave feedback.
  case feedback(Feedback)
  /// The employer said when they will decide.
  case promise(Promise)
  /// Somebody said whether candidate and employer may speak directly.
  case permission(DirectContact)
  /// The consultant checked and told the candidate to go ahead directly.
  case cleared
  /// Two of the three spoke, or tried to.
  case contact(Contact)
  /// The candidate said thank you.
  case thanked(via: ThankedVia)
  /// The candidate no longer wants the job; the employer knows already where that was told.
  case withdrawn(why: String?, told: Bool = false)
  /// A further interview of this candidate for this vacancy was booked, and when it starts and was
  /// called off, where it did.
  case nextBooked(Identifier<Interview>? = nil, start: Instant? = nil, fell: Instant? = nil)
  /// The matter ended, of which everybody knows where that was told.
  case closed(Outcome, told: Bool = false)
  /// The candidate said yes or no to the offer.
  case answered(yes: Bool, why: String? = nil)
  /// Another interview of this candidate, for another vacancy, was closed as placed.
  case placedElsewhere
  /// Our lists are to keep silent about it for a while.
  case snoozed(Snooze)
  /// It was found in a file of another system, which changes nothing; with what the file notes of it.
  case recognised(note: String? = nil)
  /// Another consultant looks after it from then on, or until a time.
  case handedOver(from: Consultant, to: Consultant, until: Instant? = nil)

  // Of a candidate or an employer.

  /// Two records turned out to be of one candidate, or of one employer.
  case merged(Merger)
  /// A person's particulars were changed by hand.
  case edited(PersonEdit)
  /// A candidate was recorded without an interview.
  case added(Candidate)
  /// One record of a candidate turned out to be of two people.
  case split(CandidateSplit)
  /// A contact at an employer was added, or something of them changed.
  case employerContact(ContactEdit)
  /// A person's data is not to be erased for a while.
  case held(LegalHold)
  /// A candidate's data was erased.
  case forgotten(Candidate)
  /// A person asked about their data, or was answered.
  case request(RequestEvent)

  // Of the agency.

  /// Settings were chosen, one by one or in a file, which resets all others to the default.
  case policy([SettingChoice], from: TextFile?)
  /// A file of bank holidays was imported.
  case holidays(HolidayImport)
  /// A contact's data was erased.
  case contactForgotten(Identifier<EmployerContact>)
  /// A consultant was renamed, or can be reached otherwise.
  case consultantEdited(ConsultantEdit)
  /// The agency's card was written anew.
  case agencyEdited(AgencyCard)
  /// The template of a kind of draft was chosen: one of the agency's own, or the built-in one.
  case template(DraftKind, TextFile?)

  /// The name of an event's kind, as JSON and the journal have it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case booked, rebooked, cancelled, noShow, briefed, debriefAgreed, debrief, feedback, promise
    case permission, cleared, contact, thanked, withdrawn, nextBooked, closed, answered
    case placedElsewhere, snoozed, recognised, handedOver
    case candidatesMerged, employersMerged, candidateEdited, employerEdited, candidateHeld
    case candidateAdded, candidateSplit
    case candidateForgotten, requestHeard, requestExtended, requestAnswered
    case policySet, policyAdopted, holidaysImported, templateSet
    case contactAdded, contactEdited, contactsMerged, consultantEdited, agencyEdited
    case contactForgotten, contactHeld
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .booked: .booked
    case .rebooked: .rebooked
    case .cancelled: .cancelled
    case .noShow: .noShow
    case .briefed: .briefed
    case .debriefAgreed: .debriefAgreed
    case .debrief: .debrief
    case .feedback: .feedback
    case .promise: .promise
    case .permission: .permission
    case .cleared: .cleared
    case .contact: .contact
    case .thanked: .thanked
    case .withdrawn: .withdrawn
    case .nextBooked: .nextBooked
    case .closed: .closed
    case .answered: .answered
    case .placedElsewhere: .placedElsewhere
    case .snoozed: .snoozed
    case .recognised: .recognised
    case .handedOver: .handedOver
    case .merged(.candidates): .candidatesMerged
    case .merged(.employers): .employersMerged
    case .merged(.contacts): .contactsMerged
    case .employerContact(let edit): edit.isNew ? .contactAdded : .contactEdited
    case .edited(let edit):
      switch edit.person {
      case .candidate: .candidateEdited
      case .employer: .employerEdited
      }
    case .added: .candidateAdded
    case .split: .candidateSplit
    case .held(let hold): hold.person.candidate == nil ? .contactHeld : .candidateHeld
    case .forgotten: .candidateForgotten
    case .request(let event):
      switch event.step {
      case .heard: .requestHeard
      case .extended: .requestExtended
      case .answered: .requestAnswered
      }
    case .policy(_, from: nil): .policySet
    case .policy: .policyAdopted
    case .holidays: .holidaysImported
    case .template: .templateSet
    case .contactForgotten: .contactForgotten
    case .consultantEdited: .consultantEdited
    case .agencyEdited: .agencyEdited
    }
  }

  /// The people or the agency that it is about; none for an event of an interview.
  public var subjects: [JournalEntry.Subject] {
    switch self {
    case .merged(.candidates(let gone, let kept)): [.candidate(kept.id), .candidate(gone.id)]
    case .merged(.employers(let gone, let kept)): [.employer(kept.id), .employer(gone.id)]
    case .merged(.contacts(_, let kept)): [.employer(kept.employer.id)]
    case .edited(let edit): [edit.person.subject]
    case .added(let candidate): [.candidate(candidate.id)]
    case .split(let split): [.candidate(split.part.id), .candidate(split.candidate.id)]
    case .employerContact(let edit): [.employer(edit.employer.id)]
    case .held(let hold): [hold.person.subject]
    case .forgotten(let candidate): [.candidate(candidate.id)]
    case .request(let event): [event.person.subject]
    case .policy, .holidays, .template, .consultantEdited, .agencyEdited, .contactForgotten:
      [.agency]
    default: []
    }
  }
}

extension Event.Kind {
  /// The kinds of entries that say what the policy is.
  public static let ofPolicy: Set<Event.Kind> = [.policySet, .policyAdopted]
  /// The kinds of entries of data subject requests.
  public static let ofRequests: Set<Event.Kind> = [
    .requestHeard, .requestExtended, .requestAnswered,
  ]
  /// The kinds of entries of legal holds.
  public static let ofHolds: Set<Event.Kind> = [.candidateHeld, .contactHeld]
  /// The kinds of entries of mergers.
  public static let ofMergers: Set<Event.Kind> = [.candidatesMerged, .employersMerged]
  /// The kinds of entries of contacts at employers.
  public static let ofContacts: Set<Event.Kind> = [.contactAdded, .contactEdited, .contactsMerged]

  /// True if the policy reads it: all that it knows of an interview beyond its time and state
  /// (POLICY.md section 3).
  var isReadByPolicy: Bool {
    switch self {
    case .briefed, .debriefAgreed, .debrief, .feedback, .promise, .permission, .cleared, .contact,
      .thanked, .withdrawn, .nextBooked, .closed, .answered, .placedElsewhere:
      true
    default: false
    }
  }

  /// The particulars kept of an entry of this kind for as long as regulation 29 of the Conduct of
  /// Employment Agencies and Employment Businesses Regulations 2003 (SI 2003/3319) says.
  ///
  /// Schedule 4 asks for the work-seeker's name (2), the hirers to whom they were introduced (6),
  /// the engagement that came of it (7) and when an application was withdrawn (9); Schedule 5 asks
  /// for the position (3) and the names of those introduced (8). What somebody thought, said or
  /// wrote is in neither. An entry without words of its own stays too: its kind and its moment are
  /// in the chain of seals in any case.
  public var kept: KeptParticulars {
    switch self {
    // Another system's name for an interview may stand beside the move that it told of.
    case .booked, .rebooked, .recognised, .cancelled, .withdrawn, .answered, .requestHeard,
      .requestExtended,
      .requestAnswered:
      .withoutWords
    case .noShow, .closed, .briefed, .cleared, .nextBooked, .placedElsewhere, .handedOver,
      .candidateForgotten, .employersMerged, .employerEdited, .contactAdded, .contactEdited,
      .contactsMerged,
      .contactForgotten, .consultantEdited, .agencyEdited, .policySet, .policyAdopted,
      .holidaysImported,
      .templateSet:
      .all
    case .debriefAgreed, .debrief, .feedback, .promise, .permission, .contact, .thanked, .snoozed,
      .candidatesMerged, .candidateEdited, .candidateHeld, .contactHeld, .candidateAdded,
      .candidateSplit:
      .nothing
    }
  }

  /// The matter under which an erasure lists entries of this kind; if there are two, the one that is
  /// kept.
  public var matter: Forgetting.Matter {
    switch self {
    case .debrief, .debriefAgreed: .debriefs
    case .feedback: .feedback
    case .promise, .permission, .contact, .thanked, .snoozed: .contacts
    case .requestHeard, .requestExtended, .requestAnswered: .requests
    case .candidatesMerged, .candidateEdited, .candidateHeld, .contactHeld, .candidateAdded,
      .candidateSplit:
      .record
    default: .particulars
    }
  }
}

/// The particulars of an entry that the law requires when all else about its candidate is erased.
public enum KeptParticulars: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// The dates and names in it, and none of its words.
  case withoutWords
  /// All of it: it has no words.
  case all
}

extension Event {
  /// The event without typed words; nil where nothing of it is kept.
  public var withoutWords: Event? {
    switch self {
    case .booked(let time, _, _): .booked(time, meets: [])
    case .cancelled(_, let by): .cancelled(why: nil, by: by)
    case .withdrawn(_, let told): .withdrawn(why: nil, told: told)
    case .answered(let yes, _): .answered(yes: yes)
    case .rebooked: self
    case .recognised: .recognised()
    default: kind.kept == .all ? self : nil
    }
  }

  /// True if the candidate or the employer acted: they gave a debrief or feedback,
  /// promised, allowed or forbade direct contact, called or wrote to anybody, or answered us; they
  /// thanked, withdrew or did not come; or the interview was moved, which is an agreement with both.
  ///
  /// Our own briefings, go-aheads, fruitless calls and closings are not theirs.
  var isTheirDoing: Bool {
    switch self {
    case .debrief, .feedback, .promise, .permission, .thanked, .withdrawn, .answered, .noShow,
      .rebooked:
      true
    case .contact(let contact): contact.chaser != .consultant || contact.reached
    default: false
    }
  }

  /// All that was typed into it, in the order in which it is asked for: what a search looks through.
  public var texts: [EventText] {
    switch self {
    case .booked(_, let meets, let venue): .joined(.all(.meets, meets), venue.texts)
    case .cancelled(let why, _), .withdrawn(let why, _), .answered(_, let why): .one(.why, why)
    case .debrief(let debrief): debrief.texts
    case .feedback(let feedback): feedback.words.texts
    case .promise(let promise): .joined(.one(.from, promise.from), .one(.words, promise.words))
    case .permission(.allowed(let agreedBy)): .one(.agreedBy, agreedBy)
    case .permission(.forbidden(let why)): .one(.why, why)
    case .contact(let contact): .joined(.one(.with, contact.with), .one(.note, contact.note))
    case .snoozed(let snooze): .one(.why, snooze.why)
    case .recognised(let note): .one(.note, note)
    case .held(let hold): .one(.why, hold.reason)
    case .request(let event): .one(.note, event.note)
    case .policy(let choices, from: let file):
      .joined(.one(.words, file?.text), .all(.words, choices.compactMap(\.value)))
    case .template(_, let file): .one(.words, file?.text)
    case .rebooked, .noShow, .briefed, .debriefAgreed, .cleared, .thanked, .nextBooked, .closed,
      .placedElsewhere, .handedOver, .merged, .edited, .added, .split,
      .employerContact,
      .consultantEdited, .agencyEdited, .contactForgotten, .forgotten, .holidays:
      []
    }
  }
}

extension Event {
  /// The side that asked for a move, called the interview off or did not come; nil where that was
  /// not said, and for any other event.
  public var causedBy: Side? {
    switch self {
    case .rebooked(_, let by), .cancelled(_, let by), .noShow(let by): by
    default: nil
    }
  }
}
