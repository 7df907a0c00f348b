import Glibc

/// The crash reports of the system and of Swift's runtime: they contain the program's memory, which
/// here holds confidential statements.
enum CrashReports {
  /// Turns them off for this process; the one line that gives the cause of a crash stays.
  ///
  /// Swift's runtime installs its signal handlers before the program begins, unless SWIFT_BACKTRACE
  /// says otherwise, and no linker flag prevents it; so they are removed first. A core file
  /// contains the same data.
  static func turnOff() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] {
      signal(number, SIG_DFL)
    }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
