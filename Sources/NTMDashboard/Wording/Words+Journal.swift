package import NTMModel

/// How entries of the journal are told; the command line tells them the same way.
extension Words {
  /// `thay đổi 123 của Lan: Xã An, TC 5`.
  package func brief(_ change: Change) -> String {
    let place = change.place.map { self.place($0) + ", " } ?? ""
    return pick(
      "thay đổi \(change.number) của \(change.who): \(place)\(field(of: change))",
      "change \(change.number) by \(change.who): \(place)\(field(of: change))"
    )
  }

  /// `Xã An`; a name that is a number keeps its type word too.
  package func place(_ place: Change.Place) -> String {
    place.level > .region ? typed(place.name, place.type) : place.name
  }

  /// What a change is about, as below; a threshold by its indicator and group, not by their places.
  package func field(of change: Change, divided: Set<String> = []) -> String {
    guard let threshold = change.threshold, case .fact(_, _, let column) = change.field
    else {
      return field(change.field, divided: divided)
    }
    let indicator = field(.indicator(threshold.indicator, part: 1))
    let part =
      threshold.part.map { pick(" (phần \($0))", " (part \($0))") } ?? ""
    let group = threshold.group.map { pick($0) } ?? pick("Chung cả nước", "Common")
    let set = pick(" (bộ \(threshold.set))", " (set \(threshold.set))")
    // The value itself is told beside it.
    return pick("mức đạt ", "threshold of ") + indicator + part + " \(signs.middot) " + group + set
      + self.part(column == "value" ? "" : column)
  }

  /// What changed, in short: `TC 5`, `CT 17.1`, `Sản phẩm P1 · stars`; of the `divided` indicators,
  /// which have two parts, the first part is named too.
  package func field(_ field: Change.Field, divided: Set<String> = []) -> String {
    switch field {
    case .criterion(let number): pick("TC \(number)", "criterion \(number)")
    case .indicator(let code, let part):
      pick("CT \(code)", "indicator \(code)")
        + (part == 2 || divided.contains(code) ? pick(" (phần \(part))", " (part \(part))") : "")
    case .figures: pick("mọi số liệu của kỳ", "all figures of the day")
    case .recognition(let standard, let year, let column):
      name(of: standard, in: year) + " \(year)" + part(column)
    case .product(let code, let column): pick("sản phẩm ", "product ") + code + part(column)
    case .organisation(let code, let column):
      pick("tổ chức ", "organisation ") + code + part(column)
    case .task(let id, let column): pick("nhiệm vụ ", "task ") + id + part(column)
    case .paper(let task, let number, let column):
      pick("văn bản ", "paper ") + number + pick(" của ", " of ") + task + part(column)
    case .model(let code, let column): pick("mô hình ", "model ") + code + part(column)
    case .tag(let code, let day, let column):
      pick("diện ", "tag ") + code + pick(" từ ", " since ") + numerals.day(day) + part(column)
    case .villages(let day, let column):
      pick("thôn, bản ", "villages ") + numerals.day(day) + part(column)
    case .note: pick("ghi chú", "note")
    case .followUp(let number, let column):
      pick("việc giao ", "follow-up ") + String(number) + part(column)
    case .facts(let form): pick("danh mục ", "facts: ") + table(form)
    case .fact(Change.restoration, let key, _):
      pick("khôi phục từ ", "restored from ") + key
    case .fact(let table, let key, let column):
      "\(self.table(table)) " + row(key, of: table) + part(column)
    }
  }

  /// Which row of a table of facts it is, by its key: `bậc 4 cấp xã từ 01/01/2000` for a title.
  private func row(_ key: String, of table: String) -> String {
    // A row with a period goes by its first day.
    let since = ["unit", "star_band", "title"].contains(table) ? pick("từ ", "since ") : ""
    var parts = key.split(separator: " ").map { part in
      Day(part).map { since + numerals.day($0) } ?? String(part)
    }
    func level(_ part: String) -> String? {
      Int(part).flatMap(Level.init(rawValue:)).map { pick("cấp " + inVietnamese($0), $0.word) }
    }
    switch table {
    case "title" where parts.count > 1:
      parts[0] = pick("bậc ", "grade ") + parts[0]
      parts[1] = level(parts[1]) ?? parts[1]
    case "band" where parts.count > 1:
      // The key counts from 0, in the order of the file.
      if let place = Int(parts[1]) { parts[1] = pick("thứ ", "no. ") + String(place + 1) }
    case "unit_type" where parts.count > 1:
      // The type is told before its level.
      if let level = level(parts[0]) {
        return parts.dropFirst().joined(separator: " ") + " (" + level + ")"
      }
    default: break
    }
    return parts.joined(separator: " ")
  }

  /// What a grade was called at the end of a year.
  private func name(of standard: Standard, in year: Int) -> String {
    name(of: standard, on: Day(year: year, month: 12, day: 31) ?? day)
  }

  private func part(_ column: String) -> String {
    column.isEmpty ? "" : " \(signs.middot) " + self.column(column)
  }

  /// The parts of a record as the forms call them.
  private func column(_ column: String) -> String {
    switch column {
    case "number", "decision": pick("số quyết định", "decision")
    case "decided": pick("ngày quyết định", "day decided")
    case "since": pick("tính từ", "counts from")
    case "lost": pick("thu hồi", "withdrawn")
    case "source": pick("nguồn", "source")
    case "name": pick("tên", "name")
    case "unit": pick("xã", "commune")
    case "sector": pick("ngành hàng", "sector")
    case "stars": pick("sao", "stars")
    case "points": pick("điểm", "points")
    case "points_a": pick("điểm A", "points A")
    case "points_b": pick("điểm B", "points B")
    case "points_c": pick("điểm C", "points C")
    case "owner": pick("chủ thể", "owner")
    case "owner_kind": pick("loại chủ thể", "kind of owner")
    case "council_level": pick("cấp hội đồng", "level of council")
    case "council": pick("hội đồng", "council")
    case "issued": pick("ngày cấp", "issued")
    case "expires": pick("hiệu lực đến", "expires")
    case "revoked": pick("ngày thu hồi", "revoked")
    case "kind": pick("loại", "kind")
    case "founded": pick("ngày thành lập", "founded")
    case "dissolved": pick("ngày giải thể", "dissolved")
    case "effective_from": pick("hiệu quả từ", "effective from")
    case "effective_until": pick("hiệu quả đến", "effective until")
    case "ocop_since": pick("tham gia OCOP từ", "in OCOP since")
    case "state": pick("trạng thái", "state")
    case "due": pick("hạn", "due")
    case "done": pick("ngày xong", "done on")
    case "text": pick("nội dung", "text")
    case "lead": pick("chủ trì", "lead")
    case "deadline": pick("thời hạn", "deadline")
    case "partners": pick("phối hợp", "partners")
    case "members": pick("số thành viên", "members")
    case "short_vi": pick("tên ngắn", "short title")
    case "short_en": pick("tên ngắn tiếng Anh", "short English title")
    case "model_kind": pick("loại mô hình", "kind of models")
    case "next_step": pick("việc tiếp theo", "next step")
    case "scheme_vi", "scheme_en": pick("đề án", "scheme")
    case "title": pick("trích yếu", "title")
    case "day": pick("ngày", "day")
    case "households": pick("số hộ", "households")
    case "started": pick("bắt đầu", "started")
    case "total": pick("tổng số", "total")
    case "supported": pick("được hỗ trợ", "supported")
    case "met": pick("đạt", "met")
    case "ended": pick("kết thúc", "ended")
    case "note_en": pick("ghi chú tiếng Anh", "note in English")
    case "note", "note_vi": pick("ghi chú", "note")
    case "valid_from": pick("hiệu lực từ", "valid from")
    case "valid_until": pick("hết hiệu lực từ", "out of force from")
    case "step": pick("bậc", "step")
    case "types": pick("loại đơn vị", "types of units")
    case "type": pick("loại", "kind")
    case "parent": pick("thuộc", "belongs to")
    case "name_vi": pick("tên", "name")
    case "name_en": pick("tên tiếng Anh", "English name")
    case "title_vi": pick("tên", "title")
    case "title_en": pick("tên tiếng Anh", "English title")
    case "value": pick("giá trị", "value")
    case "goal": pick("mức", "goal")
    default: column
    }
  }

  /// A value of the journal as people read it; a dash where nothing stood.
  package func value(_ text: String?, of change: Change) -> String {
    guard let text else { return signs.dash }
    guard !text.isEmpty else { return isWhole(change) ? wholeRecord(of: change) : signs.dash }
    if let threshold = change.threshold { return limit(text, of: change, threshold) }
    switch change.field {
    case .criterion:
      switch text {
      case "Đ": return state(.met)
      case "K": return state(.notMet)
      case "R": return state(.disputed)
      default: return text
      }
    case .indicator:
      switch text {
      case "Đ": return pick("Đạt", "Yes")
      case "K": return pick("Chưa đạt", "No")
      default: return Quantity(text).map(numerals.quantity) ?? text
      }
    case .facts:
      return Int(text).map { pick("\(numerals.whole($0)) dòng", "\(numerals.whole($0)) rows") }
        ?? text
    case .figures, .recognition, .product, .organisation, .task, .paper, .model, .tag, .villages,
      .note, .followUp, .fact:
      return Day(text).map(numerals.day) ?? text
    }
  }

  /// Whether a record came or went that has nothing in the column it is told by.
  ///
  /// A task without a state is one. An empty value of what was only corrected never comes this far.
  private func isWhole(_ change: Change) -> Bool { change.old == nil || change.new == nil }

  private func wholeRecord(of change: Change) -> String {
    change.old == nil ? pick("mới thêm", "added") : pick("đã ghi", "on record")
  }

  /// A value of a row of thresholds as the page of the indicator has it, with its unit.
  private func limit(
    _ text: String,
    of change: Change,
    _ threshold: Change.Threshold
  ) -> String {
    guard case .fact(_, _, column: "value") = change.field else { return text }
    switch text {
    case "Đạt": return requirement(.fulfilled, unit: "")
    case "Không": return requirement(.absent, unit: "")
    case "province": return requirement(.setByProvince, unit: "")
    default:
      guard let value = Quantity(text) else { return text }
      let unit = threshold.unit
      return requirement(.number(threshold.direction, value), unit: unit)
        + (unit.isEmpty || unit == "%" ? "" : " " + unit)
    }
  }
}
