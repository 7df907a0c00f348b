import ChasePolicy
import Domain
import Intake
import Reports
import Store
import Wording
import WorkingTime

/// A situation in which a command does not do what was asked, with what is needed to say so.
///
/// What is put into words stands in RefusalWords.swift, and nowhere else.
enum Refusal: Error {
  /// More than one open interview matches WHO.
  case ambiguous(typed: String, matches: [Interview])
  /// No interview matches WHO.
  case nobody(typed: String, suggestions: [String])
  /// No open interview matches WHO, but others do.
  case nobodyOpen(typed: String, others: [Interview])
  /// The candidate who matches has no interview with the employer who was named.
  case noneThere(typed: String, others: [Interview])
  /// No candidate matches WHO, but an employer with these interviews does.
  case onlyEmployer(typed: String, theirs: [Interview])
  /// There is no interview of that number.
  case noSuchInterview(number: Int64)
  /// The interview of that number was erased with its candidate.
  case erasedInterview(number: Int64)
  /// By the moment that is asked about, the interview was not booked.
  case notBookedThen(Interview)
  /// There are several consultants, and nothing says which is meant.
  case severalConsultants([String])
  /// The name is not that of a consultant; near ones are suggested.
  case unknownConsultant(typed: String, suggestions: [String])
  /// The name is not that of a consultant, and nothing says that it is a new one's.
  case newConsultant(typed: String, suggestions: [String])
  /// A name is new, but close to one that exists.
  case nearMiss(option: String, typed: String, known: [String])
  /// A name of that kind is not known.
  case unknownName(kind: String, typed: String, suggestions: [String])
  /// A moment or a date cannot be read as one.
  case when(WhenError, option: String)
  /// A required value is missing, and nobody is there to be asked.
  case missing(option: String, what: String)
  /// A value does not fit its option.
  case badValue(option: String, typed: String, expected: String)
  /// Two options contradict each other.
  case contradiction(String, String)
  /// The matter does not allow it: what is in the way, and what would clear it.
  case notPossible(because: String, help: String?)
  /// An interview would end before it starts, or last nothing.
  case emptyInterview(minutes: Int)
  /// What is odd about a recording was told, and nobody said to go ahead; what was typed may be kept
  /// for a command.
  case notGoneAhead(kept: String?)
  /// A debrief on record says otherwise than the one that is to be recorded.
  case contradictsDebrief(_ onRecord: String, _ differences: String)
  /// What an undo without a number would take back is out of its reach.
  case undoOutOfReach(UndoTargetWords, UndoTarget, now: Instant)
  /// The booking of the interview was undone.
  case bookingUndone(Interview, by: JournalEntry)
  /// A file cannot be read.
  case unreadable(path: String, reason: String)
  /// A file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// Lines of a file are bad; each stands in words of its own.
  case badLines(source: String, faults: [String])
  /// There is no setting of that name; near ones are suggested.
  case unknownSetting(typed: String, suggestions: [String])
  /// A setting does not take the value.
  case badSetting(PolicyError)
  /// A policy file is bad; each fault stands in words of its own.
  case badPolicyFile(source: String, faults: [String])
  /// A template of a kind of draft is bad; each fault stands in words of its own.
  case badTemplate(source: String, DraftKind, faults: [String])
  /// The editor did not end well, or there is none.
  case editor(reason: String)
  /// Standard output would not take the answer.
  case cannotPrint(saved: Bool, reason: String)
  /// A check of the database found damage, which was listed.
  case damageFound(path: String, count: Int, isMendable: Bool)
  /// The matter does not allow such a draft.
  case noDraft(DraftObstacle, DraftKind, Interview)
  /// The database would not have it.
  case store(StoreError)
}

extension Refusal {
  /// Runs what speaks to the store, and turns its errors into refusals.
  static func storing<Answer>(_ work: () throws(StoreError) -> Answer) throws(Refusal) -> Answer {
    do {
      return try work()
    } catch {
      throw .store(error)
    }
  }
}
