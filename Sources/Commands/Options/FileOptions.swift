import ArgumentParser
import Foundation
import Wording

/// The options for the destination of a document.
struct FileOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"))
  var path: String?

  @Flag(help: "Replace the file where it exists.")
  var force = false
}

/// A file format, which a file name's extension may select.
protocol FileFormat: CaseIterable {
  /// The extensions that select it, in lowercase and without the dot, the usual one first.
  var endings: [String] { get }
}

extension FileOptions {
  /// The given format, or else the one that the file name selects, or else the usual one.
  func format<Format: FileFormat>(
    said: Format?, usual: Format
  ) throws -> Format {
    if let said { return said }
    guard let path, let ending else { return usual }
    if let format = Format.allCases.first(where: { $0.endings.contains(ending) }) { return format }
    let usual = Format.allCases.compactMap(\.endings.first).map { "." + $0 }
    throw CommandError.badValue(
      option: "-o", typed: path,
      expected: "a name that ends in \(Grammar.list(usual, conjunction: "or")), or --format")
  }

  /// The extension; nil for a number, which is part of a date or a version, and for words after a
  /// full stop.
  private var ending: String? {
    let ending = ((path ?? "") as NSString).pathExtension.lowercased()
    let isEnding =
      ending.allSatisfy { $0.isLetter || $0.isNumber } && ending.contains(where: \.isLetter)
    return isEnding ? ending : nil
  }
}
