import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The journal as people read it.
struct JournalTests {
  private let kim = UnitCode("03102")

  private func told(_ list: ChangeList) -> [String] {
    list.changes.map { change in
      "\(change.place?.name ?? "-") \(change.field) \(change.old ?? "-") → \(change.new ?? "-")"
    }
  }

  @Test func `an entry becomes one change for each value, against what held before`() throws {
    let edited = try EditedStore()
    let report = try edited.report("danh-gia-05.csv")
    let list = try edited.store.changes(ChangeFilter(place: UnitCode("02103"), report: report))
    #expect(told(list) == ["Gia criterion(4) Đ → R", "Gia indicator(\"4\", part: 1) 3 → -"])
    #expect(Set(list.changes.map(\.number)).count == 1)
    let change = try #require(list.changes.first)
    #expect(change.place?.district == "Tây")
    #expect(change.place?.province == "Bình")
    #expect(change.day == ReadingStore.may)
    #expect(change.source == "danh-gia-05.csv")
    #expect(change.form == "danh-gia")
    #expect(change.who == "thử")
    #expect(list.report?.changes == 9)
    #expect(list.report?.rows == 9)
  }

  @Test func `a report that repeats what stood is told all the same`() throws {
    let edited = try EditedStore()
    let report = try edited.report("danh-gia-05.csv")
    let list = try edited.store.changes(ChangeFilter(place: UnitCode("02102"), report: report))
    #expect(told(list) == ["Én figures - → -"])
  }

  @Test func `the history of a figure names what it stands on, corrected and taken back`() throws {
    let edited = try EditedStore()
    func standing(_ number: Int) throws -> String? {
      let filter = ChangeFilter(place: kim, field: .criterion(number))
      return try edited.store.changes(filter).standing?.source
    }
    #expect(try standing(2) == "danh-gia-05.csv")
    let correction = try edited.written(.criterion(kim, number: 2), .state(.met))
    #expect(try standing(2) == EditedStore.source)
    // Its neighbour still comes from the report.
    #expect(try standing(3) == "danh-gia-05.csv")
    let undone = try edited.undone(.report(correction.report))
    #expect(try standing(2) == "danh-gia-05.csv")
    try edited.undone(.report(undone.report))
    #expect(try standing(2) == EditedStore.source)
    // What is corrected of an earlier day says nothing of the latest.
    try edited.undone(.report(correction.report))
    try edited.written(.criterion(kim, number: 2), .state(.disputed), on: ReadingStore.december)
    #expect(try standing(2) == "danh-gia-05.csv")
  }

  @Test func `a threshold is told by what it is for, not by its place in the set`() throws {
    let programme = try ReadingStore()
    try programme.importReport(
      "thresholds.csv",
      "set,indicator,part,group,value,source,confidence\nthu,2.1,1,BAC,85,thử,high\n"
        + "thu,2.1,1,common,99,thử,high\n"
    )
    let changes = try programme.store.changes(ChangeFilter()).changes
    let told = changes.prefix(3).compactMap { change in
      change.threshold.map { threshold in
        [
          threshold.set, threshold.indicator, threshold.group?.vi ?? "-", threshold.unit,
          change.old ?? "-", change.new ?? "-",
        ]
      }
    }
    #expect(
      told == [
        ["thu", "2.1", "-", "%", "100", "99"], ["thu", "2.1", "Miền Bắc", "%", "80", "85"],
      ]
    )
    #expect(changes.first { $0.field == .facts("thresholds") }?.threshold == nil)
  }

  @Test func `a new row of facts came, though the cell that tells it is blank`() throws {
    let programme = try ReadingStore()
    let heading =
      "date,resolution,province_code,province,district_code,district,commune_code,name_before,"
      + "name_after,new_district,change\n"
    try programme.importReport(
      "mot.csv",
      heading + "2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01101,Xã Ái Cũ,Xã Ái,,renamed\n"
    )
    try programme.importReport(
      "hai.csv",
      heading + "2020-01-01,9/NQ,01,Tỉnh An,011,Huyện Đông,01199,Xã Hết,,,abolished\n"
    )
    let change = try #require(try programme.store.changes(ChangeFilter(limit: 1)).changes.first)
    #expect(change.form == "unit-changes" && change.source == "hai.csv")
    // Nothing stood there before; an empty text is what came.
    #expect(change.old == nil && change.new == "")
  }

  @Test func `a place holds what lies below it`() throws {
    let edited = try EditedStore()
    try edited.written(.criterion(kim, number: 2), .state(.met))
    for place in ["03102", "031", "03", "NAM", "VN"] {
      let filter = ChangeFilter(place: UnitCode(place), limit: 1)
      #expect(told(try edited.store.changes(filter)) == ["Kim criterion(2) K → Đ"])
    }
    let elsewhere = try edited.store.changes(ChangeFilter(place: UnitCode("02"))).changes
    #expect(elsewhere.allSatisfy { $0.place?.province == "Bình" })
    #expect(try edited.store.changes(ChangeFilter(place: UnitCode("77"))).changes.isEmpty)
  }

  @Test func `changes are newest first, after a number, since a time and up to a limit`() throws {
    let edited = try EditedStore()
    let first = try edited.written(.criterion(kim, number: 2), .state(.met))
    let second = try edited.written(.criterion(kim, number: 3), .state(.met))
    func numbers(_ filter: ChangeFilter) throws -> [Int64] {
      try edited.store.changes(filter).changes.map(\.number)
    }
    #expect(try numbers(ChangeFilter(after: first.change - 1)) == [second.change, first.change])
    #expect(try numbers(ChangeFilter(after: first.change)) == [second.change])
    #expect(try numbers(ChangeFilter(since: 1_591_000_000)) == [second.change, first.change])
    #expect(try numbers(ChangeFilter(since: 1_591_000_001)).isEmpty)
    let all = try edited.store.changes(ChangeFilter(limit: 1))
    #expect(all.hasMore)
    #expect(try !edited.store.changes(ChangeFilter()).hasMore)
  }

  @Test func `a figure has its own history`() throws {
    let edited = try EditedStore()
    try edited.written(.criterion(kim, number: 2), .state(.met))
    try edited.written(.criterion(kim, number: 3), .state(.met))
    try edited.written(.indicator(kim, code: "4", part: 1), .quantity(Quantity(9)))
    let second = ChangeFilter(place: kim, field: .criterion(2))
    #expect(
      told(try edited.store.changes(second))
        == ["Kim criterion(2) K → Đ", "Kim criterion(2) - → K"]
    )
    let value = ChangeFilter(place: kim, field: .indicator("4", part: 1))
    #expect(
      told(try edited.store.changes(value))
        == [
          "Kim indicator(\"4\", part: 1) 30 → 9", "Kim indicator(\"4\", part: 1) - → 30",
        ]
    )
  }

  @Test func `a record has its own history, with and without a place`() throws {
    let edited = try EditedStore()
    let text = ReadingProgramme.products.replacing("P1;Ổi Ái", with: "P1;Ổi Bo")
    try edited.programme.importReport("ocop-2.csv", text)
    for place in [nil, UnitCode("01")] {
      let filter = ChangeFilter(place: place, field: .product("P1", column: ""))
      #expect(
        told(try edited.store.changes(filter)) == [
          "Ái product(\"P1\", column: \"name\") Ổi Ái → Ổi Bo",
          "Ái product(\"P1\", column: \"\") - → 3",
        ]
      )
    }
    let column = ChangeFilter(field: .product("P1", column: "owner"))
    #expect(try edited.store.changes(column).changes.count == 1)
  }

  @Test func `what was taken back says so on both sides`() throws {
    let edited = try EditedStore()
    let edit = try edited.written(.criterion(kim, number: 2), .state(.met))
    let undone = try edited.undone(.report(edit.report))
    let changes = try edited.store.changes(ChangeFilter(after: edit.change - 1)).changes
    #expect(changes.map(\.undoneBy) == [nil, undone.report])
    #expect(changes.map(\.undoes) == [edit.change, nil])
    #expect(changes.map(\.form) == ["hoan-tac", "sua"])
    #expect(changes.map { "\($0.old ?? "-")\($0.new ?? "-")" } == ["ĐK", "KĐ"])
    let report = try edited.store.changes(ChangeFilter(report: edit.report)).report
    #expect(report?.undoneBy == undone.report)
    let taking = try edited.store.changes(ChangeFilter(report: undone.report)).report
    #expect(taking?.undoes == .report(edit.report))
  }

  @Test func `facts are told by form and by value`() throws {
    let edited = try EditedStore()
    let targets = try #require(ReadingProgramme.facts["targets.csv"])
    try edited.programme.importReport("targets.csv", targets.replacing(",60,", with: ",70,"))
    let report = try edited.report("targets.csv")
    let list = try edited.store.changes(ChangeFilter(report: report))
    #expect(
      told(list) == [
        "- fact(\"target\", key: \"2020 T3\", column: \"goal\") 60 → 70",
        "- facts(\"targets\") - → 1",
      ]
    )
  }

  @Test func `the page of the journal needs no reporting day`() throws {
    let empty = try ReadingStore(facts: ReadingProgramme.facts)
    guard case .changes(let list) = try empty.answer(.changes(ChangeFilter())).body else {
      Issue.record("no journal")
      return
    }
    #expect(list.changes.count == ReadingProgramme.facts.count)
  }

  @Test(arguments: [
    (ChangeReader.rangeQuery, "journal USING INTEGER PRIMARY KEY"),
    (ChangeReader.placeQuery, "journal USING COVERING INDEX journal_by_unit"),
    (ChangeReader.recordQuery, "journal USING COVERING INDEX journal_by_record"),
  ])
  func `the journal is read through its indexes`(query: String, plan: String) throws {
    let edited = try EditedStore()
    let plans = try edited.store.reader.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.replacing(/\?\d/, with: "1"))
    }
    let steps = plans.map { $0["detail"] as String? ?? "" }
    #expect(steps.contains { $0.contains(plan) }, "\(steps)")
    #expect(!steps.contains { $0.hasPrefix("SCAN journal") }, "\(steps)")
  }
}
