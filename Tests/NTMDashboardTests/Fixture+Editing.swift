import NTMModel
import TerminalCanvas

@testable import NTMDashboard

extension Fixture {
  static let bacHa = unit("082", .district, "Huyện", "Bắc Hà")

  /// Bản Liền with seven criteria met, and one figure for each indicator but the last.
  static func sheet(
    _ words: CriteriaWords = Fixture.words(met: 7),
    value: Quantity? = Quantity(hundredths: 6130),
    recognitions: [Recognition] = [],
    notes: [Note] = []
  ) -> CommuneSheet {
    var row = commune("02935", "Bản Liền", met: 7)
    row.words = words
    return CommuneSheet(
      row: row,
      indicators: set.indicators.indices.map { position in
        CommuneSheet.IndicatorLine(
          position: position,
          values: [position == 18 ? nil : value],
          thresholds: [nil],
          verdict: .undecided
        )
      },
      history: [
        CommuneSheet.Entry(day: asOf, words: words, source: "danh-gia-lao-cai.csv")
      ],
      recognitions: recognitions,
      products: 2,
      predecessors: [],
      contradictions: [],
      notes: notes
    )
  }

  static func snapshot(
    _ subject: Question.Subject,
    _ body: Snapshot.Body,
    path: [NTMModel.Unit] = [country, provinces[0].unit, provinces[2].unit, bacHa]
  ) -> Snapshot {
    Snapshot(
      question: Question(subject),
      asOf: asOf,
      facts: facts(),
      path: path,
      set: set,
      body: body,
      changes: nil
    )
  }

  static func page(_ sheet: CommuneSheet) -> Snapshot {
    snapshot(
      .commune(sheet.row.unit.code),
      .commune(sheet),
      path: [country, provinces[0].unit, provinces[2].unit, bacHa, sheet.row.unit]
    )
  }

  static let place = Change.Place(
    code: UnitCode("02935"),
    level: .commune,
    type: "Xã",
    name: "Bản Liền",
    district: "Bắc Hà",
    province: "Lào Cai"
  )

  static func change(
    _ number: Int64,
    _ field: Change.Field = .criterion(5),
    old: String? = "K",
    new: String? = "Đ",
    source: String = "12/BC-UBND",
    form: String = ReportRecord.correction,
    report: Int64? = 30,
    undoneBy: Int64? = nil
  ) -> Change {
    Change(
      number: number,
      at: 1_590_910_320,
      who: "Trần Văn Bình",
      place: place,
      day: asOf,
      field: field,
      old: old,
      new: new,
      source: source,
      form: form,
      report: report,
      undoes: nil,
      undoneBy: undoneBy
    )
  }

  static func journal(_ changes: [Change], _ filter: ChangeFilter, hasMore: Bool = false)
    -> Snapshot
  {
    snapshot(
      .changes(filter),
      .changes(
        ChangeList(
          changes: changes,
          hasMore: hasMore,
          report: nil,
          tally: filter.isSummed ? NetChange.summed(changes).tally : nil
        )
      ),
      path: [country, provinces[0].unit, provinces[2].unit]
    )
  }

  static func result(_ edit: Edit, old: Edit.Value) -> EditResult {
    var after = reading(4830, of: 8297)
    after.value = Share(4830, of: 8297).percentFloor
    return EditResult(
      report: 31,
      change: 124,
      old: old,
      new: edit.new,
      day: asOf,
      effects: [
        TargetEffect(target: target, before: reading(4829, of: 8297), after: after)
      ]
    )
  }
}

extension Session {
  /// A dashboard opened for editing, on the page of Bản Liền.
  static func editing(
    _ size: Size = Size(width: 120, height: 40),
    who: String? = "Nguyễn Thị Lan Hương",
    sheet: CommuneSheet = Fixture.sheet()
  ) -> Session {
    var session = Session(size, page: "commune 02935")
    session.state.settings.editor = who
    session.apply(.snapshot(Fixture.page(sheet)))
    return session
  }

  /// The edit that the state wants written or tried; `nil` when the last key asked for none.
  var edit: (edit: Edit, isDryRun: Bool)? {
    for case .write(let edit, let isDryRun) in effects { return (edit, isDryRun) }
    return nil
  }

  /// Answers the edit under way as a store without surprises would.
  mutating func agree(old: Edit.Value) {
    guard let (edit, isDryRun) = edit else { return }
    let result = Fixture.result(edit, old: old)
    apply(.edited(edit, .written(result), isDryRun: isDryRun))
  }
}
