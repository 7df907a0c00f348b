public import ArgumentParser
public import WorkingTime

extension BankHolidays.Division: ExpressibleByArgument {}

/// `holidays`: the bank holidays on which nobody is chased.
struct HolidaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays",
    abstract: "List the bank holidays that count, or take in newer ones.",
    subcommands: [HolidaysListCommand.self, HolidaysImportCommand.self])
}

extension Session {
  /// The part of the kingdom whose bank holidays the agency keeps; England and Wales if it keeps
  /// none.
  var division: BankHolidays.Division { calendar.bankHolidays ?? .englandAndWales }
}
