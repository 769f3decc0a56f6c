import NTMModel
import Testing

@testable import NTMStore

/// Communes in difficulty at a reporting date and at a meeting, by kind, by place and by criterion.
@Suite struct DifficultMoveTests {
  private let trial: DifficultStore
  private static let december = Baseline.day(ReadingStore.december)

  init() throws { trial = try DifficultStore() }

  private func sheet(
    _ place: UnitCode = .country,
    tag: String? = nil,
    since: Baseline
  ) throws -> DifficultSheet {
    let question = Question(.difficult(place, tag: tag), since: since)
    guard case .difficult(let sheet) = try trial.store.answer(question).body else {
      throw StoreError.failed(path: trial.store.path, message: "no communes in difficulty")
    }
    return sheet
  }

  private func opened() throws -> Baseline {
    switch try trial.store.openMeeting("Họp", by: "Lan", at: 1_590_500_000) {
    case .done(let meeting): return .meeting(meeting.id)
    case .refused(let refusal): throw refusal
    }
  }

  @Test func `each kind is what its communes were on the day of the baseline`() throws {
    let now = try sheet(since: Self.december)
    let there = try #require(try trial.sheet(on: ReadingStore.december))
    for kind in now.kinds {
      let then = try #require(kind.then)
      let same = try #require(there.kinds.first { $0.group == kind.group })
      #expect(then.whole.sums == same.sums && then.whole.villages == same.villages)
      for figure in DifficultFigure.allCases {
        let move = try #require(then.move(figure))
        #expect(then.count(figure).map { $0 + move } == kind.count(figure), "\(figure)")
      }
    }
    // Châu left region three in April, and so the communes in special difficulty.
    let hard = try #require(now.difficult?.then)
    #expect(hard.count(.communes) == 5 && hard.move(.communes) == -1)
    #expect(now.kinds[0].then?.move(.communes) == 1 && now.kinds[1].then?.move(.communes) == -1)
    // Dân had one village that met, and has three.
    #expect(hard.move(.villagesMet) == 2 && hard.move(.villagesPending) == -2)
    #expect(hard.villages == Share(1, of: 12))
    // Châu was below and is no more among them; Bảo, the rest and all did not move.
    #expect(hard.move(.below) == -1 && hard.move(.recognised) == 0)
  }

  @Test func `places and infrastructure move on the communes that the page is about`() throws {
    let now = try sheet(since: Self.december)
    let rows = now.places.reduce(into: [:]) { $0[$1.unit.name] = $1.then }
    #expect(rows["An"]?.move(.communes) == -1 && rows["Bình"]?.move(.villagesMet) == 2)
    #expect(now.total.then?.move(.communes) == -1)
    let there = try #require(try trial.sheet(on: ReadingStore.december))
    for (line, earlier) in zip(now.infrastructure, there.infrastructure) {
      let then = try #require(line.then)
      #expect(then.difficult?.met == earlier.difficult.met)
      #expect(then.others?.met == earlier.others.met && then.nation?.met == earlier.nation.met)
      let moves = [then.difficult, then.others].compactMap { $0?.move }
      #expect(moves.reduce(0, +) == then.nation?.move)
    }
    // In one province the country is still held against itself.
    let province = try sheet(UnitCode("02"), since: Self.december)
    #expect(province.infrastructure.map(\.then?.nation) == now.infrastructure.map(\.then?.nation))
  }

  @Test func `since a meeting marks and villages are those of its opening`() throws {
    let since = try opened()
    try trial.edited.programme.importReport(
      "phan-loai-2.csv",
      "Mã xã;Diện;Ngày bắt đầu;Ngày kết thúc;Nguồn\n01101;BG;01/05/2020;;thử"
    )
    try trial.edited.programme.importReport(
      "thon-ban-2.csv",
      "Mã xã;Tên xã;Ngày;Tổng số thôn;Số thôn được hỗ trợ;Số thôn đạt;Nguồn\n"
        + "02101;Dân;31/05/2020;9;7;6;"
    )
    let hard = try #require(try sheet(since: since).difficult)
    #expect(hard.then?.count(.communes) == 4 && hard.then?.move(.communes) == 1)
    #expect(hard.then?.count(.villagesMet) == 3 && hard.then?.move(.villagesMet) == 3)
    let border = try sheet(tag: "BG", since: since)
    #expect(border.total.then?.count(.communes) == 2 && border.total.then?.move(.communes) == 1)
    // Held against itself nothing moves.
    let again = try sheet(since: .day(ReadingStore.may))
    let moves = again.kinds.flatMap { kind in DifficultFigure.allCases.map { kind.then?.move($0) } }
    #expect(moves.allSatisfy { $0 == 0 })
  }

  @Test func `since a meeting a commune is in difficulty by the tags of its opening`() throws {
    let since = try opened()
    // Region one means special difficulty from now on.
    let changed = DifficultStore.tags.replacing("1/QĐ,0,", with: "1/QĐ,1,")
    #expect(changed != DifficultStore.tags)
    try trial.edited.programme.importReport("tags.csv", changed)
    let now = try sheet(since: since)
    let hard = try #require(now.difficult)
    let then = try #require(hard.then)
    #expect(then.count(.communes) == 4 && hard.sums.communes == 6)
    // A difference would tell of the rule.
    let moves = DifficultFigure.allCases.map { then.move($0) }
    #expect(moves.allSatisfy { $0 == nil } && now.total.then?.move(.communes) == nil)
    let question = Question(.difficult(.country, tag: nil), since: since)
    #expect(try trial.store.answer(question).since?.tags.map(\.code) == ["K1"])
    // By one tag nothing moved, and the communes add up to all of them on both sides.
    #expect(now.kinds.first { $0.group == .tag(0) }?.then?.move(.communes) == 0)
    let others = try #require(now.kinds.first { $0.group == .others }?.then)
    let all = try #require(now.kinds.first { $0.group == .all }?.then)
    let parts = [then, others].compactMap { $0.count(.communes) }
    #expect(parts.reduce(0, +) == all.count(.communes))
    for line in now.infrastructure {
      let bases = [line.then?.difficult, line.then?.others].compactMap { $0?.met.base }
      #expect(bases.reduce(0, +) == line.then?.nation?.met.base)
      #expect(line.then?.difficult?.move == nil && line.then?.nation?.move == 0)
    }
    #expect(
      try trial.store.answer(Question(.difficult(.country, tag: nil), since: Self.december)).since?
        .tags == []
    )
  }

  @Test func `the villages of communes are those of the baseline, where they were told`() throws {
    let since = try opened()
    try trial.edited.programme.importReport(
      "thon-ban-2.csv",
      "Mã xã;Tên xã;Ngày;Tổng số thôn;Số thôn được hỗ trợ;Số thôn đạt;Nguồn\n"
        + "02101;Dân;31/05/2020;9;7;6;"
    )
    try trial.edited.programme.importReport(
      "thon-ban-3.csv",
      "Mã xã;Tên xã;Ngày;Tổng số thôn;Số thôn được hỗ trợ;Số thôn đạt;Nguồn\n"
        + "02102;Én;31/05/2020;9;5;2;"
    )
    let now = try sheet(since: since)
    let villages = try #require(now.villagesThen)
    #expect(villages[UnitCode("02101")]?.value?.met == 3)
    // Told for the first time: nothing that moved, neither there nor in the sums.
    #expect(villages[UnitCode("02102")] == .absent)
    #expect(now.difficult?.then?.move(.villagesMet) == 3)
    let earlier = try #require(try sheet(since: Self.december).villagesThen)
    #expect(earlier[UnitCode("02101")]?.value?.met == 1)
  }

  @Test func `where nobody had told which communes are meant there is no move`() throws {
    let bare = try EditedStore()
    try bare.programme.importReport("tags.csv", DifficultStore.tags)
    try bare.programme.importReport(
      "phan-loai.csv",
      "Mã xã;Diện;Ngày bắt đầu;Ngày kết thúc;Nguồn\n02101;K3;01/03/2020;;"
    )
    let question = Question(.difficult(.country, tag: nil), since: Self.december)
    guard case .difficult(let sheet) = try bare.store.answer(question).body else { return }
    #expect(sheet.isTold && sheet.total.then == nil && sheet.difficult?.then == nil)
    #expect(sheet.infrastructure.allSatisfy { $0.then?.difficult == nil })
    let all = try #require(sheet.kinds.first { $0.group == .all }?.then)
    #expect(all.move(.communes) == 0 && all.move(.villagesMet) == nil && all.villages == nil)
  }
}

extension DifficultKind {
  fileprivate func count(_ figure: DifficultFigure) -> Int {
    switch figure {
    case .communes: sums.communes
    case .below: sums.below
    case .villagesMet: villages.met
    case .villagesPending: villages.pending
    case .recognised: sums.recognised
    case .silent: sums.silent
    }
  }
}
