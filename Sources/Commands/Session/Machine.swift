import Foundation
import Glibc

/// The file with the name of the consultant who records on this machine, in the user's folder of
/// settings.
struct MachineFile {
  private let path: String

  /// The file; nil where the system has no folder for it.
  init?(_ environment: [String: String]) {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      path = folder + "/debrief/consultant"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.config/debrief/consultant"
    } else {
      return nil
    }
  }

  /// The name in it; nil where there is none.
  var name: String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let bytes = try? file.read(upToCount: Self.most) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first
      .flatMap { String($0).trimmedOrNil }
  }

  /// Writes a name to it, for its owner alone to read.
  func write(_ name: String) throws {
    let folder = String(path.dropLast("/consultant".count))
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandError.cannotCreate(path: folder, reason: error.localizedDescription)
    }
    let part = path + ".part"
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw CommandError.cannotCreate(path: path, reason: SystemError().reason)
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data((name + "\n").utf8))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw CommandError.cannotCreate(path: path, reason: error.localizedDescription)
    }
    guard rename(part, path) == 0 else {
      throw CommandError.cannotCreate(path: path, reason: SystemError().reason)
    }
  }

  /// The number of bytes that are read.
  private static let most = 1000
}
