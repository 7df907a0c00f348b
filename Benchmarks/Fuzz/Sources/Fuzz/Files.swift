import Domain
import Importing
import Store
import Wording
import WorkingTime

/// Files that `import` takes in.
enum Files {
  /// A spreadsheet: one interview for each row, or what is wrong with it.
  ///
  /// The first byte chooses how dates are written.
  static func sheet(_ bytes: [UInt8]) {
    var options = SheetOptions(calendar: Present.calendar)
    let orders = DateOrder.allCases
    options.dateOrder = orders[Int(bytes.first ?? 0) % orders.count]
    guard let sheet = try? InterviewSheet.read(bytes, options: options, progress: { _ in }) else {
      return
    }
    for fault in sheet.faults { precondition(!fault.words.isEmpty) }
  }

  /// An export, taken into a database in which nothing is recorded; what is taken in is whole.
  static func export(_ bytes: [UInt8]) {
    guard let store = try? AgencyStore(path: nil), let records = try? store.exportRecords() else {
      fatalError("no database in memory")
    }
    var reader = ExportReader(records)
    let found = try? store.takeIn { take in
      do {
        for line in bytes.split(separator: 10) {
          if let row = try reader.read(Array(line)), take(row) != nil { return false }
        }
        try reader.finish()
        return true
      } catch {
        return false
      }
    }
    precondition(found?.isWhole ?? true)
  }

  /// A diary: its interviews, or what is wrong with each of them.
  static func diary(_ bytes: [UInt8]) {
    let sheet = SheetOptions(calendar: Present.calendar)
    let options = DiaryOptions(sheet, employers: ["Acme"], consultants: ["Sam"])
    _ = try? DiaryFile.read(bytes, options)
  }

  /// Contacts, as vCards or as a table.
  static func cards(_ bytes: [UInt8]) {
    _ = try? VCards.read(bytes)
    _ = try? ContactSheet.read(bytes)
  }

  /// A calendar of holidays, or the official file of them.
  static func calendar(_ bytes: [UInt8]) {
    guard
      let file = try? HolidayFile.read(bytes, division: nil, usual: .englandAndWales)
    else { return }
    precondition(file.lists != nil || !file.faults.isEmpty)
  }
}
