/// Where a user's own files of a kind are kept, as the XDG base directories have it.
struct UserFolders {
  /// The environment that says so.
  let environment: [String: String]
  private let home: String

  /// The folders of whoever runs the program.
  init(_ environment: [String: String]) throws(Refusal) {
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw .notPossible(because: "HOME does not say where your files are", help: nil)
    }
    self.environment = environment
    self.home = home
  }

  /// What programs come with: `~/.local/share` unless XDG_DATA_HOME names another.
  var data: String { folder("XDG_DATA_HOME") ?? home + "/.local/share" }

  /// How programs are set up: `~/.config` unless XDG_CONFIG_HOME names another.
  var configuration: String { folder("XDG_CONFIG_HOME") ?? home + "/.config" }

  private func folder(_ name: String) -> String? {
    environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
