import NTMModel

@testable import NTMStore

/// Edits and imports as dice have them: the same sequence for the same seed, wherever it runs.
struct WriteSequence {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  let edited: EditedStore
  private var dice: Dice

  private static let communes = ["01101", "01103", "02102", "03102", "03103"]

  init(_ edited: EditedStore, seed: Int) {
    self.edited = edited
    dice = Dice(state: UInt64(seed))
  }

  /// A number below a limit.
  mutating func roll(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &dice) }

  /// Imports a report of one commune at a day that may be new.
  mutating func importReport(_ step: Int) throws {
    try edited.programme.importReport("bao-cao-\(step).csv", report())
  }

  /// Edits a figure, an indicator or a recognition.
  mutating func edit() throws { _ = try edited.store.write(madeEdit(), by: "Lan", at: 5) }

  /// Writes a note, or gives something to do.
  mutating func remark() throws {
    let code = UnitCode(Self.communes.randomElement(using: &dice) ?? "01101")
    if Bool.random(using: &dice) {
      try edited.write(.note(code), .text("việc \(roll(9))"))
    } else {
      let order = FollowUp.Order(text: "việc \(roll(9))", lead: "Sở", due: ReadingStore.may)
      try edited.write(.newFollowUp(code), .followUp(order))
    }
  }

  /// Takes back some report after the first, where it can be.
  mutating func undo(after first: Int64) throws {
    let last = try edited.rows("SELECT max(id) FROM report").first.flatMap { Int64($0) }
    let number = Int64.random(in: first + 1...max(first + 1, last ?? 0), using: &dice)
    _ = try edited.undo(.report(number))
  }

  private mutating func madeEdit() -> Edit {
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
  private mutating func report() -> String {
    let day = ["31/12/2019", "31/03/2020", "31/05/2020"].randomElement(using: &dice) ?? ""
    let cells = (0..<4).map { _ in ["Đ", "K", "R", ""].randomElement(using: &dice) ?? "" }
    let share = Int.random(in: 0...99, using: &dice)
    return """
      Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT1;CT2.1;CT2.2;CT3;CT3b;CT4
      03102;Kim;\(day);\(cells.joined(separator: ";"));Đ;10;K;\(share);5;30
      """
  }
}
