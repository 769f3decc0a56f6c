import NTMModel
import Testing

@testable import NTMStore

/// What targets asked and how they counted when a meeting was opened, where lists changed since.
@Suite struct MeetingTermsTests {
  private let edited: EditedStore
  private var store: Store { edited.store }

  init() throws {
    var facts = ReadingProgramme.facts
    facts["targets.csv"]? += MeetingTermsTests.gained(baseline: 0)
    let programme = try ReadingStore(facts: facts)
    try programme.importReport("danh-gia-12.csv", ReadingProgramme.december)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    try programme.importReport("san-pham.csv", ReadingProgramme.products)
    edited = EditedStore(programme)
  }

  private static func gained(baseline: Int) -> String {
    """

    2020,T5,Thêm,More,Thêm,More,district_units_gained,>=,1,0,huyện,districts,\
    count,district_units,\(baseline),2019-12-31,,,2020-12-31,thử,,
    """
  }

  private static let heading = """
    programme,id,title_vi,title_en,short_vi,short_en,metric,direction,goal,about,unit_vi,\
    unit_en,kind,base,baseline,baseline_date,\
    baseline_note_vi,baseline_note_en,deadline,source,note_vi,note_en
    """

  private func meeting(_ outcome: MeetingOutcome) throws -> Meeting {
    switch outcome {
    case .done(let meeting): return meeting
    case .refused(let refusal): throw refusal
    }
  }

  private func opened() throws -> Meeting {
    try meeting(store.openMeeting("Họp", by: "Lan", at: ReadingStore.moment + 10))
  }

  /// Another goal, another baseline, another line for products.
  private func change() throws {
    try edited.programme.importReport(
      "targets.csv",
      MeetingTermsTests.heading + MeetingTermsTests.gained(baseline: 1)
        + """

        2020,T3,Xã đạt chuẩn,Communes,Xã đạt chuẩn,Communes,communes_recognised,>=,40,0,%,%,\
        percent,communes,,,,,2020-11-30,thử,,
        """,
      at: ReadingStore.moment + 20
    )
    try edited.programme.importReport(
      "store.csv",
      "key,value\nocop_least_stars,4\n",
      at: ReadingStore.moment + 20
    )
  }

  private func targets(since: Baseline? = nil) throws -> ([String: TargetReading], Since?) {
    let snapshot = try store.answer(Question(.overview(focus: nil), since: since))
    guard case .overview(let overview) = snapshot.body else {
      throw StoreError.failed(path: store.path, message: "no overview")
    }
    let targets = overview.targets.map { ($0.target.id, $0) }
    return (Dictionary(targets) { first, _ in first }, snapshot.since)
  }

  @Test func `a meeting is held against the targets that it was opened with`() throws {
    let (before, _) = try targets()
    let meeting = try opened()
    try change()
    let (now, _) = try targets()
    let (since, told) = try targets(since: .meeting(meeting.id))
    for id in ["T3", "T5", "T6"] {
      #expect(since[id]?.value == now[id]?.value)
      #expect(since[id]?.move?.value == before[id]?.value, "\(id)")
      #expect(since[id]?.move?.part == before[id]?.part, "\(id)")
      #expect(since[id]?.move?.isMet == before[id]?.isMet, "\(id)")
    }
    // The count goes on under another goal, but not from another baseline or with other stars.
    #expect(since["T3"]?.move?.count == 0)
    #expect(since["T5"]?.move != nil && since["T5"]?.move?.count == nil)
    #expect(since["T6"]?.move != nil && since["T6"]?.move?.count == nil)
    #expect(since["T4"]?.move?.count == 0 && since["T4"]?.move?.terms == nil)
    #expect(before["T5"]?.value != now["T5"]?.value && before["T6"]?.value != now["T6"]?.value)
    #expect(told?.terms.map(\.now.target.id) == ["T3", "T5", "T6"])
    let goal = try #require(told?.terms.first)
    #expect(goal.isSameMeasure && goal.isOfOtherGoal)
    #expect(goal.then.target.goal == Quantity(60) && goal.now.target.goal == Quantity(40))
    #expect(told?.terms.last?.then.leastStars == 3 && told?.terms.last?.now.leastStars == 4)
  }

  @Test func `a place has no move of products that other stars count`() throws {
    let meeting = try opened()
    let question = Question(.ocop(.country), since: .meeting(meeting.id))
    guard case .ocop(let before) = try store.answer(question).body else {
      Issue.record("no products")
      return
    }
    #expect(before.total.standardisedMove == 0)
    try change()
    let snapshot = try store.answer(question)
    guard case .ocop(let after) = snapshot.body else {
      Issue.record("no products")
      return
    }
    #expect(after.total.standardisedThen == before.total.standardised)
    #expect(after.total.standardised != before.total.standardised)
    #expect(after.total.standardisedMove == nil)
    #expect(after.total.move { $0.inForce } == 0)
    #expect(snapshot.since?.terms.map(\.now.target.id) == ["T6"])
  }

  @Test func `with another line nothing is held against what was below the old one`() throws {
    let meeting = try opened()
    let (before, _) = try targets()
    let sheet = try #require(ReadingProgramme.facts["criteria-sets.csv"])
    let lines = sheet.split(separator: "\n").map(String.init)
    let place = try #require(
      lines[0].split(separator: ",").firstIndex(of: "line")
    )
    let moved = lines.enumerated().map { index, line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if index > 0 { cells[place] = String((Int(cells[place]) ?? 0) - 1) }
      return cells.joined(separator: ",")
    }
    try edited.programme.importReport(
      "criteria-sets.csv",
      moved.joined(separator: "\n"),
      at: ReadingStore.moment + 20
    )
    let (now, since) = try targets(since: .meeting(meeting.id))
    #expect(now["T4"]?.part != before["T4"]?.part)
    #expect(now["T4"]?.move?.part == before["T4"]?.part && now["T4"]?.move?.count == nil)
    #expect(now["T3"]?.move?.count == 0)
    let change = try #require(since?.terms.first)
    #expect(since?.terms.count == 1 && change.now.target.id == "T4" && change.isOfPlaces)
    let question = Question(.units(.country), since: .meeting(meeting.id))
    let snapshot = try store.answer(question)
    guard case .units(let rows) = snapshot.body else {
      Issue.record("no units")
      return
    }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.move?.below == nil })
    #expect(rows.contains { $0.move?.recognised == 0 })
    #expect(snapshot.since?.terms.map(\.now.target.id) == ["T4"])
  }

  @Test func `what a target lacks is not held against another goal, baseline or line`() throws {
    let meeting = try opened()
    func goals() throws -> [String: NearestGoal] {
      let question = Question(.nearest(.country), since: .meeting(meeting.id))
      guard case .nearest(let sheet) = try store.answer(question).body else { return [:] }
      return sheet.then?.goals ?? [:]
    }
    #expect(try goals().keys.sorted() == ["T3", "T4", "T5"])
    try change()
    #expect(try goals().keys.sorted() == ["T4"])
    let sheet = try #require(ReadingProgramme.facts["criteria-sets.csv"])
    try edited.programme.importReport(
      "criteria-sets.csv",
      sheet.replacing(",3,region", with: ",2,region"),
      at: ReadingStore.moment + 30
    )
    #expect(try goals().isEmpty)
  }

  @Test func `the verdicts of the opening are those that were told there`() throws {
    let (before, _) = try targets()
    let meeting = try opened()
    // Due a year later: the year's start is another one for all that is read from now on.
    try edited.programme.importReport(
      "targets.csv",
      MeetingTermsTests.heading
        + """

        2020,T3,Xã đạt chuẩn,Communes,Xã đạt chuẩn,Communes,communes_recognised,>=,60,0,%,%,\
        percent,communes,,,,,2022-12-31,thử,,
        """,
      at: ReadingStore.moment + 20
    )
    let minutes = try #require(
      try store.minutes(of: meeting.id, by: "Lan", at: ReadingStore.moment + 30)
    )
    for effect in minutes.targets {
      #expect(effect.before?.pace == before[effect.target.id]?.pace, "\(effect.target.id)")
      #expect(effect.before?.rival == before[effect.target.id]?.rival)
    }
    #expect(minutes.targets.first { $0.target.id == "T3" }?.after?.pace != before["T3"]?.pace)
    // One target with more time makes no other year of the programme.
    #expect(minutes.facts.deadline == Day(year: 2020, month: 12, day: 31))
  }

  @Test func `minutes tell of both goals, and those of a closed meeting stay as they were`() throws
  {
    let (before, _) = try targets()
    let meeting = try opened()
    try change()
    let (after, _) = try targets()
    let open = try #require(
      try store.minutes(of: meeting.id, by: "Lan", at: ReadingStore.moment + 30)
    )
    _ = try self.meeting(store.closeMeeting(meeting.id, by: "Lan", at: ReadingStore.moment + 30))
    // Other rules, names and goals come in when it is over.
    try edited.programme.importReport(
      "targets.csv",
      MeetingTermsTests.heading + MeetingTermsTests.gained(baseline: 7)
        + """

        2020,T3,Tên mới,New name,Tên mới,New name,communes_recognised,>=,90,0,%,%,\
        percent,communes,,,,,2020-12-31,thử,,
        2020,T9,Xã khác,Other,Xã khác,Other,communes_below_line,<=,3,0,xã,communes,\
        count,communes,,,,,2020-12-31,thử,,
        """,
      at: ReadingStore.moment + 40
    )
    try edited.programme.importReport(
      "store.csv",
      "key,value\nocop_least_stars,1\nname_vi,Tên khác\n",
      at: ReadingStore.moment + 40
    )
    let closed = try #require(try store.minutes(of: meeting.id, by: "", at: 0))
    for minutes in [open, closed] {
      let effects = Dictionary(minutes.targets.map { ($0.target.id, $0) }) { first, _ in first }
      #expect(effects.keys.sorted() == ["T3", "T4", "T5", "T6"])
      for id in ["T3", "T4", "T5", "T6"] {
        #expect(effects[id]?.before?.value == before[id]?.value, "\(id)")
        #expect(effects[id]?.before?.target.goal == before[id]?.target.goal, "\(id)")
        #expect(effects[id]?.after?.value == after[id]?.value, "\(id)")
        #expect(effects[id]?.target == after[id]?.target, "\(id)")
      }
      #expect(effects["T5"]?.after?.move?.count == nil)
      #expect(effects["T3"]?.after?.move?.terms?.isOfOtherGoal == true)
      #expect(minutes.facts.name.vi == "Chương trình thử")
    }
    #expect(open.targets == closed.targets)
    #expect(open.changes == closed.changes)
  }

  @Test func `a target that came in during a meeting did not stand at its opening`() throws {
    let meeting = try opened()
    try edited.programme.importReport(
      "targets.csv",
      MeetingTermsTests.heading
        + """

        2020,T9,Xã khác,Other,Xã khác,Other,communes_below_line,<=,3,0,xã,communes,\
        count,communes,,,,,2020-12-31,thử,,
        """,
      at: ReadingStore.moment + 20
    )
    let (now, since) = try targets(since: .meeting(meeting.id))
    #expect(now["T9"] != nil && now["T9"]?.move == nil && now["T4"]?.move != nil)
    #expect(since?.terms.isEmpty == true)
    let minutes = try store.minutes(of: meeting.id, by: "Lan", at: ReadingStore.moment + 30)
    let effect = try #require(minutes?.targets.first { $0.target.id == "T9" })
    #expect(effect.before == nil && effect.after?.value != nil)
  }

  @Test func `a sheet of facts is counted by its values, and a renamed commune stands by itself`()
    throws
  {
    let meeting = try opened()
    try edited.programme.importReport(
      "units.csv",
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      02101,commune,Xã,Hòa Mới,New Hoa,021,2018-12-31,
      """,
      at: ReadingStore.moment + 20
    )
    let minutes = try #require(
      try store.minutes(of: meeting.id, by: "Lan", at: ReadingStore.moment + 30)
    )
    let sum = NetChange.summed(minutes.changes)
    // The name, and its English form.
    #expect(sum.values.allSatisfy { $0.place?.code.text == "02101" })
    #expect(sum.tally.values == sum.values.count && sum.tally.units == 1)
    #expect(sum.tally.provinces == 1 && sum.tally.writes == sum.values.count)
    // The entry of the sheet as a whole is still in the list of all.
    #expect(minutes.changes.filter(\.isHeading).count == 1)
    let list = ChangeFilter(after: meeting.opening.change, isSummed: true, limit: 100)
    guard case .changes(let summed) = try store.answer(Question(.changes(list))).body else {
      Issue.record("no changes")
      return
    }
    #expect(summed.tally == sum.tally)
    #expect(summed.changes.allSatisfy { !$0.isHeading })
  }
}
