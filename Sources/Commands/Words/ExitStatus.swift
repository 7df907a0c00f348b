/// What the program's exit status says: a contract with scripts, after the BSD's sysexits.
enum ExitStatus: Int32, CaseIterable {
  /// It did what was asked.
  case done = 0
  /// Asked with `--exit-code`: the list is not empty.
  case listNotEmpty = 1
  /// The words of the command are off, or WHO is ambiguous.
  case usage = 64
  /// What was to be read says something that cannot be.
  case badData = 65
  /// What was asked for is not there, be it the database itself.
  case noInput = 66
  /// The database cannot be used: from a newer version, damaged, not ours, or no database at all.
  case unusableDatabase = 69
  /// The program is at fault; nothing was saved.
  case programFault = 70
  /// A file cannot be made, or is never written over.
  case cannotCreate = 73
  /// Reading or writing failed; the message says whether the record was saved.
  case inputOutput = 74
  /// The database stayed busy, and nothing was saved.
  case busy = 75
  /// A setting is bad.
  case badSettings = 78
}
