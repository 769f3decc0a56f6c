import NTMDashboard
import NTMStore

extension Sentences {
  /// Who writes, doing what and since when: `Nguyễn An (ntm 4711, máy vp) đang nhập … từ 09:00`.
  func writes(_ holder: Holder?) -> String {
    guard let holder else {
      return pick("một tiến trình khác đang ghi", "another process is writing")
    }
    let program = Report.harmless(holder.program) + " \(holder.process)"
    guard let note = holder.note else {
      return pick("tiến trình \(program) đang ghi", "process \(program) is writing")
    }
    let host = Report.harmless(note.host)
    let since = numerals.clock(note.since, offset: Wall.offset(at: note.since))
    let person = Report.harmless(note.person)
    let who = person.isEmpty ? program : "\(person) (\(program), \(pick("máy", "on")) \(host))"
    return pick(
      "\(who) đang \(work(note.work)) từ \(since)",
      "\(who) \(work(note.work)) since \(since)"
    )
  }

  private func work(_ work: Holder.Work) -> String {
    switch work {
    case .importing: pick("nhập báo cáo", "has been importing reports")
    case .editing: pick("sửa số liệu", "has been editing figures")
    case .undoing: pick("hoàn tác", "has been undoing changes")
    case .restoring: pick("khôi phục bản sao lưu", "has been restoring a backup")
    case .upgrading: pick("nâng cấp tệp", "has been upgrading the file")
    case .meeting: pick("ghi mốc cuộc họp", "has been stamping a meeting")
    case .leading: pick("dẫn các màn hình khác", "has been leading other screens")
    }
  }

  /// Those that follow a screen could not be told that it leads no more.
  func leadGoesOn(_ error: StoreError) -> String {
    pick(
      "ntm: các màn hình theo chưa được báo là đã thôi dẫn, F ở đó để tự xem: ",
      "ntm: the screens that follow were not told of the end, F there goes on: "
    ) + sentence(error)
  }

  /// The line while somebody else writes; the countdown first, since the line may be cut.
  func waiting(_ wait: Turn.Wait) -> String {
    let seconds = numerals.whole(wait.seconds)
    return pick("Đợi lượt ghi, còn \(seconds) giây · ", "Waiting to write, \(seconds) s left · ")
      + writes(wait.holder)
  }
}
