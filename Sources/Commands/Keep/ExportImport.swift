import Domain
import Importing
import Lists
import Store

/// An import of an export: into an empty database, all of it or nothing.
struct ExportImport {
  let desk: Desk
  let input: InputFile
  /// True for a trial, which keeps nothing.
  let dryRun: Bool

  /// The maximum line length in bytes.
  ///
  /// A record may hold a long note; none is as long as this.
  private static let longestLine = 64 << 20

  /// Imports the export; returns the result of a check of it.
  func run(progress: @escaping (Double) -> Void) throws(Refusal) -> Verification {
    let records = try Refusal.storing(desk.store.exportRecords)
    var reader = ExportReader(records)
    var refusal: Refusal?
    do {
      return try desk.store.takeIn(keeping: !dryRun) { done, total in
        progress(Double(done) / Double(max(total, 1)))
      } _: { take in
        do throws(Refusal) {
          try read(&reader, take)
        } catch {
          refusal = error
        }
        return refusal == nil
      }
    } catch {
      if let refusal { throw refusal }
      if case .notWhole(_, let verification) = error {
        throw .notPossible(
          because: "`\(shown(input.name))` is not whole: \(shown(verification.firstFault ?? "")); "
            + "nothing was recorded", help: "debrief verify, where it was exported")
      }
      throw .store(error)
    }
  }

  private func read(
    _ reader: inout ExportReader, _ take: (ExportRow) -> String?
  ) throws(Refusal) {
    do {
      while let line = try input.line(atMost: Self.longestLine) {
        let row = try reader.read(line)
        guard line.count <= Self.longestLine else { throw reader.fault(.tooLong) }
        if let reason = row.flatMap(take) { throw reader.fault(.refused(reason)) }
      }
      try reader.finish()
    } catch let fault as ExportFault {
      throw .notPossible(
        because: "`\(shown(input.name))`, \(fault.words); nothing was recorded",
        help: Self.help(fault))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .notPossible(because: "`\(shown(input.name))` cannot be read", help: nil)
    }
  }

  private static func help(_ fault: ExportFault) -> String? {
    switch fault.reason {
    case .unknownVersion, .unknownRecord, .unknownField:
      "use the version of debrief that wrote it, or a newer one"
    case .cutShort, .miscounted: "export it again: debrief export -o FILE"
    default: nil
    }
  }
}
