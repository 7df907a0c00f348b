import Foundation

/// The package on disk.
enum House {
  /// Every text of it that people write and read.
  static let files: [SourceFile] = texts(below: root)

  /// The folder of Package.swift, looked for from this very file upwards.
  ///
  /// Links are resolved first, so that a package which borrows this folder still checks the house.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    repeat {
      folder.deleteLastPathComponent()
      let manifest = folder.appendingPathComponent("Package.swift")
      if FileManager.default.fileExists(atPath: manifest.path) { return folder }
    } while folder.pathComponents.count > 1
    return folder
  }()

  private static let folders = ["Sources", "Tests", "migrations", "Benchmarks", "scripts", ".ci"]
  private static let singles = ["Package.swift", "README.md"]
  private static let extensions = ["swift", "sql", "md", "c", "h", "mustache", "transcript", ""]

  private static func texts(below root: URL) -> [SourceFile] {
    let below = folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path) ?? .init())
        .compactMap { $0 as? String }
        .map { "\(folder)/\($0)" }
        // What a package of its own was built from and into is nobody's writing here.
        .filter { !$0.contains("/.build/") }
    }
    return (singles + below).sorted().compactMap { path in
      let file = root.appendingPathComponent(path)
      guard extensions.contains(file.pathExtension), !file.lastPathComponent.hasPrefix("."),
        let text = try? String(contentsOf: file, encoding: .utf8)
      else { return nil }
      return SourceFile(path, text)
    }
  }
}
