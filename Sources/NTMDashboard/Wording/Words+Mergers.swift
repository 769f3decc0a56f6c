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

  /// The unit on the list, else its code.
  func name(of formed: FormedUnit) -> String {
    formed.unit.map { fullName($0) } ?? pick("Mã \(formed.code)", "Code \(formed.code)")
  }

  /// What has become of a formed unit since.
  func review(_ review: FormationReview) -> CellText {
    switch review {
    case .decided(let recognition):
      let isLost = recognition.lostOn != nil
      let text = standard(recognition.standard).text
      return isLost
        ? CellText(signs.cross + " " + pick("bị thu hồi", "withdrawn"), .bad)
        : CellText(signs.check + " " + text, .good)
    case .reported(let figures):
      return CellText(
        signs.onTrack + " "
          + pick(
            "đã báo cáo \(figures.met.part)/\(figures.met.base)",
            "reported \(figures.met.part)/\(figures.met.base)"
          ),
        .text
      )
    case .pending: return CellText("! " + pick("chờ rà soát", "to be reviewed"), .warning)
    case .notCounted:
      return CellText(signs.noReport + " " + pick("ngoài cơ số", "not counted"), .muted)
    case .notListed:
      return CellText(signs.noReport + " " + pick("không có mã", "no such code"), .muted)
    }
  }

  /// The decision or the report that a review stands on; empty without one.
  func paper(of review: FormationReview) -> String {
    switch review {
    case .decided(let recognition): recognition.number
    case .reported(let figures): figures.source
    case .pending, .notCounted, .notListed: ""
    }
  }

  /// Which units it was made from, in a word and by name: `3: Bùi Xá, Đức La, Đức Nhân`.
  func predecessors(of formed: FormedUnit) -> String {
    switch formed.way {
    case .unknown: return pick("chưa rõ", "unknown")
    case .renamed: return pick("trước là \(names(formed))", "was \(names(formed))")
    case .merged: return "\(formed.predecessors.count): \(names(formed))"
    }
  }

  private func names(_ formed: FormedUnit) -> String {
    formed.predecessors.map { $0.name.isEmpty ? $0.code.text : $0.name }.joined(separator: ", ")
  }

  /// How many of the units before held a decision, and of how many nothing is known.
  func recognisedBefore(_ formed: FormedUnit) -> CellText {
    let known = formed.predecessors.compactMap(\.standing)
    guard !known.isEmpty else { return CellText(pick("chưa rõ", "unknown"), .muted) }
    let text = "\(known.count { $0.recognition != nil })/\(known.count)"
    let open = formed.predecessors.count - known.count
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
    return CellText(signs.check + " " + standard(recognition.standard).text + number, .good)
  }

  func detail(of formed: FormedUnit) -> String {
    var parts = [name(of: formed), predecessors(of: formed)]
    parts.append(
      [formed.resolution ?? pick("chưa rõ nghị quyết", "resolution unknown")]
        .joined() + ", " + numerals.day(formed.formedOn)
    )
    switch formed.review {
    case .decided(let recognition): parts += self.recognition(recognition)
    case .reported(let figures):
      parts.append(
        pick(
          "báo cáo \(numerals.day(figures.day)): \(figures.source), chưa có quyết định",
          "reported \(numerals.day(figures.day)): \(figures.source), not decided yet"
        )
      )
    case .pending, .notCounted, .notListed: parts.append(review(formed.review).text)
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  func detail(of predecessor: Predecessor) -> String {
    var parts = [
      predecessor.name.isEmpty ? predecessor.code.text : "\(predecessor.name) (\(predecessor.code))"
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

  func pending(_ count: Int, of all: Int) -> String {
    pick(
      "\(numerals.whole(count)) chờ rà soát / \(numerals.whole(all))",
      "\(numerals.whole(count)) to be reviewed of \(numerals.whole(all))"
    )
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
      (counts.reported, pick("mới có báo cáo", "only reported")),
      (counts.pending, pick("chờ rà soát", "to be reviewed")),
      (counts.notCounted, pick("ngoài cơ số", "not counted")),
      (counts.notListed, pick("không có trong danh mục", "not on the list")),
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
      "Tiền thân: \(known)/\(all) đơn vị có trong danh mục của ngày cuối; các đơn vị khác chưa rõ danh hiệu",
      "Predecessors: \(known)/\(all) are on the list of their last day; of the others nothing is known"
    )
  }
}
