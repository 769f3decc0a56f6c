import NTMModel
import Testing

@Suite struct UnitTransferTests {
  private static let before = Day(number: 100)
  private static let change = Day(number: 150)
  private static let after = Day(number: 200)

  private func unit(
    _ id: Int64,
    _ code: String,
    _ name: String,
    in parent: Int64? = nil,
    from: Day = Day(number: 0),
    until: Day? = nil,
    type: String = "Xã"
  ) -> ListedUnit {
    ListedUnit(
      id: id,
      unit: Unit(
        code: UnitCode(code),
        level: parent == nil ? .district : .commune,
        type: type,
        name: name,
        isCounted: type == "Xã",
        valid: Period(from: from, until: until)
      ),
      parent: parent
    )
  }

  private func became(_ successor: String, _ predecessor: String, _ name: String) -> Succession {
    Succession(
      successor: UnitCode(successor),
      predecessor: UnitCode(predecessor),
      predecessorName: name,
      resolution: "1/NQ",
      day: UnitTransferTests.change,
      note: Bilingual("", "")
    )
  }

  private func transfer(
    _ units: [ListedUnit],
    _ successions: [Succession],
    isForward: Bool = true
  ) -> UnitTransfer {
    let districts = [unit(1, "H1", "Một"), unit(2, "H2", "Hai")]
    let lineage = Lineage(
      districts + units,
      successions,
      from: UnitTransferTests.before,
      to: UnitTransferTests.after
    )
    return UnitTransfer(lineage, isForward: isForward)
  }

  private var change: Day { UnitTransferTests.change }

  private func part(_ unit: Int64, isWhole: Bool = true) -> UnitTransfer.Part {
    UnitTransfer.Part(unit: unit, isWhole: isWhole)
  }

  @Test func `a merged unit has no state, and all records of its predecessors`() {
    let result = transfer(
      [
        unit(11, "A", "Ái", in: 1, until: change), unit(12, "B", "Bảo", in: 1, until: change),
        unit(13, "A", "Ái Bảo", in: 1, from: change),
      ],
      [became("A", "A", "Xã Ái"), became("A", "B", "Xã Bảo")]
    )
    #expect(result.origins[13] == .combined([part(11), part(12)], isOpen: false))
    #expect(result.fates[11] == .to(13) && result.fates[12] == .to(13))
  }

  @Test func `going back, the record of a merged unit is not divided`() {
    let result = transfer(
      [
        unit(11, "A", "Ái", in: 1, until: change), unit(12, "B", "Bảo", in: 1, until: change),
        unit(13, "A", "Ái Bảo", in: 1, from: change),
      ],
      [became("A", "A", "Xã Ái"), became("A", "B", "Xã Bảo")],
      isForward: false
    )
    #expect(result.fates[13] == .divided)
    #expect(result.origins[11] == .combined([part(13, isWhole: false)], isOpen: false))
  }

  @Test func `a unit that took another one in without a new entry has no state either`() {
    let result = transfer(
      [unit(11, "A", "Ái", in: 1), unit(12, "B", "Bảo", in: 1, until: change)],
      [became("A", "B", "Xã Bảo")]
    )
    #expect(result.origins[11] == .combined([part(11), part(12)], isOpen: false))
    #expect(result.fates[11] == .to(11) && result.fates[12] == .to(11))
  }

  @Test func `a unit that gave a part away goes on, and the part has no state`() {
    let result = transfer(
      [unit(11, "A", "Ái", in: 1), unit(12, "B", "Bảo", in: 1, from: change)],
      [became("B", "A", "Xã Ái")]
    )
    #expect(result.origins[11] == .own(11, isSame: true))
    #expect(result.origins[12] == .combined([part(11, isWhole: false)], isOpen: false))
  }

  @Test func `a code that lives on under another name is another unit`() {
    let units = [
      unit(11, "A", "Ái", in: 1, until: change), unit(12, "A", "Khác", in: 1, from: change),
    ]
    let unsaid = transfer(units, [])
    #expect(unsaid.origins[12] == .unknown && unsaid.fates[11] == .nowhere)
    let said = transfer(units, [became("A", "A", "Xã Ái")])
    #expect(said.origins[12] == .own(11, isSame: false) && said.fates[11] == .to(12))
    // The list of that day calls it otherwise: somebody else's predecessor.
    let wrong = transfer(units, [became("A", "A", "Xã Khác Nữa")])
    #expect(wrong.origins[12] == .unknown && wrong.fates[11] == .nowhere)
  }

  @Test func `a code that begins anew under its name is the same only where it was moved`() {
    let moved = transfer(
      [unit(11, "A", "Ái", in: 1, until: change), unit(12, "A", "Ái", in: 2, from: change)],
      []
    )
    #expect(moved.origins[12] == .own(11, isSame: true))
    let other = transfer(
      [unit(11, "A", "Ái", in: 1, until: change), unit(12, "A", "Ái", in: 1, from: change)],
      []
    )
    #expect(other.origins[12] == .unknown && other.fates[11] == .nowhere)
    let type = transfer(
      [
        unit(11, "A", "Ái", in: 1, until: change),
        unit(12, "A", "Ái", in: 2, from: change, type: "Phường"),
      ],
      []
    )
    #expect(type.origins[12] == .unknown)
  }

  @Test func `a predecessor that no list has leaves the state open`() {
    let result = transfer(
      [unit(11, "A", "Ái", in: 1, until: change), unit(12, "C", "Mới", in: 1, from: change)],
      [became("C", "A", "Xã Ái"), became("C", "B", "Xã Bảo")]
    )
    #expect(result.origins[12] == .combined([part(11)], isOpen: true))
    #expect(result.fates[11] == .to(12))
  }

  @Test func `a part that went into a unit of no list leaves the records undivided`() {
    let result = transfer(
      [unit(11, "A", "Ái", in: 1, until: change), unit(12, "C", "Mới", in: 1, from: change)],
      [became("C", "A", "Xã Ái"), became("X", "A", "Xã Ái")]
    )
    #expect(result.fates[11] == .divided)
    #expect(result.origins[12] == .combined([part(11, isWhole: false)], isOpen: false))
  }

  @Test func `a list that was cast back keeps its own records`() {
    let result = transfer(
      [unit(11, "A", "Ái", in: 1)],
      [became("A", "A", "Xã Trước"), became("A", "B", "Xã Bảo")]
    )
    #expect(result.origins[11] == .own(11, isSame: true))
  }

  @Test func `a unit in something that is not on the list is not on it either`() {
    let lineage = Lineage(
      [unit(1, "H", "Hết", until: change), unit(11, "A", "Ái", in: 1)],
      [],
      from: UnitTransferTests.before,
      to: UnitTransferTests.after
    )
    #expect(lineage.earlier.contains(11) && !lineage.later.contains(11))
  }

  @Test(arguments: 1...60)
  func `invented histories are told as their ground says`(seed: Int) {
    let history = InventedHistory(seed: UInt64(seed))
    let (start, end) = (InventedHistory.start, InventedHistory.end)
    let lineage = Lineage(history.units, history.successions, from: start, to: end)
    for isForward in [true, false] {
      let result = UnitTransfer(lineage, isForward: isForward)
      let figures = history.communes(on: isForward ? start : end)
      let list = history.communes(on: isForward ? end : start)
      #expect(figures.count > 10 && list.count > 10)
      for id in figures {
        let whole = list.first { unit in history.contains(unit, id) }
        #expect(result.fates[id] == whole.map { .to($0) } ?? .divided)
      }
      for id in list {
        let behind = figures.filter { history.meet($0, id) }.sorted()
        let parts = behind.map { part($0, isWhole: history.contains(id, $0)) }
        if parts.count == 1, history.contains(behind[0], id), parts[0].isWhole {
          guard case .own(behind[0], isSame: _) = result.origins[id] else {
            Issue.record("\(id) is \(behind[0]), not \(String(describing: result.origins[id]))")
            continue
          }
        } else {
          #expect(result.origins[id] == .combined(parts, isOpen: false))
        }
      }
    }
  }

  @Test func `what nobody says is neither guessed nor lost`() {
    for seed in 1...20 {
      let history = InventedHistory(seed: UInt64(seed))
      let said = history.successions.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      let lineage = Lineage(
        history.units,
        said,
        from: InventedHistory.start,
        to: InventedHistory.end
      )
      let result = UnitTransfer(lineage, isForward: true)
      #expect(Set(result.fates.keys) == lineage.earlier)
      #expect(Set(result.origins.keys) == lineage.later)
      for (id, origin) in result.origins {
        guard case .combined(let parts, isOpen: _) = origin else { continue }
        #expect(parts.allSatisfy { history.meet($0.unit, id) })
      }
    }
  }
}

extension InventedHistory {
  /// Whether all fields of one lie in the other.
  func contains(_ outer: Int64, _ inner: Int64) -> Bool {
    guard let outer = ground[outer], let inner = ground[inner] else { return false }
    return inner.isSubset(of: outer)
  }

  func meet(_ left: Int64, _ right: Int64) -> Bool {
    guard let left = ground[left], let right = ground[right] else { return false }
    return !left.isDisjoint(with: right)
  }
}
