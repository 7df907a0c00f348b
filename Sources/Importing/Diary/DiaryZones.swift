import WorkingTime

/// The time zones of a diary, by the names that programs use.
enum DiaryZones {
  /// Returns the zone of a name from the tz database, alone or at the end of a longer name, or
  /// Windows.
  static func zone(named name: String) -> Zone? {
    if let zone = try? Zone(ofWindows[name] ?? name) { return zone }
    let parts = name.split(separator: "/")
    guard parts.count > 2 else { return nil }
    return try? Zone(parts.suffix(2).joined(separator: "/"))
  }

  /// The Windows (and so Outlook) names of zones in which a British agency may work.
  ///
  /// Source: Unicode CLDR, windowsZones.xml, territory 001.
  private static let ofWindows = [
    "GMT Standard Time": "Europe/London", "Greenwich Standard Time": "Atlantic/Reykjavik",
    "UTC": "UTC", "GMT": "UTC", "W. Europe Standard Time": "Europe/Berlin",
    "Romance Standard Time": "Europe/Paris", "Central Europe Standard Time": "Europe/Budapest",
    "Central European Standard Time": "Europe/Warsaw", "E. Europe Standard Time": "Europe/Chisinau",
    "FLE Standard Time": "Europe/Kiev", "GTB Standard Time": "Europe/Bucharest",
    "Turkey Standard Time": "Europe/Istanbul", "Russian Standard Time": "Europe/Moscow",
    "Israel Standard Time": "Asia/Jerusalem", "Arabian Standard Time": "Asia/Dubai",
    "Pakistan Standard Time": "Asia/Karachi", "India Standard Time": "Asia/Kolkata",
    "China Standard Time": "Asia/Shanghai", "Singapore Standard Time": "Asia/Singapore",
    "Tokyo Standard Time": "Asia/Tokyo", "AUS Eastern Standard Time": "Australia/Sydney",
    "New Zealand Standard Time": "Pacific/Auckland",
    "South Africa Standard Time": "Africa/Johannesburg", "Egypt Standard Time": "Africa/Cairo",
    "Eastern Standard Time": "America/New_York", "Central Standard Time": "America/Chicago",
    "Mountain Standard Time": "America/Denver", "Pacific Standard Time": "America/Los_Angeles",
    "Atlantic Standard Time": "America/Halifax",
  ]
}
