import Foundation
import Wording
import WorkingTime

/// Reads the bank holidays as GOV.UK publishes them in JSON: a list of events for each part of the
/// kingdom.
struct OfficialHolidays {
  private let only: BankHolidays.Division?
  private var lists: [HolidayList] = []
  private var faults: [HolidayError] = []

  static func read(
    _ text: [UInt8], only division: BankHolidays.Division?
  ) throws(HolidayFileError) -> HolidayFile {
    guard let json = try? JSONSerialization.jsonObject(with: Data(text)) else { throw .notJSON }
    guard let named = json as? [String: Any], named.values.contains(where: { $0 is [String: Any] })
    else { throw .notOfficial }
    var reader = OfficialHolidays(only: division)
    for (name, list) in named.sorted(by: { $0.key < $1.key }) { reader.take(list, named: name) }
    return HolidayFile(.officialJSON, reader.lists, faults: reader.faults)
  }

  private init(only: BankHolidays.Division?) {
    self.only = only
  }

  private mutating func take(_ list: Any, named name: String) {
    guard let division = BankHolidays.Division(rawValue: name) else {
      return complain(.unknownDivision, at: .list(name))
    }
    guard only == nil || only == division else { return }
    guard let events = (list as? [String: Any])?["events"] as? [Any] else {
      return complain(.misshapen, at: .list(name))
    }
    var holidays: [BankHoliday] = []
    for (index, event) in events.enumerated() {
      let fields = event as? [String: Any]
      let title = (fields?["title"] as? String)?.collapsed.unlessEmpty
      do {
        holidays.append(try Self.holiday(fields, named: title))
      } catch {
        complain(error, title, at: .event(index + 1, of: name))
      }
    }
    lists.append(HolidayList(division, holidays))
  }

  private static func holiday(
    _ fields: [String: Any]?, named title: String?
  ) throws(HolidayError.Reason) -> BankHoliday {
    guard let fields else { throw .misshapen }
    guard let title else { throw .noTitle }
    guard let value = fields["date"], !(value is NSNull) else { throw .noDate }
    guard let date = (value as? String).flatMap({ LocalDate(iso8601: $0) }) else {
      throw .notADate("\(value)")
    }
    guard HolidayError.years.contains(date.components.year) else { throw .yearOutOfRange(date) }
    let notes = (fields["notes"] as? String ?? "").lowercased()
    return BankHoliday(date: date, name: title, isSubstitute: notes.contains("substitute"))
  }

  private mutating func complain(
    _ reason: HolidayError.Reason, _ title: String? = nil, at place: HolidayError.Place
  ) {
    faults.append(HolidayError(place: place, title: title, reason: reason))
  }
}
