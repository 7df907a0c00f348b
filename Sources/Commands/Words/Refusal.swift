import ChasePolicy
import Domain
import Intake
import Reports
import Store
import Wording
import WorkingTime

/// A situation in which a command does not do what was asked, with what is needed to say so.
///
/// RefusalWords.swift puts it into words.
enum Refusal: Error {
  /// WHO does not say which interview is meant; those that may be are listed.
  case whichInterview(InterviewChoice)
  /// No interview matches WHO.
  case nobody(typed: String, suggestions: [String])
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
  /// A period ends before it begins.
  case reversedPeriod(from: LocalDate, to: LocalDate)
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

/// The interviews that WHO may mean, of which one is to be chosen by its number.
struct InterviewChoice {
  /// How they were found.
  enum Ground {
    /// All of them match.
    case match
    /// The candidate matches, but has no interview with the employer who was named.
    case otherEmployers
    /// No candidate matches, but an employer does.
    case employerOnly
    /// No candidate matches, but these names are near.
    case nearNames([String])
    /// They match, but are closed or cancelled.
    case notOpen
  }

  /// WHO, as typed.
  let typed: String
  /// The interviews.
  let interviews: [Interview]
  /// How they were found.
  let ground: Ground
  /// The agency's calendar, in whose zone their times are said.
  let calendar: WorkingCalendar
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
