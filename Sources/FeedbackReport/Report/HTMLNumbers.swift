import Wording

// The numbers for a page's template: every key that it names exists on every level.

extension ReportNumbers {
  /// The values that fill the template.
  var view: [String: Any] {
    [
      "summary": all.titledWords.map { ["what": $0.0, "words": $0.1] },
      "charts": zip(charts, 1...).map { $0.view(number: $1) },
      "tables": tables.map(\.view),
    ]
  }
}

extension Chart {
  fileprivate func view(number: Int) -> [String: Any] {
    [
      "chart": String(number),
      "caption": title,
      "description": description,
      "hasKeys": !keys.isEmpty,
      "keys": keys.map { ["key": $0.rawValue, "place": $0.title] },
      "height": String(bars.count * Self.rowHeight),
      "bars": zip(bars, 0...).map { bar, place in
        [
          "bar": Self.shortened(bar.name),
          "says": bar.words,
          "text": String(place * Self.rowHeight + 14),
          "pieces": bar.pieces.map { $0.view(top: place * Self.rowHeight + 20) },
        ] as [String: Any]
      },
    ]
  }
}

extension Chart.Piece {
  fileprivate func view(top: Int) -> [String: Any] {
    [
      "kind": kind, "x": x, "width": width, "top": String(top), "isLabelled": !label.isEmpty,
      "label": label, "middle": middle, "base": String(top + 12),
    ]
  }
}

extension NumbersTable {
  fileprivate var view: [String: Any] {
    [
      "by": title,
      "heads": columns,
      "lines": rows.map { row in
        [
          "first": row.first ?? "",
          "others": zip(columns, row).dropFirst().map { ["head": $0, "cell": $1] },
        ] as [String: Any]
      },
      "hasMore": remark != nil,
      "more": remark ?? "",
    ]
  }
}

extension Timeline {
  /// The values that fill the template.
  var view: [String: Any] {
    [
      "told": words,
      "tall": String(height),
      "marks": marks.map {
        [
          "mark": $0.name, "at": $0.x, "line": String($0.line), "letters": String($0.letters),
          "isLate": $0.isLate,
        ] as [String: Any]
      },
    ]
  }
}
