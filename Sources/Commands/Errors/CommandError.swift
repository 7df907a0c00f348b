import AgencySettings
import Correspondence
import Domain
import Glibc
import Importing
import Lists
import Store
import Wording
import WorkingTime

/// A reason for which a command does not do its work, with the data for its message.
///
/// ``ErrorText`` puts it into words. Errors of other modules are thrown as they are.
enum CommandError: Error {
  /// WHO is ambiguous; the interviews that match are listed.
  case whichInterview(InterviewChoice)
  /// Several candidates have the name, or one has it and a new one may be meant; they are listed.
  case whichPerson(PersonChoice)
  /// A name is of several contacts at employers; they are listed.
  case whichContact(typed: String, [EmployerContact])
  /// There is no candidate with that number.
  case noSuchCandidate(typed: String)
  /// No interview matches WHO.
  case nobody(typed: String, suggestions: [String])
  /// There is no interview with that number.
  case noSuchInterview(number: Int64)
  /// No interview has an entry with that number.
  case noSuchEntry(number: Int64)
  /// The interview with that number was erased with its candidate.
  case erasedInterview(number: Int64)
  /// The interview was booked after the time given.
  case notBookedThen(Interview)
  /// Nobody is known who could record.
  case nobodyRecords
  /// There are several consultants, and none was chosen.
  case severalConsultants([String])
  /// The name is not that of a consultant; near ones are suggested.
  case unknownConsultant(typed: String, suggestions: [String])
  /// The name is not that of a consultant, and the user has not said that it is new.
  case newConsultant(typed: String, suggestions: [String])
  /// A new name is close to a known one.
  case nearMiss(
    option: String, typed: String, known: [String],
    help: String = "did you mean that? if not, add --new")
  /// A name of that kind is not known.
  case unknownName(kind: String, typed: String, suggestions: [String])
  /// A time or a date cannot be read.
  case when(WhenError, option: String)
  /// A required value is missing, and there is no terminal to ask at.
  case missing(option: String, what: String)
  /// A value does not fit its option.
  case badValue(option: String, typed: String, expected: String)
  /// An option cannot be read; the parser's message in our words.
  case badOption(String)
  /// Two options contradict each other.
  case contradiction(String, String)
  /// The action is not possible: the obstacle, and the way to clear it.
  case notPossible(because: String, help: String?)
  /// A period ends before it begins.
  case reversedPeriod(from: LocalDate, to: LocalDate)
  /// The user left a question on a full screen; that nothing is recorded was said there.
  case left
  /// The user was told of an oddity and did not confirm; the typed text may be kept for a command.
  case notGoneAhead(kept: String?)
  /// The debrief to be recorded contradicts one on record.
  case contradictsDebrief(_ onRecord: String, _ differences: String)
  /// An undo without a number cannot reach the entry that it would undo.
  case undoOutOfReach(_ remarks: [String], Identifier<JournalEntry>)
  /// The booking of the interview was undone.
  case bookingUndone(Interview, by: JournalEntry)
  /// A file cannot be read.
  case unreadable(path: String, reason: String)
  /// A file cannot be made.
  case cannotCreate(path: String, reason: String)
  /// Lines of a file are invalid; each fault has its own text.
  case badLines(source: String, faults: [String], help: String? = nil)
  /// There is no setting with that name; near ones are suggested.
  case unknownSetting(typed: String, suggestions: [String])
  /// A policy file is invalid; each fault has its own text.
  case badPolicyFile(source: String, faults: [String])
  /// A template of a kind of draft is invalid; each fault has its own text.
  case badTemplate(source: String, DraftKind, faults: [String])
  /// The editor failed, or there is none, or no terminal for it.
  case editor(reason: String, help: String = "EDITOR=nano debrief ...")
  /// Standard output could not be written.
  case cannotPrint(saved: Bool, reason: String)
  /// A check of the database found damage, which was listed.
  case damageFound(path: String, count: Int, isMendable: Bool)
  /// The draft is not possible.
  case noDraft(DraftError, DraftKind, Interview)
}

extension CommandError {
  /// Throws if a number is not in the range of its option.
  static func check(_ number: Int, in range: ClosedRange<Int>, option: String) throws {
    guard !range.contains(number) else { return }
    throw CommandError.badValue(
      option: option, typed: "\(number)",
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
}

/// The error of a callback that cannot throw, kept until the work that it ended returns.
struct Interruption {
  private var error: (any Error)?

  /// Runs the body of the callback; false, which ends the work, if it throws.
  mutating func goesOn(_ body: () throws -> Bool) -> Bool {
    do {
      return try body()
    } catch {
      self.error = error
      return false
    }
  }

  /// Throws the error, if there was one.
  func rethrow() throws {
    if let error { throw error }
  }
}

/// A failed call of the operating system.
struct SystemError: Error {
  /// The `errno` of the call.
  var code = errno

  /// True if the reader closed the pipe, as `head` does once it has enough.
  var isClosedPipe: Bool { code == EPIPE }

  /// The system's message, lowercased.
  var reason: String { String(cString: strerror(code)).lowercased() }
}
