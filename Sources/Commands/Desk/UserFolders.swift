/// The folders of a user's own files, by the XDG base directory specification.
struct UserFolders {
  /// The environment variables.
  let environment: [String: String]
  private let home: String

  /// The folders of the current user.
  init(_ environment: [String: String]) throws {
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw CommandError.notPossible(because: "HOME does not say where your files are", help: nil)
    }
    self.environment = environment
    self.home = home
  }

  /// The data folder: `~/.local/share` unless XDG_DATA_HOME names another.
  var data: String { folder("XDG_DATA_HOME") ?? home + "/.local/share" }

  /// The configuration folder: `~/.config` unless XDG_CONFIG_HOME names another.
  var configuration: String { folder("XDG_CONFIG_HOME") ?? home + "/.config" }

  private func folder(_ name: String) -> String? {
    environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
