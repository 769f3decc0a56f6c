import NTMModel
import Testing

@testable import NTMStore

/// Edits, imports and undos in whatever order: whatever is taken back in the end leaves nothing.
struct UndoSequenceTests {
  /// A generator of its own: the same sequence for the same seed, wherever it runs.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  private static let communes = ["01101", "01103", "02102", "03102", "03103"]

  private func edit(_ dice: inout Dice) -> Edit {
    let code = UnitCode(Self.communes.randomElement(using: &dice) ?? "01101")
    let day = Bool.random(using: &dice) ? ReadingStore.may : ReadingStore.december
    let states = CriterionState.allCases
    let (subject, value): (Edit.Subject, Edit.Value)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0:
      let quantity = Quantity(Int.random(in: 0...100, using: &dice))
      subject = .indicator(code, code: "3", part: Int.random(in: 1...2, using: &dice))
      value = .quantity(Bool.random(using: &dice) ? quantity : nil)
    case 1:
      let granted = Recognition(
        standard: .standard,
        number: "\(Int.random(in: 1...3, using: &dice))/QĐ",
        decidedOn: Day(year: 2019, month: 11, day: 15),
        year: 2019,
        lostOn: Bool.random(using: &dice) ? ReadingStore.may : nil,
        source: "thử"
      )
      subject = .recognition(code, .standard, year: 2019)
      value = .recognition(Bool.random(using: &dice) ? granted : nil)
    default:
      subject = .criterion(code, number: Int.random(in: 1...2, using: &dice))
      value = .state(states.randomElement(using: &dice) ?? .met)
    }
    return Edit(subject: subject, day: day, old: nil, new: value, source: "thử")
  }

  /// A report of one commune at a day that may be new.
  private func report(_ dice: inout Dice) -> String {
    let day = ["31/12/2019", "31/03/2020", "31/05/2020"].randomElement(using: &dice) ?? ""
    let cells = (0..<4).map { _ in ["Đ", "K", "R", ""].randomElement(using: &dice) ?? "" }
    let share = Int.random(in: 0...99, using: &dice)
    return """
      Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT1;CT2.1;CT2.2;CT3;CT3b;CT4
      03102;Kim;\(day);\(cells.joined(separator: ";"));Đ;10;K;\(share);5;30
      """
  }

  @Test(arguments: 1...12)
  func `what was written in any order can be taken back to the beginning`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let edited = try EditedStore()
    let before = try edited.figures()
    let first = try edited.report("danh-gia-05.csv")
    for step in 0..<30 {
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: try edited.programme.importReport("bao-cao-\(step).csv", report(&dice))
      case 1, 2: _ = try edited.store.write(edit(&dice), by: "Lan", at: 5)
      default:
        let last = try edited.rows("SELECT max(id) FROM report").first.flatMap { Int64($0) }
        let number = Int64.random(in: first + 1...max(first + 1, last ?? 0), using: &dice)
        _ = try edited.undo(.report(number))
      }
      #expect(try edited.store.verify() == [])
    }
    let reports = try edited.rows(
      "SELECT id FROM report WHERE id > \(first) AND form <> 'hoan-tac' ORDER BY id DESC"
    )
    for report in reports.compactMap({ Int64($0) }) {
      switch try edited.undo(.report(report)) {
      case .done, .refused(.alreadyUndone): break
      case .refused(let refusal): Issue.record("report \(report): \(refusal)")
      }
    }
    let after = try edited.figures()
    let differing = Set(after).symmetricDifference(before).sorted()
    #expect(after == before, "\(differing)")
    #expect(try edited.store.verify() == [])
  }
}
