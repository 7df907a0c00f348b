public import ChasePolicy
public import Domain
public import WorkingTime

/// What can go wrong between us and the database.
public enum StoreError: Error, Hashable, Sendable {
  /// The file is a SQLite database, but not one of ours.
  case notOurs(path: String)
  /// A newer version of the program made it.
  case fromNewerVersion(path: String, version: Int)
  /// Nothing is there, and nothing is to be made.
  case absent(path: String)
  /// The file is no database at all.
  case notDatabase(path: String)
  /// It cannot be read or is damaged.
  case damaged(path: String, reason: String)
  /// It cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// It lies on another machine's file system, of that kind.
  case onNetwork(path: String, kind: String)
  /// A check of it found damage.
  case notWhole(path: String, Verification)
  /// A copy of it cannot be made.
  case cannotMake(path: String, reason: String)
  /// Nothing is ever written over it, since it is a database or part of one.
  case protected(path: String, ProtectedFiles.Role)
  /// Something is recorded in it, and what was to be taken in goes into an empty one only.
  case notEmpty
  /// Whoever gave what was to be saved gave up; nothing was saved.
  case givenUp
  /// While it was open another file took its place; nothing was saved.
  case replaced(path: String)
  /// Others kept it busy past the time-out; nothing was saved.
  case busy
  /// There is no such interview, or its booking was taken back.
  case noSuchInterview(Identifier<Interview>)
  /// There is no such entry, or it counts no longer.
  case noSuchEntry(Identifier<JournalEntry>)
  /// The two records are one already.
  case alreadyMerged
  /// Another record has the name, or ever had it.
  case nameTaken(String)
  /// The candidate is not to be forgotten yet.
  case held(LegalHold)
  /// The candidate asked to see what is held of them, and was not answered yet.
  case stillAsked(DataRequest)
  /// An interview of the candidate is open.
  case stillOpen([Interview])
  /// All that could go has gone already; the rest stays to the end of that date.
  case alreadyForgotten(until: LocalDate?)
  /// The interview's candidate was forgotten: nothing more is recorded of it.
  case forgotten(Identifier<Interview>)
  /// The entry was erased, or says that others were: neither can be taken back.
  case erasureStands(Identifier<JournalEntry>)
  /// What was erased may still be in the log, since others are reading it.
  case notSwept
  /// There is nothing left to undo.
  case nothingToUndo
  /// A text has a NUL character after these words, which no column would keep; nothing was saved.
  case textWithNUL(after: String)
  /// The policy that would come of it cannot be; nothing was saved.
  case policyRefused(PolicyError)
  /// Writing failed; nothing was saved.
  case writeFailed(reason: String)
  /// The program asked for something that cannot be; nothing was saved.
  case programFault(reason: String)
}
