import ArgumentParser
import Foundation

/// A shell that supports our completions.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  /// The shell in use: the parent process, or else the shell that the environment names; nil if it
  /// is another.
  static func inUse(_ environment: [String: String]) -> Shell? {
    let parent = FileManager.default.contents(atPath: "/proc/\(getppid())/comm") ?? Data()
    let named = environment["SHELL"]?.split(separator: "/").last.map(String.init)
    return [String(decoding: parent, as: UTF8.self).trimmed, named].compactMap(\.self)
      .lazy.compactMap(Shell.init(rawValue:)).first
  }

  /// The customary place of a user's own completions.
  func place(in folders: UserFolders) -> String {
    switch self {
    case .bash:
      (folders.environment["BASH_COMPLETION_USER_DIR"] ?? folders.data + "/bash-completion")
        + "/completions/debrief"
    case .zsh: folders.data + "/zsh/site-functions/_debrief"
    case .fish: folders.configuration + "/fish/completions/debrief.fish"
    }
  }

  /// The step that is left to the user before a script in its place takes effect.
  func nextStep(for place: String) -> String {
    let folder = quoted(place.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 })
    return switch self {
    case .bash:
      """
      New shells have it where the package bash-completion is installed; elsewhere add to ~/.bashrc:
        . \(quoted(place))
      """
    case .zsh:
      """
      Add to ~/.zshrc, unless it is there already, above any other compinit:
        fpath=(\(folder) $fpath); autoload -Uz compinit; compinit
      """
    case .fish: "New shells have it."
    }
  }
}
