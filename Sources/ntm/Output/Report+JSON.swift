import NTMModel

extension Report {
  /// The report as one JSON object; docs/output.md lists its keys.
  var json: JSONValue {
    var entries: [(key: String, value: JSONValue)] = [
      ("asOf", asOf.map { .text($0.iso) } ?? .null)
    ]
    if let earlier { entries.append(("stoodAt", Report.value(earlier))) }
    if let recast {
      entries.append(("unitsAt", .text(recast.day.iso)))
      entries.append(("listedFrom", .text(recast.listedFrom.iso)))
      if let note = recast.note {
        entries.append(
          ("listNote", .object([("vi", .text(note.vi)), ("en", .text(note.en))]))
        )
      }
      if let records = recast.records {
        entries.append(("renamed", .whole(records.renamed)))
        entries.append(("unplaced", .whole(records.unplaced)))
      } else {
        entries.append(
          ("withoutState", .list(recast.changed.filter { !$0.hasState }.map(Report.value)))
        )
        entries.append(("unplaced", .list(recast.unplaced.map(Report.value))))
      }
    }
    if let since { entries.append(("since", Report.value(since))) }
    if let whatIf, let asOf {
      let lines = whatIf.lines.map { Report.value($0, whatIf.titles, on: asOf) }
      entries.append(("whatIf", .list(lines)))
    }
    if let notice {
      entries.append(
        ("notice", .object([("vi", .text(notice.vi)), ("en", .text(notice.en))]))
      )
    }
    for total in totals { entries.append((total.column.key, Report.value(total.value))) }
    entries.append(
      (
        name,
        .list(
          rows.map { row in
            .object(zip(columns, row).map { ($0.key, Report.value($1)) })
          }
        )
      )
    )
    return .object(entries)
  }

  /// The end of a meeting that everything was taken back to.
  private static func value(_ earlier: EarlierState) -> JSONValue {
    .object([
      ("meeting", .whole(Int(earlier.meeting.id))),
      ("meetingName", .text(earlier.meeting.name)),
      ("end", .text(earlier.end.word)),
      ("takenBack", .whole(earlier.takenBack)),
      ("kept", .whole(earlier.kept)),
    ])
  }

  /// What the moves are held against.
  private static func value(_ since: Since) -> JSONValue {
    .object([
      ("day", .text(since.day.iso)),
      ("meeting", since.meeting.map { .whole(Int($0.id)) } ?? .null),
      ("meetingName", since.meeting.map { .text($0.name) } ?? .null),
      ("sameCriteria", .flag(since.isSameSet)),
      ("communesLeftOut", .whole(since.leftOut.communes)),
      ("districtsLeftOut", .whole(since.leftOut.districts)),
      ("criteriaDropped", .whole(since.dropped)),
      ("criteriaFirst", .whole(since.first)),
      ("targetsChanged", .list(since.terms.map { .text($0.now.target.id) })),
      ("tagsChanged", .list(since.tags.map { .text($0.code) })),
      (
        "firstLists",
        .list(
          since.firstLists.flatMap { first in
            first.provinces.map { .text(first.list.rawValue + ": " + $0) }
          }
        )
      ),
    ])
  }

  static func value(_ datum: Datum) -> JSONValue {
    switch datum {
    case .missing: .null
    case .flag(let flag), .doubted(let flag, _): .flag(flag)
    case .whole(let number), .move(let number): .whole(number)
    case .serial(let number): .whole(Int(number))
    case .quantity(let quantity): .quantity(quantity)
    case .share(let share): tenths(share.tenthsOfPercent)
    case .mean(let mean): tenths(mean.tenths)
    case .day(let day): .text(day.iso)
    case .text(let text): .text(text)
    case .word(let word, _): .text(word)
    case .numbers(let numbers): .list(numbers.map { .whole($0) })
    case .said(let datum, _): value(datum)
    }
  }

  private static func tenths(_ value: Int?) -> JSONValue {
    value.map { .tenths($0) } ?? .null
  }
}

extension MeetingPoint.End {
  /// The word that programs compare.
  var word: String {
    switch self {
    case .opening: "opening"
    case .closing: "closing"
    }
  }
}
