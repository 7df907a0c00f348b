import Foundation

/// A file that we install in a user's folder; it replaces our own earlier version, and any other
/// file only on request.
struct InstalledFile {
  /// The path to install to.
  let path: String
  /// The contents.
  let text: String
  /// A text near the beginning that identifies the file as ours.
  let mark: String

  /// Writes the file, and creates missing folders.
  func install(force: Bool) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandError.cannotCreate(path: folder, reason: "the folder cannot be made")
    }
    var options = FileOptions()
    options.path = path
    options.force = force || isOurs
    let file = try OutputFile(options, sparing: DatabasePlace().protectedFiles)
    try file.finish(with: text, isSaid: false)
  }

  private var isOurs: Bool {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let contents = FileManager.default.contents(atPath: path)
    else { return false }
    return String(decoding: contents.prefix(400), as: UTF8.self).contains(mark)
  }
}

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

  /// The folder of the state of programs: `~/.local/state` unless XDG_STATE_HOME names another.
  var state: String { folder("XDG_STATE_HOME") ?? home + "/.local/state" }

  /// A path in that folder for what is kept beside the database at an address, named after it; its
  /// folder is made where it is missing.
  static func place(ofServer address: String, _ environment: [String: String]) -> String {
    let folder = ((try? UserFolders(environment).state) ?? NSTemporaryDirectory()) + "/debrief"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let place = address.replacing(/^\w+:\/\/([^\/@]*@)?/, with: "")
    return folder + "/" + place.replacing(/[^A-Za-z0-9.]+/, with: "-")
  }

  private func folder(_ name: String) -> String? {
    environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
