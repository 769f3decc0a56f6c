import NTMDashboard
import NTMStore

extension Sentences {
  /// What came of making a backup.
  func backedUp(_ outcome: BackupOutcome, store: String) -> String {
    switch outcome {
    case .new(let backup):
      pick(
        "Đã sao lưu thành \(backup.path)",
        "Made the backup \(backup.path)"
      )
    case .unchanged(let backup):
      pick(
        "Chưa có gì thay đổi từ bản sao lưu \(backup.name), nên không sao lưu lại.",
        "Nothing has changed since the backup \(backup.name), so none was made."
      )
    case .empty:
      pick(
        "Tệp \(store) chưa có số liệu nào để sao lưu.",
        "\(store) has no figures yet that could be backed up."
      )
    }
  }

  /// Where the state before an import lies, and how to get it back.
  func backedUpBefore(_ backup: Backup, store: String) -> String {
    pick(
      "Bản sao lưu trước khi nhập: \(backup.name) · trả lại bằng: ",
      "Backup of what stood before: \(backup.name) · to get it back: "
    ) + "ntm restore \(backup.name) --store \(store)"
  }

  /// What an upgrade did; `nil` stands for a file that needed none.
  func upgraded(_ upgrade: Upgrade?, store: String) -> String {
    guard let upgrade else {
      return pick(
        "Tệp \(store) đã theo lược đồ mới nhất; không có gì thay đổi.",
        "\(store) has the newest schema already; nothing was changed."
      )
    }
    let kept = upgrade.backup.map {
      pick(" Bản trước đó: \($0.path)", " What stood before: \($0.path)")
    }
    return pick(
      "Đã nâng \(store) từ lược đồ \(upgrade.from) lên \(upgrade.to).",
      "Brought \(store) from schema \(upgrade.from) to \(upgrade.to)."
    ) + (kept ?? "")
  }

  // MARK: - Restoring

  func restored(
    _ restoration: Restoration,
    to store: String,
    _ kept: KeptAside,
    instead present: StoreMark?
  ) -> String {
    let newer = newer(than: restoration, present)
    let lost =
      newer > 0
      ? pick(
        "\(numerals.whole(newer)) thay đổi mới hơn không còn trong tệp này.\n",
        "\(numerals.whole(newer)) newer changes are not in this file any more.\n"
      ) : ""
    let aside =
      switch kept {
      case .backup(let backup):
        pick("Tệp trước đó được giữ lại; trả lại bằng: ", "What stood there is kept; get it back: ")
          + "ntm restore \(backup.name) --store \(store)\n"
      case .damaged(let path):
        pick(
          "Tệp trước đó không đọc được, được để nguyên tại \(path)\n",
          "What stood there cannot be read; it lies as it was at \(path)\n"
        )
      case .nothing: ""
      }
    return pick("Đã khôi phục \(store) từ ", "Restored \(store) from ")
      + Report.harmless(restoration.path) + ": " + state(restoration.mark) + "\n" + lost + aside
  }

  func wouldRestore(
    _ restoration: Restoration,
    to store: String,
    _ present: StoreMark?,
    isDryRun: Bool
  ) -> String {
    let now = present.map(state) ?? pick("không có, hoặc không đọc được", "none that can be read")
    let newer = newer(than: restoration, present)
    var lines = [
      isDryRun ? pick("Chỉ kiểm tra, chưa ghi gì.", "Only checked; nothing was written.") : "",
      pick("Bản sao lưu đúng: ", "The backup is sound: ") + Report.harmless(restoration.path)
        + ": " + state(restoration.mark),
      pick("Tệp hiện nay: ", "The file now: ") + now,
    ]
    if newer > 0 {
      lines.append(
        pick(
          "Khôi phục sẽ bỏ \(numerals.whole(newer)) thay đổi mới hơn; "
            + "tệp hiện nay được giữ thành một bản sao lưu.",
          "Restoring takes back \(numerals.whole(newer)) newer changes; "
            + "the present file is kept as a backup."
        )
      )
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// How many changes a store has that a backup has not.
  private func newer(than restoration: Restoration, _ present: StoreMark?) -> Int {
    present.map { Int(max(0, $0.lastChange - restoration.mark.lastChange)) } ?? 0
  }

  /// The backups, the newest first, a line each.
  func list(_ folder: BackupFolder, store: String) -> String {
    let backups = folder.backups.reversed()
    guard !backups.isEmpty else {
      return pick(
        "Chưa có bản sao lưu nào trong \(folder.path); tạo bằng: ntm backup --store \(store)\n",
        "There is no backup in \(folder.path) yet; make one with: ntm backup --store \(store)\n"
      )
    }
    var text = pick(
      "\(backups.count) bản sao lưu trong \(folder.path), mới nhất trước:\n",
      "\(backups.count) backups in \(folder.path), the newest first:\n"
    )
    for backup in backups {
      // Whatever keeps one from being read, the others are listed.
      let mark = try? StoreMark.of(backup.path)
      text += "  \(backup.name)  \(mebibytes(backup.size))  "
      text += (mark.map(state) ?? pick("không đọc được", "cannot be read")) + "\n"
    }
    return text
  }

  /// The two lines of `ntm info`: where backups lie, and who writes.
  func safety(_ folder: BackupFolder, _ holder: Holder?) -> [String] {
    let backups = folder.backups
    let kept =
      backups.last.map {
        pick(
          "\(backups.count) bản trong \(folder.path), mới nhất \($0.name)",
          "\(backups.count) in \(folder.path), the newest \($0.name)"
        )
      } ?? pick("chưa có; sẽ nằm trong \(folder.path)", "none yet; they will lie in \(folder.path)")
    return [
      pick("Bản sao lưu: ", "Backups: ") + kept,
      pick("Đang ghi: ", "Writing now: ") + (holder.map(writes) ?? pick("không ai", "nobody")),
    ]
  }

  /// What people know a state by: its latest day and its newest change.
  private func state(_ mark: StoreMark) -> String {
    let day = mark.latestDay.map(numerals.day) ?? "–"
    let change = numerals.whole(Int(mark.lastChange))
    let at = mark.changedAt.map { ", " + clock($0) } ?? ""
    return pick(
      "số liệu tính đến \(day), thay đổi số \(change)\(at)",
      "figures as of \(day), change no. \(change)\(at)"
    )
  }
}
