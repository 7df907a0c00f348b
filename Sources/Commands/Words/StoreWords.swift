import Domain
import Store
import Wording

extension RefusalWords {
  /// The words for an error of the store.
  static func store(_ error: StoreError) -> (line: String, help: String?, status: ExitStatus) {
    switch error {
    case .absent(let path):
      return (
        "there is no database at `\(shown(path))`",
        "check what --db or DEBRIEF_DB names; `debrief book` makes a database where there is none",
        .noInput
      )
    case .notDatabase(let path):
      return (
        "`\(shown(path))` is not a database", "name another file with --db", .unusableDatabase
      )
    case .protected(let path, let role):
      return (
        "nothing is written over `\(shown(path))`: \(words(for: role))",
        "name a file that does not exist yet", .cannotCreate
      )
    case .programFault(let reason):
      let line = "a fault of debrief itself: \(reason); nothing was saved"
      return (line, "report this line; then check the data: debrief verify", .programFault)
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
    case .noSuchInterview(let id):
      return ("there is no interview #\(id.number)", "debrief due --all", .noInput)
    case .recordedMeanwhile(let id):
      return (
        "something was recorded of interview #\(id.number) meanwhile; nothing was saved",
        "run the command again", .busy
      )
    case .noSuchEntry(let id):
      let line = "there is no entry \(id.number) that could be undone"
      return (line, "debrief history WHO", .noInput)
    case .alreadyMerged:
      return (
        "these records are already merged; nothing was recorded", "debrief people list", .badData
      )
    case .nameTaken(let name):
      return (
        "another record is or was called `\(shown(name))`; nothing was recorded",
        "if both are the same: debrief people merge --help", .badData
      )
    case .nothingToUndo: return ("there is nothing of yours to undo", nil, .noInput)
    case .textWithNUL(let words):
      let place = words.isEmpty ? "begins with" : "has, after `\(shown(String(words.suffix(40))))`,"
      return (
        "a text \(place) a NUL character, which cannot be kept; nothing was recorded",
        "take the character out, and run the command again", .badData
      )
    case .held(let hold):
      return (
        "`\(shown(hold.candidate.name))` is on hold until \(TimeWords.full(hold.until)): "
          + "\(shown(hold.reason)); nothing was erased",
        "debrief retention release \(quoted(hold.candidate.name))", .badData
      )
    case .stillAsked(let request):
      let name = request.candidate.name
      return (
        "`\(shown(name))` asked to see what is held of them, and is to be answered first; nothing "
          + "was erased",
        "debrief request \(quoted(name)) \(request.asks.rawValue) --answered", .badData
      )
    case .stillOpen(let interviews):
      let numbers = Grammar.list(interviews.map { "#\($0.id.number)" }, conjunction: "and")
      let number = interviews.first?.id.number ?? 1
      return (
        "\(numbers) \(interviews.count == 1 ? "is" : "are") still open; nothing was erased",
        "end that first: debrief close \(number) --outcome withdrawn, or debrief cancel \(number)",
        .badData
      )
    case .alreadyForgotten(let until):
      let date = until.map(TimeWords.full) ?? "then"
      return (
        "already erased, but for name and interview dates, which are kept until the end of \(date)",
        "after that the same command erases them too", .badData
      )
    case .forgotten(let interview):
      return (
        "the candidate of interview #\(interview.number) was forgotten; nothing was recorded",
        "debrief history \(interview.number)", .badData
      )
    case .erasureStands(let entry):
      let line = "entry \(entry.number) is part of an erasure, which cannot be undone"
      return (line, nil, .badData)
    case .notSwept:
      return (
        "erased, but others are reading the database, and its write-ahead log may still contain erased data",
        "close the other programs that use it, and run the command again", .busy
      )
    }
  }

  /// The description of a file that may not be overwritten.
  private static func words(for role: ProtectedFiles.Role) -> String {
    switch role {
    case .databaseInUse: "it is the database in use"
    case .part(let database): "it belongs to the database `\(shown(database))`"
    case .otherDatabase: "it is a database, or the log of one"
    }
  }

  /// The remedy for a damaged database.
  static let recovery =
    "keep a copy of the file as it is, then `debrief restore FILE` with your last backup"
}
