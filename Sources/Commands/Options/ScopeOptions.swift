import ArgumentParser
import Domain

/// The options that choose between everybody's interviews and the user's own.
struct ScopeOptions: ParsableArguments {
  @Flag(name: .customLong("all"), help: "Everybody's, not only yours.")
  var everybody = false

  @Flag(help: "Only yours (default where there are several consultants).")
  var mine = false

  mutating func validate() throws {
    if everybody && mine {
      throw ValidationError("`--all` and `--mine` contradict each other")
    }
  }
}
