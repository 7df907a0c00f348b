import Domain
import Store
import Wording

extension ErrorText {
  init(_ error: StoreError) {
    switch error {
    case .absent(let path):
      self.init(
        "there is no database at `\(shown(path))`",
        help:
          "check what --db or DEBRIEF_DB names; `debrief book` makes a database where there is none",
        .noInput)
    case .notDatabase(let path):
      self.init(
        "`\(shown(path))` is not a database", help: "name another file with --db", .unusableDatabase
      )
    case .protected(let path, let role):
      self.init(
        "nothing is written over `\(shown(path))`: \(Self.words(for: role))",
        help: "name a file that does not exist yet", .cannotCreate)
    case .programFault(let reason):
      let line = "a fault of debrief itself: \(reason); nothing was saved"
      self.init(line, help: "report this line; then check the data: debrief verify", .programFault)
    case .notOurs(let path):
      let line = "`\(shown(path))` is not a debrief database"
      self.init(line, help: "name another file with --db", .unusableDatabase)
    case .fromNewerVersion(let path, let version):
      self.init(
        "`\(shown(path))` is from a newer version of debrief (schema \(version))",
        help: "use the newer program; this one has not touched the file", .unusableDatabase)
    case .planned(let path, let edition):
      let line = "`\(shown(path))` was planned by a newer version of debrief (rules \(edition))"
      self.init(line, help: "use the newer program; nothing was changed", .unusableDatabase)
    case .damaged(let path, let reason):
      self.init("`\(shown(path))` is damaged: \(reason)", help: Self.recovery, .unusableDatabase)
    case .cannotOpen(let path, let reason):
      self.init(
        "cannot open `\(shown(path))`: \(shown(reason))",
        help: AgencyStore.isAddress(path)
          ? Self.wayIn(to: path, despite: reason) : "name another file with --db",
        .unusableDatabase)
    case .notWhole(let path, let verification):
      self.init(
        "`\(shown(path))` is damaged: \(Grammar.count(verification.count, "fault")); nothing was done",
        help: "debrief verify --db \(quoted(path))", .unusableDatabase)
    case .onNetwork(let path, let kind):
      self.init(
        "`\(shown(path))` lies on \(kind), where two who write at once are not kept apart",
        help: "keep the database on a disk of the machine on which debrief runs", .unusableDatabase)
    case .keptByServer(let address):
      self.init(
        "`\(shown(address))` is on a server, which manages its own files",
        help:
          "copy it with pg_dump \(quoted(address)), put a copy back with pg_restore; "
          + "or debrief export -o FILE", .unusableDatabase)
    case .setUpAlready(let address):
      self.init(
        "there is an agency at `\(shown(address))` already; nothing was changed",
        help: "debrief server status \(quoted(address))", .badData)
    case .notPermitted(let reason):
      self.init(
        "the server does not let this login do that: \(reason); nothing was saved",
        help: "debrief server status shows whose the login is", .notPermitted)
    case .moved(let path, let place):
      self.init(
        "the agency of `\(shown(path))` was moved to \(shown(place)), and is read only here",
        help: "export DEBRIEF_DB=\(quoted(place))", .unusableDatabase)
    case .notSetUp(let address):
      self.init(
        "there is no agency at `\(shown(address))` yet",
        help: "its owner makes it: debrief server init \(quoted(address))", .noInput)
    case .fromOlderVersion(let address, let version):
      self.init(
        "`\(shown(address))` is from an older version of debrief (schema \(version))",
        help: "its owner upgrades it: debrief server upgrade \(quoted(address))", .unusableDatabase)
    case .outcomeUnknown(let token):
      let again = token.map { "run the command again with --token \(quoted($0))" }
      self.init(
        "the connection to the server broke, and it is not known whether this was saved",
        help: (again ?? "see debrief history") + ": if it was, nothing is recorded twice",
        .outcomeUnknown)
    case .cannotMake(let path, let reason):
      self.init("cannot make `\(shown(path))`: \(reason)", .cannotCreate)
    case .notEmpty:
      self.init(
        "something is recorded in this database, and an export goes into an empty one",
        help: "name a new file: debrief import FILE --db NEW.db", .badData)
    case .givenUp: self.init("nothing was saved", .inputOutput)
    case .replaced(let path):
      self.init(
        "`\(shown(path))` was replaced meanwhile; nothing was saved", help: "run the command again",
        .busy)
    case .busy:
      self.init(
        "others kept the database busy; nothing was saved", help: "run the command again", .busy)
    case .policyRefused(let error):
      self.init(error)
    case .writeFailed(let reason):
      self.init("writing failed: \(reason); nothing was saved", .inputOutput)
    case .noSuchInterview(let id):
      self.init("there is no interview #\(id.number)", help: "debrief due --all", .noInput)
    case .recordedAlready(let entry, _):
      self.init(
        "a command with this token was recorded already, from entry \(entry.number) on",
        help: "debrief history", .done)
    case .recordedMeanwhile(let id):
      self.init(
        "something was recorded of interview #\(id.number) meanwhile; nothing was saved",
        help: "run the command again", .busy)
    case .severalPeople(let given, let people):
      let choice = PersonChoice(typed: given.name, people: people, mayBeNew: true)
      self.init(choice.heading + "\n" + choice.list, help: choice.help, .usage)
    case .noSuchCandidate(let id):
      self.init("there is no candidate C\(id.number)", help: "debrief people list", .noInput)
    case .noSuchEntry(let id):
      let line = "there is no entry \(id.number) that could be undone"
      self.init(line, help: "debrief history WHO", .noInput)
    case .alreadyMerged:
      self.init(
        "these records are already merged; nothing was recorded", help: "debrief people list",
        .badData)
    case .nameTaken(let name):
      self.init(
        "another record is or was called `\(shown(name))`; nothing was recorded",
        help: "if both are the same: debrief people merge --help", .badData)
    case .consultantHasWork(let name):
      self.init(
        "`\(shown(name))` has recorded something, looks after something, or was edited: they stay",
        help: "another name: debrief consultants rename \(quoted(name)) NAME", .badData)
    case .nothingToUndo: self.init("there is nothing of yours to undo", .noInput)
    case .textWithNUL(let words):
      let place = words.isEmpty ? "begins with" : "has, after `\(shown(String(words.suffix(40))))`,"
      self.init(
        "a text \(place) a NUL character, which cannot be kept; nothing was recorded",
        help: "take the character out, and run the command again", .badData)
    case .tooLong(let text):
      self.init(
        "`\(shown(String(text.prefix(40))))…` has more than \(longestName) characters, too many for "
          + "a name, a number or an address; nothing was recorded",
        help: "shorten it, and run the command again", .badData)
    case .held(let hold):
      self.init(
        "`\(shown(hold.person.label))` is on hold until \(TimeWords.full(hold.until)): "
          + "\(shown(hold.reason)); nothing was erased",
        help: "debrief retention release \(quoted(hold.person.argument))", .badData)
    case .stillAsked(let request):
      let name = request.person.label
      self.init(
        "`\(shown(name))` asked to see what is held of them, and is to be answered first; nothing "
          + "was erased",
        help:
          "debrief request \(quoted(request.person.argument)) \(request.asks.rawValue) --answered",
        .badData)
    case .stillOpen(let interviews):
      let numbers = Grammar.list(interviews.map { "#\($0.id.number)" }, conjunction: "and")
      let number = interviews.first?.id.number ?? 1
      self.init(
        "\(numbers) \(interviews.count == 1 ? "is" : "are") still open; nothing was erased",
        help:
          "end that first: debrief close \(number) --outcome withdrawn, or debrief cancel \(number)",
        .badData)
    case .alreadyForgotten(let until):
      let date = until.map(TimeWords.full) ?? "then"
      self.init(
        "already erased, but for name and interview dates, which are kept until the end of \(date)",
        help: "after that the same command erases them too", .badData)
    case .forgotten(let interview):
      self.init(
        "the candidate of interview #\(interview.number) was forgotten; nothing was recorded",
        help: "debrief history \(interview.number)", .badData)
    case .erasureStands(let entry):
      let line = "entry \(entry.number) is part of an erasure, which cannot be undone"
      self.init(line, .badData)
    case .notSwept:
      self.init(
        "erased, but others are reading the database, and its write-ahead log may still contain erased data",
        help: "close the other programs that use it, and run the command again", .busy)
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

  /// The remedy for a server that cannot be reached; psql asks for no certificate, unless it is told to.
  private static func wayIn(to address: String, despite reason: String) -> String {
    if reason.contains("certificate") {
      return "put the server's certificate, or that of who signed it, in ~/.postgresql/root.crt; "
        + "?sslmode=require after the address does without"
    }
    return "psql \(quoted(address)) tells whether the server lets you in"
  }

  /// The remedy for a damaged database.
  static let recovery =
    "keep a copy of the file as it is, then `debrief restore FILE` with your last backup"
}
