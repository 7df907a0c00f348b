/// The program's exit status: a contract with scripts, after the BSD's sysexits.
///
/// Thrown, it ends a command whose answer has been printed.
enum ExitStatus: Int32, CaseIterable, Error {
  /// Success.
  case done = 0
  /// Asked with `--exit-code`: the list is not empty.
  case listNotEmpty = 1
  /// Usage error, or an ambiguous WHO.
  case usage = 64
  /// Invalid input data.
  case badData = 65
  /// Something asked for does not exist, or the database itself is absent.
  case noInput = 66
  /// The database cannot be used: from a newer version, damaged, not ours, or not a database.
  case unusableDatabase = 69
  /// Internal error; nothing was saved.
  case programFault = 70
  /// A file cannot be created, or may not be overwritten.
  case cannotCreate = 73
  /// Reading or writing failed; the message says whether the record was saved.
  case inputOutput = 74
  /// The database stayed busy, and nothing was saved.
  case busy = 75
  /// The connection to the server broke, and it is not known whether something was saved.
  case outcomeUnknown = 76
  /// The server does not let this login do it.
  case notPermitted = 77
  /// A setting is bad.
  case badSettings = 78
}
