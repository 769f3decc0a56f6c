import NTMModel

@testable import NTMDashboard

/// Tasks, components and models for the pages that show them.
struct TaskFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  static let states = [
    TaskState(word: "chưa bắt đầu", english: "not started", isClosed: false),
    TaskState(word: "đang làm", english: "in progress", isClosed: false),
    TaskState(word: "trình", english: "submitted", isClosed: false),
    TaskState(word: "duyệt", english: "approved", isClosed: true),
  ]

  private func task(
    _ id: String,
    _ short: (String, String),
    _ lead: String,
    _ deadline: Day?,
    _ state: String,
    scheme: String = "",
    kind: String? = nil
  ) -> ProgrammeTask {
    ProgrammeTask(
      id: id,
      title: Bilingual(name("Nhiệm vụ: " + short.0), name("Task: " + short.1)),
      short: Bilingual(name(short.0), name(short.1)),
      scheme: Bilingual(name(scheme), name(scheme)),
      lead: name(lead),
      partners: name(lead.isEmpty ? "" : "Bộ Nội vụ, UBND các tỉnh"),
      deadline: deadline,
      state: state,
      nextStep: name(lead.isEmpty ? "" : "Lấy ý kiến các bộ rồi trình"),
      note: Bilingual("", ""),
      source: name("CTCT 2020"),
      modelKind: kind
    )
  }

  private func row(_ task: ProgrammeTask, models: Int? = nil) -> TaskRow {
    TaskRow(
      task: task,
      standing: task.standing(on: Fixture.asOf, states: TaskFixture.states),
      papers: task.id == "N3"
        ? [
          TaskPaper(
            number: name("12/TTr-BNN"),
            day: Fixture.day(2020, 5, 20),
            title: name("Tờ trình đề án Hà Tĩnh"),
            source: name("CTCT 2020")
          ),
          TaskPaper(number: name("9/CV"), day: nil, title: "", source: ""),
        ] : [],
      models: models,
      components: task.id == "N3" ? [11] : []
    )
  }

  var rows: [TaskRow] {
    [
      row(
        task(
          "N1",
          ("Rà soát xã, huyện sau sáp nhập", "Review of mergers"),
          "Bộ NN&PTNT",
          Fixture.day(2020, 5, 15),
          "đang làm"
        )
      ),
      row(
        task(
          "N3",
          ("Đề án tỉnh Hà Tĩnh", "Scheme of Hà Tĩnh"),
          "UBND tỉnh Hà Tĩnh",
          Fixture.day(2020, 6, 12),
          "trình",
          scheme: "Tỉnh Hà Tĩnh đạt chuẩn NTM giai đoạn 2021-2025"
        )
      ),
      row(
        task(
          "N4",
          ("Đề án huyện Nghi Xuân", "Scheme of Nghi Xuân"),
          "UBND tỉnh Hà Tĩnh",
          Fixture.day(2020, 4, 30),
          "duyệt"
        )
      ),
      row(
        task(
          "N8",
          ("Sản xuất theo chuỗi giá trị", "Value chains"),
          "Bộ NN&PTNT",
          Fixture.day(2020, 12, 31),
          "đang làm",
          kind: "chuỗi giá trị"
        ),
        models: 1_207
      ),
      row(task("N11", ("Mô hình du lịch nông thôn", "Rural tourism"), "", nil, "")),
    ]
  }

  var list: TaskList {
    TaskList(
      rows: rows,
      states: TaskFixture.states,
      summary: TaskSummary(rows.map(\.task), states: TaskFixture.states, on: Fixture.asOf)
    )
  }

  func sheet(_ id: String) -> TaskSheet? {
    rows.first { $0.task.id == id }.map { row in
      TaskSheet(
        row: row,
        states: TaskFixture.states,
        components: [11: Bilingual(name("Nâng cao năng lực"), name("Capacity building"))],
        day: Fixture.asOf
      )
    }
  }

  var components: [ComponentRow] {
    let line = ComponentRow.CriterionLine(
      number: 1,
      name: Bilingual(name("Quy hoạch"), name("Planning")),
      met: Share(8_000, of: 8_297),
      open: 12
    )
    let (aims, wording) = (
      ComponentRow.Basis(source: "kiến thức chung", confidence: "medium"),
      ComponentRow.Basis(source: "suy luận từ câu chữ", confidence: "low")
    )
    func row(_ number: Int, _ text: (String, String)) -> ComponentRow {
      ComponentRow(
        number: number,
        name: Bilingual(name(text.0), name(text.1)),
        source: "1600/QĐ-TTg",
        confidence: "high",
        criteria: number == 1 ? [.init(line, basis: aims)] : [],
        tasks: number == 1 ? [rows[0], rows[3]].map { .init($0, basis: wording) } : [],
        targets: number == 1 ? [.init(Fixture.reading(4829, of: 8297), basis: wording)] : []
      )
    }
    return [
      row(1, ("Quy hoạch xây dựng nông thôn mới", "Planning")),
      row(4, ("Giảm nghèo và an sinh xã hội", "Poverty reduction and social security")),
    ]
  }

  private func counts(_ unit: Unit, _ rank: Int, _ counts: [Int], untold: Int) -> ModelCounts {
    ModelCounts(
      unit: unit,
      nameRank: rank,
      folded: Folding.folded(unit.fullName),
      counts: counts,
      households: 412,
      untold: untold,
      communes: Share(min(counts.reduce(0, +), 18), of: 127),
      reported: Share(126, of: 127),
      records: unit.level <= .province ? RecordFixture.counts(.models) : nil
    )
  }

  func models(in place: Unit, below: Unit, commune: CommuneRow) -> ModelSheet {
    ModelSheet(
      place: place,
      kinds: ModelKind.of2020,
      places: [counts(below, 1, [1, 1], untold: 0)],
      total: counts(place, 0, [19, 3], untold: 2),
      models: ModelKind.of2020.enumerated().map { position, kind in
        ModelRow(
          model: RuralModel(
            code: "MH-10-00\(position)",
            name: name(position == 0 ? "Chuỗi chè Bản Liền" : "Vườn chè trải nghiệm Bản Liền"),
            kind: kind.word,
            unit: commune.unit.code,
            owner: name("HTX Chè hữu cơ Bản Liền"),
            households: position == 0 ? 85 : nil,
            started: Fixture.day(2019, 3, 1),
            ended: nil
          ),
          folded: "che",
          path: [place.code, below.code, commune.unit.code],
          commune: commune.unit.name,
          district: commune.district,
          province: commune.province
        )
      }
    )
  }
}
