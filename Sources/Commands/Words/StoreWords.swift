import Domain
import Store
import Wording

extension RefusalWords {
  /// The words for what the store would not do.
  static func store(_ error: StoreError) -> (line: String, help: String?, status: ExitStatus) {
    switch error {
    case .notOurs, .fromNewerVersion, .planned, .damaged, .cannotOpen, .onNetwork, .notWhole:
      return file(error)
    case .cannotMake(let path, let reason):
      return ("cannot make `\(shown(path))`: \(reason)", nil, .cannotCreate)
    case .notEmpty:
      return (
        "something is recorded in this database, and an export goes into an empty one",
        "name a new file: debrief import FILE --db NEW.db", .badData
      )
    case .givenUp: return ("nothing was saved", nil, .inputOutput)
    case .replaced(let path):
      return (
        "`\(shown(path))` was replaced meanwhile; nothing was saved", "run the command again",
        .busy
      )
    case .busy:
      return ("others kept the database busy; nothing was saved", "run the command again", .busy)
    case .policyRefused(let error):
      return (PolicyWords.line(error), "debrief policy show", .badSettings)
    case .writeFailed(let reason):
      return ("writing failed: \(reason); nothing was saved", nil, .inputOutput)
    case .noSuchInterview, .noSuchEntry, .alreadyMerged, .nameTaken, .textWithNUL, .nothingToUndo:
      return said(error)
    case .held, .stillAsked, .stillOpen, .alreadyForgotten, .forgotten, .erasureStands, .notSwept:
      return forgetting(error)
    }
  }

  /// The words for what was said that does not fit what is recorded.
  private static func said(
    _ error: StoreError
  ) -> (line: String, help: String?, status: ExitStatus) {
    switch error {
    case .noSuchInterview(let id):
      return ("there is no interview #\(id.number)", "debrief due --all", .noInput)
    case .noSuchEntry(let id):
      let line = "there is no entry \(id.number) that could be taken back"
      return (line, "debrief history WHO", .noInput)
    case .alreadyMerged:
      return ("the two are one already; nothing was recorded", "debrief people list", .badData)
    case .nameTaken(let name):
      return (
        "another record goes or went by `\(shown(name))`; nothing was recorded",
        "where the two are one: debrief people merge --help", .badData
      )
    case .nothingToUndo: return ("there is nothing of yours to undo", nil, .noInput)
    case .textWithNUL(let words):
      let place = words.isEmpty ? "begins with" : "has, after `\(shown(String(words.suffix(40))))`,"
      return (
        "a text \(place) a NUL character, which cannot be kept; nothing was recorded",
        "take the character out, and run the command again", .badData
      )
    default: return ("nothing was recorded", nil, .badData)
    }
  }

  /// The words for what is the matter with a file.
  private static func file(
    _ error: StoreError
  ) -> (line: String, help: String?, status: ExitStatus) {
    switch error {
    case .notOurs(let path):
      let line = "`\(shown(path))` is not a debrief database"
      return (line, "name another file with --db", .unusableDatabase)
    case .fromNewerVersion(let path, let version):
      return (
        "`\(shown(path))` is from a newer version of debrief (schema \(version))",
        "use the newer program; this one has not touched the file", .unusableDatabase
      )
    case .planned(let path, let edition):
      let line = "`\(shown(path))` was planned by a newer version of debrief (rules \(edition))"
      return (line, "use the newer program; nothing was changed", .unusableDatabase)
    case .damaged(let path, let reason):
      return (
        "`\(shown(path))` is damaged: \(reason)",
        recovery, .unusableDatabase
      )
    case .cannotOpen(let path, let reason):
      return (
        "cannot open `\(shown(path))`: \(reason)", "name another file with --db",
        .unusableDatabase
      )
    case .notWhole(let path, let verification):
      return (
        "`\(shown(path))` is damaged: \(Grammar.count(verification.count, "fault")); nothing was done",
        "debrief verify --db \(quoted(path))", .unusableDatabase
      )
    case .onNetwork(let path, let kind):
      return (
        "`\(shown(path))` lies on \(kind), where two who write at once are not kept apart",
        "keep the database on a disk of the machine on which debrief runs", .unusableDatabase
      )
    default: return ("the database cannot be used", nil, .unusableDatabase)
    }
  }

  /// What to do with a damaged database.
  static let recovery =
    "keep a copy of the file as it is, then `debrief restore FILE` with your last backup"
}
