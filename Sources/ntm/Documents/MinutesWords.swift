import NTMDashboard
import NTMModel
import TerminalCanvas

/// The words of minutes, in one of two languages.
struct MinutesWords {
  let language: Language
  let minutes: Minutes
  /// What became of each value.
  let sum: ChangeSum

  init(language: Language, minutes: Minutes) {
    self.language = language
    self.minutes = minutes
    sum = NetChange.summed(minutes.changes)
  }

  var words: Words {
    var words = Words(language, glyphs: .unicode)
    words.titles = minutes.facts.titles
    words.day = minutes.end.day
    words.setCode = minutes.set.code
    return words
  }
  var numerals: Numerals { Numerals(language) }
  func pick(_ vi: String, _ en: String) -> String {
    language == .vi ? vi : Agreement.agreed(en)
  }

  var title: String {
    let name = Report.harmless(minutes.meeting.name)
    return pick("Biên bản: \(name)", "Minutes: \(name)")
  }

  /// The mark of invented figures first, then when, who and on which figures.
  var remarks: [String] {
    let opening = minutes.meeting.opening
    var lines = minutes.facts.notice.map { [language.pick($0)] } ?? []
    lines.append(language.pick(minutes.facts.name))
    lines.append(pick("Mở: ", "Opened: ") + mark(opening))
    lines.append(
      minutes.meeting.isOpen
        ? pick("Chưa đóng; ghi đến: ", "Not closed; as of: ") + mark(minutes.end)
        : pick("Đóng: ", "Closed: ") + mark(minutes.end)
    )
    if let set = words.setName(minutes.set) { lines.append(set) }
    lines.append(words.counted(sum.tally))
    if let day = minutes.targets.lazy.compactMap({ $0.after?.heldOn }).first {
      lines.append(words.paceHeld(on: day))
    }
    if let leftOut = words.leftOut(sum.tally) { lines.append(leftOut) }
    lines += [words.leftOut(minutes.since), words.otherSet(minutes.since)].compactMap { $0 }
    lines += minutes.targets.compactMap { $0.after?.move?.terms }.map(words.terms)
    return lines
  }

  /// `09/06/2020 09:00, Lan, số liệu kỳ 31/05/2020`.
  private func mark(_ mark: Meeting.Mark) -> String {
    [
      Sentences(language).clock(mark.at), Report.harmless(mark.who),
      pick("số liệu kỳ ", "figures of ") + numerals.day(mark.day),
    ]
    .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: - Tables

  func targets() -> MinutesTable {
    MinutesTable(
      title: pick("Mục tiêu", "Targets"),
      headings: [
        pick("Mục tiêu", "Target"), pick("Lúc mở", "At the opening"),
        minutes.meeting.isOpen ? pick("Lúc này", "By now") : pick("Lúc đóng", "At the end"),
        "Δ", pick("Đích", "Goal"), pick("Tiến độ lúc mở", "Pace at the opening"),
        minutes.meeting.isOpen
          ? pick("Tiến độ lúc này", "Pace by now") : pick("Tiến độ lúc đóng", "Pace at the end"),
      ],
      rows: minutes.targets.map { effect in
        [
          effect.target.id + " " + words.name(of: effect.target),
          value(effect.before), value(effect.after), move(effect.after?.move?.count),
          goal(effect), pace(effect.before), pace(effect.after),
        ]
      },
      right: [1, 2, 3, 4]
    )
  }

  /// What it asks; what it asked at the opening before it, where that was something else.
  private func goal(_ effect: TargetEffect) -> String {
    let goal = words.goal(effect.target)
    let then = effect.before.map { words.goal($0.target) } ?? goal
    return then == goal ? goal : then + words.becomes + goal
  }

  private func value(_ reading: TargetReading?) -> String {
    guard let reading, reading.value != nil else { return "–" }
    let base = words.base(reading)
    let open = reading.undetermined > 0 ? ", " + words.undetermined(reading.undetermined) : ""
    // A count out of so many says its value already.
    if reading.value == reading.part.map({ Quantity($0) }), !base.isEmpty { return base + open }
    return words.value(reading) + (base.isEmpty ? "" : " (\(base))") + open
  }

  /// In words, with a mark where another baseline in print gives another verdict.
  private func pace(_ reading: TargetReading?) -> String {
    reading.map { words.paceWords($0) } ?? "–"
  }

  func move(_ count: Int?) -> String {
    count.map { ($0 > 0 ? "+" : "") + numerals.whole($0) } ?? "–"
  }

  /// The provinces whose counts moved, and the country below them.
  func places() -> MinutesTable {
    let moved = minutes.places.dropFirst().filter { $0.move.map { !$0.isNothing } ?? true }
    return MinutesTable(
      title: pick("Tỉnh có số đạt thay đổi", "Provinces whose counts moved"),
      headings: [
        pick("Tỉnh", "Province"), pick("Xã đạt chuẩn", "Recognised"), "Δ",
        words.belowTitle(minutes.set), "Δ", pick("Δ tiêu chí", "Δ criteria"),
        pick("Δ huyện đạt", "Δ districts"), "Δ OCOP", pick("Δ HTX hiệu quả", "Δ effective co-ops"),
      ],
      rows: (moved + minutes.places.prefix(1)).map { row in
        [
          row.unit.level == .country ? pick("Cả nước", "Country") : row.unit.name,
          numerals.whole(row.rollUp.recognised), move(row.move?.recognised),
          numerals.whole(row.rollUp.below), move(row.move?.below),
          move(row.move?.criteria?.net), move(row.move?.districtsRecognised),
          move(row.move?.standardised), move(row.move?.cooperativesEffective),
        ]
      },
      right: [1, 2, 3, 4, 5, 6, 7, 8],
      note: firstLists
    )
  }

  /// Which provinces have no move of their own as they sent their first list since the opening, while that
  /// of the country counts them; `nil` where there are none.
  private var firstLists: String? {
    let notes = [
      firstLists("OCOP", \.standardised) { $0.knownStandardised },
      firstLists(pick("HTX", "co-ops"), \.cooperativesEffective) {
        $0.known($0.cooperativesEffective, .organisations)
      },
    ]
    let told = notes.compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: "; ")
  }

  private func firstLists(
    _ name: String,
    _ move: KeyPath<PlaceMove, Int?>,
    _ count: (RollUp) -> Int?
  ) -> String? {
    guard minutes.places.first?.move?[keyPath: move] != nil else { return nil }
    let first = minutes.places.dropFirst().filter { row in
      row.move.map { $0[keyPath: move] == nil } ?? false && count(row.rollUp) ?? 0 > 0
    }
    guard !first.isEmpty else { return nil }
    let names = first.map(\.unit.name).joined(separator: ", ")
    return pick(
      "Δ \(name) cả nước tính cả tỉnh lần đầu gửi danh sách từ khi khai mạc, không có Δ riêng: \(names)",
      "The country's Δ \(name) counts provinces whose first list came since the opening, which have "
        + "none of their own: \(names)"
    )
  }

  /// Every entry, the oldest first.
  func entries() -> MinutesTable {
    let sentences = Sentences(language)
    return MinutesTable(
      title: pick("Từng lần ghi", "Every entry"),
      headings: [pick("Số", "No."), pick("Lúc", "At")] + placeHeadings + [
        pick("Mục", "What"), pick("Cũ", "Old"), pick("Mới", "New"), pick("Ai", "Who"),
        pick("Nguồn", "Source"),
      ],
      rows: minutes.changes.reversed().map { change in
        [String(change.number), sentences.clock(change.at)] + place(change.place) + [
          field(change, change.day), words.value(change.old, of: change),
          words.value(change.new, of: change), change.who, change.source,
        ]
      }
    )
  }

  var placeHeadings: [String] {
    [pick("Đơn vị", "Unit"), pick("Huyện", "District"), pick("Tỉnh", "Province")]
  }

  func place(_ place: Change.Place?) -> [String] {
    guard let place else { return ["–", "", ""] }
    return [words.place(place), place.district, place.province]
  }

  /// What changed, with the day of its figures; records begin on a day and are of none.
  func field(_ change: Change, _ day: Day?) -> String {
    let own = change.field.isRecord ? nil : day
    return words.field(of: change) + (own.map { " (\(numerals.day($0)))" } ?? "")
  }
}

/// One table of the minutes, for paper and for workbooks alike.
struct MinutesTable {
  var title: String
  var headings: [String]
  var rows: [[String]]
  /// The columns in which numbers stand.
  var right: Set<Int> = []
  /// What is to be known about its figures, in a sentence below it; `nil` where there is nothing.
  var note: String?
}

extension PlaceMove {
  /// Whether nothing moved that the table has a column for.
  fileprivate var isNothing: Bool {
    recognised == 0 && below ?? 0 == 0
      && criteria?.net ?? 0 == 0 && districtsRecognised == 0
      && standardised ?? 0 == 0 && cooperativesEffective ?? 0 == 0
  }
}

extension Change.Field {
  /// Whether it is about a record that begins on a day of its own.
  fileprivate var isRecord: Bool {
    switch self {
    case .product, .organisation, .model: true
    case .criterion, .indicator, .figures, .recognition, .task, .paper, .tag, .villages, .note,
      .followUp, .facts, .fact:
      false
    }
  }
}
