import NTMModel
import Testing

@testable import NTMStore

/// Recognitions, tasks and notes written by hand.
struct EditRecordTests {
  private let nga = UnitCode("03202")

  private func decision(
    _ standard: Standard = .standard,
    year: Int = 2020,
    lost: Day? = nil,
    number: String = "7/QĐ"
  ) -> Recognition {
    Recognition(
      standard: standard,
      number: number,
      decidedOn: Day(year: 2020, month: 4, day: 20),
      year: year,
      lostOn: lost,
      source: ""
    )
  }

  private func subject(_ code: UnitCode, _ recognition: Recognition) -> Edit.Subject {
    .recognition(code, recognition.standard, year: recognition.year)
  }

  private func recognised(_ edited: EditedStore) throws -> Int {
    guard case .overview(let answer) = try edited.programme.answer(.overview(focus: nil)).body
    else { return -1 }
    return answer.country.rollUp.recognised
  }

  @Test func `a recognition is granted, corrected and withdrawn`() throws {
    let edited = try EditedStore()
    let before = try recognised(edited)
    let granted = decision()
    let first = try edited.written(subject(nga, granted), .recognition(granted))
    #expect(first.old == .recognition(nil))
    #expect(try recognised(edited) == before + 1)
    #expect(try edited.sheet("03202").recognitions.map(\.number) == ["7/QĐ"])
    #expect(try edited.sheet("03202").recognitions.first?.source == EditedStore.source)

    var corrected = try #require(try edited.sheet("03202").recognitions.first)
    corrected.number = "8/QĐ"
    let second = try edited.written(subject(nga, granted), .recognition(corrected))
    #expect(
      try edited.rows("SELECT field, old, new FROM journal WHERE report = \(second.report)")
        == ["1 2020 number 7/QĐ 8/QĐ"]
    )
    var withdrawn = corrected
    withdrawn.lostOn = ReadingStore.may
    let third = try edited.written(subject(nga, granted), .recognition(withdrawn))
    #expect(third.old == .recognition(corrected))
    #expect(try recognised(edited) == before)
    #expect(
      try edited.rows("SELECT field, old, new, day FROM journal WHERE report = \(third.report)")
        == ["1 2020 lost  2020-05-31 \(ReadingStore.may.number)"]
    )
    let removed = try edited.written(subject(nga, granted), .recognition(nil))
    #expect(removed.old == .recognition(withdrawn))
    #expect(try edited.sheet("03202").recognitions.isEmpty)
    #expect(try edited.store.verify() == [])
  }

  @Test func `a recognition that breaks the rules is refused`() throws {
    let edited = try EditedStore()
    func refusal(_ code: String, _ new: Recognition) throws -> EditRefusal? {
      let outcome = try edited.write(subject(UnitCode(code), new), .recognition(new))
      if case .refused(let refusal) = outcome { return refusal }
      return nil
    }
    let since = try #require(Day(year: 2020, month: 4, day: 20))
    #expect(try refusal("03202", decision(lost: since)) == .endsBeforeStart(since))
    guard case .wrongStandard(.advanced, of: let district) = try refusal("011", decision(.advanced))
    else {
      Issue.record("a district took a standard of communes")
      return
    }
    #expect(district.fullName == "Huyện Đông")
    #expect(
      try refusal("03202", decision(year: 1999)) == .yearOutOfRange(low: 2000, high: 2100)
    )
    var late = decision()
    late.decidedOn = Day(year: 2022, month: 6, day: 1)
    let deadline = try #require(Day(year: 2020, month: 12, day: 31))
    #expect(try refusal("03202", late) == .afterProgramme(deadline: deadline))
    // The commune begins in June 2020; a decision before belongs to its first period.
    #expect(try refusal("03203", decision()) == nil)
    #expect(
      try edited.write(.recognition(nga, .standard, year: 2019), .recognition(decision()))
        == .refused(.wrongKind)
    )
  }

  @Test func `the second to withdraw is told of the first`() throws {
    let edited = try EditedStore()
    let seen = try #require(try edited.sheet("01101").recognitions.first)
    var withdrawn = seen
    withdrawn.lostOn = ReadingStore.may
    let subject = subject(UnitCode("01101"), seen)
    _ = try edited.write(subject, .recognition(withdrawn), old: .recognition(seen), by: "Hòa")
    withdrawn.lostOn = Day(year: 2020, month: 6, day: 1)
    let second = try edited.write(subject, .recognition(withdrawn), old: .recognition(seen))
    guard case .conflict(let conflict) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(conflict.by?.who == "Hòa")
  }

  @Test func `the state of a task is kept with both values`() throws {
    let edited = try EditedStore()
    try edited.programme.importReport(
      "tasks.csv",
      """
      programme,id,title_vi,title_en,lead,deadline,state,source,note_vi,note_en
      2020,N1,Rà soát,Review,,,,CT,,
      2020,N2,Đề án,Schemes,,2020-09-30,đang làm,CT,,
      """
    )
    #expect(
      try edited.rows("SELECT field, old, new FROM journal WHERE kind = 'task' ORDER BY seq")
        == ["2020 N1 - ", "2020 N2 - đang làm"]
    )
    let result = try edited.written(.task(id: "N2"), .text("đã trình"))
    #expect(result.old == .text("đang làm"))
    #expect(try edited.rows("SELECT state FROM task WHERE id = 'N2'") == ["đã trình"])
    #expect(
      try edited.write(.task(id: "N3"), .text("x"))
        == .refused(.unknownTask("N3", known: ["N1", "N2"]))
    )
    let second = try edited.write(.task(id: "N2"), .text("xong"), old: .text("đang làm"))
    guard case .conflict(let conflict) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(conflict.now == .text("đã trình"))
    #expect(conflict.by?.change == result.change)
  }

  @Test func `a note stands beside its unit`() throws {
    let edited = try EditedStore()
    try edited.written(.note(nga), .text("Cầu đã xong"))
    let second = try edited.written(.note(nga), .text("Chờ thẩm định"), by: "Hòa")
    let notes = try edited.sheet("03202").notes
    #expect(notes.map(\.text) == ["Chờ thẩm định", "Cầu đã xong"])
    #expect(notes.map(\.who) == ["Hòa", "Lan"])
    #expect(notes.first?.report == second.report)
    #expect(notes.first?.source == EditedStore.source)
    #expect(try edited.sheet("03202", day: ReadingStore.december).notes.isEmpty)
    #expect(try edited.sheet("03201").notes.isEmpty)
    #expect(try edited.store.verify() == [])
  }
}
