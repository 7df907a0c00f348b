import CSpreadsheets

/// Cell formats: alignment, and the display of dates and times.
struct CellFormats {
  /// The format of headings.
  let heading: UnsafeMutablePointer<lxw_format>
  /// A short text, which stays text when it is edited.
  let text: UnsafeMutablePointer<lxw_format>
  /// A text of more than 255 characters, which some programs would not show in a text cell.
  let longText: UnsafeMutablePointer<lxw_format>
  let number: UnsafeMutablePointer<lxw_format>
  /// Hours and minutes; the hours may exceed 24.
  let duration: UnsafeMutablePointer<lxw_format>
  let date: UnsafeMutablePointer<lxw_format>
  let moment: UnsafeMutablePointer<lxw_format>

  /// Creates the formats of a workbook; nil if memory runs out.
  init?(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ shown: String? = nil) -> UnsafeMutablePointer<lxw_format>? {
      guard let format = workbook_add_format(workbook) else { return nil }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let shown { format_set_num_format(format, shown) }
      return format
    }
    guard let heading = format(), let text = format("@"), let longText = format(),
      let number = format(), let duration = format("[h]:mm"), let date = format("ddd d mmm yyyy"),
      let moment = format("ddd d mmm yyyy hh:mm")
    else { return nil }
    format_set_bold(heading)
    format_set_text_wrap(text)
    format_set_text_wrap(longText)
    self.heading = heading
    self.text = text
    self.longText = longText
    self.number = number
    self.duration = duration
    self.date = date
    self.moment = moment
  }
}
