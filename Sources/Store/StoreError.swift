public import AgencySettings
public import Domain
import Engine
public import WorkingTime

/// An error of the database or of an operation on it.
public enum StoreError: Error, Hashable, Sendable {
  /// The file is another program's SQLite database.
  case notOurs(path: String)
  /// A newer version of the program made it.
  case fromNewerVersion(path: String, version: Int)
  /// A newer edition of the rules computed its plans.
  case planned(path: String, byNewerEdition: Int)
  /// The file is absent or empty, and it must not be created.
  case absent(path: String)
  /// The file is not a database.
  case notDatabase(path: String)
  /// It cannot be read or is damaged.
  case damaged(path: String, reason: String)
  /// It cannot be opened or created.
  case cannotOpen(path: String, reason: String)
  /// It is on a network file system of that kind.
  case onNetwork(path: String, kind: String)
  /// The server at this address keeps the database, so that there is no file to copy or replace.
  case keptByServer(address: String)
  /// There is an agency in the database at this address already.
  case setUpAlready(address: String)
  /// The server does not let this login do it; nothing was saved.
  case notPermitted(reason: String)
  /// The agency was moved to that place, and is read only here.
  case moved(path: String, to: String)
  /// There is no agency in the database at this address yet.
  case notSetUp(address: String)
  /// An older version of the program made the database at this address; its owner upgrades it.
  case fromOlderVersion(address: String, version: Int)
  /// The connection broke while a command was being saved, and the server could not be asked since:
  /// it may be saved or not.
  case outcomeUnknown(token: String?)
  /// A check of it found damage.
  case notWhole(path: String, Verification)
  /// The file cannot be written.
  case cannotMake(path: String, reason: String)
  /// It must not be overwritten, since it is a database or part of one.
  case protected(path: String, ProtectedFiles.Role)
  /// The database is not empty, and this import needs an empty one.
  case notEmpty
  /// The caller cancelled while giving the data; nothing was saved.
  case givenUp
  /// Another file replaced it while it was open; nothing was saved.
  case replaced(path: String)
  /// Others kept it locked past the time-out; nothing was saved.
  case busy
  /// There is no such interview, or its booking was undone.
  case noSuchInterview(Identifier<Interview>)
  /// Something was recorded of the interview since the caller read it; nothing was saved.
  case recordedMeanwhile(Identifier<Interview>)
  /// A command with this token recorded an entry already; nothing was saved now.
  case recordedAlready(Identifier<JournalEntry>, token: String)
  /// There is no such entry, or it was retracted.
  case noSuchEntry(Identifier<JournalEntry>)
  /// The two records are already merged.
  case alreadyMerged
  /// It is ambiguous which of these people is meant, or whether a new person is.
  case severalPeople(GivenPerson, [KnownPerson])
  /// There is no such candidate.
  case noSuchCandidate(Identifier<Candidate>)
  /// Another record has or had the name.
  case nameTaken(String)
  /// The consultant recorded something, looks after something, or something is recorded of them.
  case consultantHasWork(String)
  /// The candidate's data is under a legal hold and must not be erased yet.
  case held(LegalHold)
  /// The candidate's request for access to their data has not been answered yet.
  case stillAsked(DataRequest)
  /// An interview of the candidate is open.
  case stillOpen([Interview])
  /// All that can be erased already is; the rest is retained to the end of that date.
  case alreadyForgotten(until: LocalDate?)
  /// The interview's candidate was erased: nothing more is recorded for it.
  case forgotten(Identifier<Interview>)
  /// The entry was erased, or records an erasure: neither can be undone.
  case erasureStands(Identifier<JournalEntry>)
  /// Erased data may still be in the write-ahead log, since others are reading it.
  case notSwept
  /// There is nothing left to undo.
  case nothingToUndo
  /// A text has a NUL character after these words, which no column would keep; nothing was saved.
  case textWithNUL(after: String)
  /// A name, a title, a number, an address or another system's name for an interview is too long
  /// for an index; nothing was saved.
  case tooLong(String)
  /// The resulting policy would be invalid; nothing was saved.
  case policyRefused(PolicyError)
  /// Writing failed; nothing was saved.
  case writeFailed(reason: String)
  /// The program made an invalid request; nothing was saved.
  case programFault(reason: String)
}

extension Error {
  /// The text of a finding about the error: our own, or the engine's.
  var damageReason: String {
    switch self {
    case let damage as DamageError: damage.reason
    case let error as EngineError: error.message
    default: "\(self)"
    }
  }
}
