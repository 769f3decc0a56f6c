import NTMModel
import TerminalCanvas

/// Units that resolutions formed, with what they were before.
extension Words {
  var mergersTitle: String { pick("Sáp nhập", "Mergers") }
  var predecessorsTitle: String { pick("Tiền thân", "Predecessors") }
  var noMergers: String {
    pick("Chưa có đơn vị nào do nghị quyết lập ở đây", "No unit formed by a resolution here")
  }
  var noPredecessors: String {
    pick("Chưa văn bản nào nêu các đơn vị cũ", "No paper names the units before")
  }

  var reviewColumn: String { pick("Rà soát lại", "Review") }
  var predecessorsColumn: String { pick("Tiền thân", "From") }
  var recognisedBeforeColumn: String { pick("Đạt trước", "Rec.before") }
  var resolutionColumn: String { pick("Nghị quyết", "Resolution") }
  var formedColumn: String { pick("Ngày lập", "Formed") }
  var reviewPaperColumn: String { pick("Văn bản", "Paper") }
  var stateBeforeColumn: String { pick("Trước khi nhập", "State before") }
  var figuresDayColumn: String { pick("Số liệu", "Figures") }

  /// The unit on the list, else as a list of changes calls it, else its code.
  func name(of formed: FormedUnit) -> String {
    if let unit = formed.unit { return fullName(unit) }
    return formed.name.isEmpty
      ? pick("Mã \(formed.code)", "Code \(formed.code)") : typed(formed.name)
  }

  /// What has become of a formed unit since; that it is of an earlier programme where it is.
  func review(of formed: FormedUnit) -> CellText {
    let review = review(formed.review)
    guard formed.isDoneEarlier else { return review }
    let earlier = pick("chương trình trước", "earlier programme")
    return CellText("\(review.text) \(signs.middot) \(earlier)", .muted)
  }

  /// What has become of a formed unit since.
  func review(_ review: FormationReview) -> CellText {
    switch review {
    case .decided(let recognition):
      let isLost = recognition.lostOn != nil
      let text = title(recognition).text
      return isLost
        ? CellText(signs.cross + " " + pick("bị thu hồi", "withdrawn"), .bad)
        : CellText(signs.check + " " + text, .good)
    case .pending(let figures):
      let text = "! " + pick("chờ rà soát", "to be reviewed")
      guard let met = figures?.met else { return CellText(text, .warning) }
      let reported = pick("đã báo cáo", "reported") + " \(met.part)/\(met.base)"
      return CellText("\(text) \(signs.middot) \(reported)", .warning)
    case .notCounted:
      return CellText(signs.noReport + " " + pick("ngoài cơ số", "not counted"), .muted)
    case .notListed:
      return CellText(signs.noReport + " " + pick("không có mã", "no such code"), .muted)
    case .ended(let day):
      return CellText(
        signs.noReport + " " + pick("hết từ \(numerals.day(day))", "ended \(numerals.day(day))"),
        .muted
      )
    }
  }

  /// The decision that a review ended with; empty without one.
  func paper(of review: FormationReview) -> String {
    switch review {
    case .decided(let recognition): recognition.number
    case .pending, .notCounted, .notListed, .ended: ""
    }
  }

  /// Which units went into it, in a word and by name, and what had its code before:
  /// `2: Đức La, Đức Nhân + Bùi Xá (giữ mã)`; `trước là Xã Cô Tô (giữ mã)`.
  func predecessors(of formed: FormedUnit) -> String {
    let names = formed.predecessors.map { name(of: $0) }.joined(separator: ", ")
    let kept = formed.continued.map { name(of: $0) } ?? ""
    switch formed.way {
    case .unknown: return pick("chưa rõ", "unknown")
    case .renamed: return pick("trước là \(keptCode(kept))", "was \(keptCode(kept))")
    case .merged:
      return "\(formed.predecessors.count): \(names)" + (kept.isEmpty ? "" : " + " + keptCode(kept))
    }
  }

  private func name(of predecessor: Predecessor) -> String {
    predecessor.name.isEmpty ? predecessor.code.text : typed(predecessor.name)
  }

  private func keptCode(_ name: String) -> String {
    pick("\(name) (giữ mã)", "\(name) (kept its code)")
  }

  /// A unit before in the list of them, with whether its code lives on in the unit formed.
  func name(of predecessor: Predecessor, in formed: FormedUnit?) -> String {
    predecessor == formed?.continued ? keptCode(name(of: predecessor)) : typed(predecessor.name)
  }

  /// What a commune was before: what went into it, and under which name it had its code.
  func formed(from predecessors: [Succession]) -> String {
    func name(_ succession: Succession) -> String {
      succession.predecessorName.isEmpty
        ? succession.predecessor.text : typed(succession.predecessorName)
    }
    let names = predecessors.joined.map(name).joined(separator: ", ")
    let kept = predecessors.continued.map(name)
    let papers = Set(predecessors.compactMap(\.resolution)).sorted().joined(separator: ", ")
    let text: String
    switch (names.isEmpty, kept) {
    case (true, let kept): text = pick("Giữ mã, trước là ", "Kept its code, was ") + (kept ?? "")
    case (false, nil): text = pick("Hình thành từ \(names)", "Formed from \(names)")
    case (false, let kept?):
      text = pick("Nhập \(names) với ", "Formed from \(names) and ") + keptCode(kept)
    }
    return text + (papers.isEmpty ? "" : " (\(papers))")
  }

  /// How many of the units before held a decision, and of how many nothing is known.
  func recognisedBefore(_ formed: FormedUnit) -> CellText {
    let known = formed.unitsBefore.compactMap(\.standing)
    guard !known.isEmpty else { return CellText(pick("chưa rõ", "unknown"), .muted) }
    let text = "\(known.count { $0.recognition != nil })/\(known.count)"
    let open = formed.unitsBefore.count - known.count
    return CellText(open > 0 ? text + " +\(open)?" : text)
  }

  /// The state of a unit on its last day.
  func stateBefore(_ predecessor: Predecessor) -> CellText {
    guard let standing = predecessor.standing else {
      return CellText(
        signs.noReport + " "
          + pick("chưa rõ: danh mục không có", "unknown: not on the list"),
        .muted
      )
    }
    guard let recognition = standing.recognition else {
      return CellText(signs.dash + " " + notRecognised, .text)
    }
    let number = recognition.number.isEmpty ? "" : " \(recognition.number)"
    return CellText(signs.check + " " + title(recognition).text + number, .good)
  }

  func detail(of formed: FormedUnit) -> String {
    var parts = [name(of: formed), predecessors(of: formed)]
    parts.append(
      [formed.resolution ?? pick("chưa rõ nghị quyết", "resolution unknown")]
        .joined() + ", " + numerals.day(formed.formedOn)
    )
    switch formed.review {
    case .decided(let recognition): parts += self.recognition(recognition)
    case .pending(let figures?):
      parts.append(review(formed.review).text)
      parts.append(
        pick(
          "báo cáo \(numerals.day(figures.day)): \(figures.source), chưa có quyết định",
          "report of \(numerals.day(figures.day)): \(figures.source), not decided yet"
        )
      )
    case .pending, .notCounted, .notListed, .ended: parts.append(review(formed.review).text)
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  func detail(of predecessor: Predecessor) -> String {
    var parts = [
      predecessor.name.isEmpty
        ? predecessor.code.text : "\(typed(predecessor.name)) (\(predecessor.code))"
    ]
    if let standing = predecessor.standing {
      parts += standing.recognition.map(recognition) ?? [notRecognised]
      if let met = standing.met, let day = standing.assessedOn {
        parts.append(metOf(met.part, met.base) + ", " + asOf(day))
      }
    } else {
      parts.append(
        pick(
          "danh mục của ngày cuối không có đơn vị này, nên không rõ danh hiệu và tiêu chí",
          "not on the list of its last day, so its title and criteria are unknown"
        )
      )
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// How many wait for a decision, of how many; and how many of them have sent a report.
  func pending(_ counts: MergerCounts) -> [String] {
    let (pending, all) = (numerals.whole(counts.pending), numerals.whole(counts.all))
    let short = pick("\(pending) chờ rà soát / \(all)", "\(pending) to be reviewed of \(all)")
    guard counts.reported > 0 else { return [short] }
    return [short + " \(signs.middot) " + reported(counts), short]
  }

  private func reported(_ counts: MergerCounts) -> String {
    let number = numerals.whole(counts.reported)
    return pick("\(number) đã báo cáo", "\(number) reported")
  }

  // MARK: - Units that ended

  var endedTitle: String { pick("Chấm dứt, chưa rõ vào đâu", "Ended, successor unknown") }
  var noneEnded: String {
    pick(
      "Không có đơn vị nào chấm dứt mà chưa rõ nhập vào đâu",
      "No unit ended without a known successor"
    )
  }
  var endedOnColumn: String { pick("Ngày", "Ended") }

  func detail(of ended: EndedUnit) -> String {
    let change = ended.change
    return [
      "\(change.before) (\(change.code))", change.districtName, ended.province?.name ?? "",
      "\(change.resolution ?? ""), \(numerals.day(change.day))",
      pick("chưa văn bản nào nêu nhập vào đâu", "no paper says into which"),
      change.source.isEmpty ? "" : source(change.source),
    ]
    .filter { !$0.isEmpty }.joined(separator: " \(signs.middot) ")
  }

  // MARK: - The lines above the tables

  /// Where the changes do not lead back to what was published: `11/09/2019 tính 8.886, …`.
  func differing(_ traces: [ListTrace]) -> String {
    pick(
      "Lùi theo danh sách thay đổi không về đúng số công bố: ",
      "The changes do not lead back to the published totals: "
    )
      + traces.filter { $0.difference != 0 }.map { trace in
        let figures = "\(numerals.whole(trace.computed)) \(counted(trace.level))"
        let published = numerals.whole(trace.published)
        return "\(numerals.day(trace.day)): "
          + pick(
            "tính ra \(figures), công bố \(published), lệch ",
            "\(figures), published \(published), difference "
          )
          + signed(trace.difference)
      }
      .joined(separator: "; ")
  }

  /// Where they do lead there; `nil` where that is nowhere.
  func agreeing(_ traces: [ListTrace]) -> String? {
    let agreeing = traces.filter { $0.difference == 0 }
    guard !agreeing.isEmpty else { return nil }
    return pick("Lùi về đúng số công bố: ", "They lead back to what was published: ")
      + agreeing.map { trace in
        let figure = "\(numerals.whole(trace.computed)) \(counted(trace.level))"
        return "\(figure) (\(numerals.day(trace.day)))"
      }
      .joined(separator: ", ")
  }

  private func counted(_ level: Level) -> String {
    level == .commune ? pick("xã", "communes") : pick("đơn vị cấp huyện", "district units")
  }

  func counted(_ counts: MergerCounts) -> String {
    let all = pick(
      "\(numerals.whole(counts.all)) đơn vị do nghị quyết lập",
      "\(numerals.whole(counts.all)) units formed by resolutions"
    )
    let parts = [
      (counts.decided, pick("có quyết định sau đó", "decided since")),
      (
        counts.pending,
        pick("chờ rà soát", "to be reviewed")
          + (counts.reported > 0 ? " (\(reported(counts)))" : "")
      ),
      (counts.notCounted, pick("ngoài cơ số", "not counted")),
      (counts.notListed, pick("không có trong danh mục", "not on the list")),
      (counts.ended, pick("đã chấm dứt sau đó", "ended since")),
    ]
    .filter { $0.0 > 0 }
    .map { "\(numerals.whole($0.0)) \($0.1)" }
    return all + ": " + parts.joined(separator: ", ")
  }

  /// Of how many predecessors anything is known.
  func statesBefore(_ counts: MergerCounts) -> String {
    let (known, all) = (
      numerals.whole(counts.predecessorsKnown), numerals.whole(counts.predecessors)
    )
    return pick(
      "Đơn vị cũ: \(known)/\(all) đơn vị có trong danh mục của ngày cuối; các đơn vị khác chưa rõ danh hiệu",
      "Units before: \(known)/\(all) are on the list of their last day; of the others nothing is known"
    )
  }
}
