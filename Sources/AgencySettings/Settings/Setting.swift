import WorkingTime

/// A setting of the policy: a length of time or a number.
public enum Setting: Hashable, Sendable {
  /// One that takes a span.
  case span(SpanSetting)
  /// One that takes a whole number.
  case count(CountSetting)

  /// Every setting, in the order of POLICY.md section 4.
  public static let all: [Setting] = [
    .span(.briefLateBefore),
    .span(.candidateCallBackWithin), .span(.candidateRetryAfter),
    .span(.candidateUrgentRetryAfter), .count(.candidateMaxAttempts),
    .span(.candidateQuietRetry), .span(.candidateUpdateWithin), .span(.candidateUpdateWhileHeld),
    .span(.employerFeedbackWithin), .span(.employerFeedbackWithoutDebrief), .span(.employerGrace),
    .span(.employerUndecidedAfter), .span(.employerHeldAfter), .span(.employerRetryAfter),
    .count(.employerMaxAttempts), .count(.employerMaxPromises),
    .span(.thankYouNudgeAfter), .span(.thankYouWithin),
    .span(.directClearanceLasts),
    .span(.lateAfter), .span(.closeOutLateAfter), .span(.importOpenWithin),
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The setting of that name; nil if absent.
  public init?(named name: String) {
    guard let setting = Self.byName[name] else { return nil }
    self = setting
  }

  /// The setting's name, as it is typed: `candidate.callBackWithin`.
  public var name: String {
    switch self {
    case .span(let setting): setting.name
    case .count(let setting): setting.name
    }
  }

  /// The meaning, as the end of a sentence that begins with its value.
  public var meaning: String {
    switch self {
    case .span(let setting): setting.meaning
    case .count(let setting): setting.meaning
    }
  }

  /// The type of its values.
  public var takes: SettingValueKind {
    switch self {
    case .span(let setting): setting.accepts(.workingDays) ? .span : .elapsedSpan
    case .count: .count
    }
  }
}

/// The type of a setting's values.
public enum SettingValueKind: Hashable, Sendable {
  /// Any span: `90m`, `48h`, `4wh`, `2wd`.
  case span
  /// A span of elapsed time: `90m`, `48h`.
  case elapsedSpan
  /// A whole number, 0 to ``CountSetting/most``.
  case count
}

/// A reason why a setting can't be set.
public enum SettingError: Error, Hashable, Sendable {
  /// There is no setting of that name.
  case unknown(name: String)
  /// The value is not what the setting takes.
  case badValue(Setting, text: String)
}

extension SettingValueKind {
  /// A description, with examples: `a span such as 48h`.
  public var words: String {
    switch self {
    case .span: "a span such as 90m, 48h, 4wh or 2wd"
    case .elapsedSpan: "a span of elapsed time such as 90m or 48h"
    case .count: "a whole number from 0 to \(CountSetting.most)"
    }
  }
}
