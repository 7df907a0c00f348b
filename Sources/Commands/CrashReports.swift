import Glibc

/// What the system and the language write down of a program that crashes: its memory, which here is
/// what people said in confidence.
enum CrashReports {
  /// Turns them off for this process; the one line that says why it crashed stays.
  ///
  /// Swift's runtime has set its handlers of these signals before the program begins, unless
  /// SWIFT_BACKTRACE says otherwise, and no flag of the linker keeps it from that; so they are taken
  /// back first thing. A core file has the same in it.
  static func turnOff() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT] {
      signal(number, SIG_DFL)
    }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
