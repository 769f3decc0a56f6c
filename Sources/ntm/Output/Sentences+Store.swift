import NTMDashboard
import NTMStore

extension Sentences {
  /// One sentence for each thing that can be wrong with a store.
  func sentence(_ error: StoreError) -> String {
    switch error {
    case .noFile(let path):
      pick(
        "không có tệp \(path); kiểm tra tên, hoặc tạo tệp mới bằng: ntm init \(path)",
        "there is no file \(path); check the name, or make one with: ntm init \(path)"
      )
    case .noFolder(let path):
      pick(
        "không có thư mục \(path); tạo thư mục đó trước",
        "there is no folder \(path); make it first"
      )
    case .notPermitted(let path, let owner): notPermitted(path, owner)
    case .readOnlyFolder(let path):
      pick(
        "không ghi được vào thư mục \(path); chép tệp sang nơi ghi được",
        "the folder \(path) cannot be written; copy the file to one that can"
      )
    case .logLeft(let path, let owner): logLeft(path, owner)
    case .notADatabase(let path):
      pick(
        "\(path) không phải tệp số liệu của ntm; nhập báo cáo CSV bằng: ntm import",
        "\(path) is not a store of ntm; CSV reports are read with: ntm import"
      )
    case .notOurs(let path):
      pick(
        "\(path) là cơ sở dữ liệu của chương trình khác; chọn tệp khác",
        "\(path) is a database of another program; choose another file"
      )
    case .newerSchema(let path, let version, let known):
      pick(
        "\(path) do bản ntm mới hơn ghi (lược đồ \(version), bản này biết \(known)); "
          + "cập nhật ntm rồi mở lại",
        "\(path) was written by a newer ntm (schema \(version), this one knows \(known)); "
          + "update ntm and open it again"
      )
    case .olderSchema(let path, let version, let known):
      pick(
        "\(path) theo lược đồ cũ \(version) (nay là \(known)); người có quyền ghi hãy chạy: "
          + "ntm upgrade --store \(path)",
        "\(path) has the older schema \(version) (now \(known)); somebody who may write it runs: "
          + "ntm upgrade --store \(path)"
      )
    case .corrupt(let path, let detail):
      pick(
        "\(path) bị hỏng (\(detail)); đừng ghi thêm, lấy lại bằng: ntm restore --store \(path)",
        "\(path) is damaged (\(detail)); write nothing more to it, get it back with: "
          + "ntm restore --store \(path)"
      )
    case .locked(let path, let holder):
      pick(
        "chưa tới lượt dùng \(path): \(writes(holder)); đợi xong rồi làm lại",
        "\(path) is not free: \(writes(holder)); wait for it and try again"
      )
    case .stopped:
      pick(
        "đã dừng theo yêu cầu, không có gì được ghi; chạy lại lệnh khi cần",
        "stopped as asked, nothing was written; run the command again when you like"
      )
    case .diskFull(let path):
      pick(
        "đĩa chứa \(path) đã đầy; không có gì được ghi, dọn chỗ rồi làm lại",
        "the disk of \(path) is full; nothing was written, make room and try again"
      )
    case .networkFileSystem(let path, let type):
      pick(
        "\(path) nằm trên ổ mạng (\(type)), nơi khóa tệp không tin được; "
          + "để tệp trên một máy và mở qua SSH",
        "\(path) lies on a network file system (\(type)), where locks cannot be trusted; "
          + "keep it on one host and open it over SSH"
      )
    case .vanished(let path):
      pick(
        "tệp \(path) không còn ở đó; số liệu trên màn hình là lần đọc cuối",
        "the file \(path) is gone; what is shown was read last"
      )
    case .foreignLog(let path):
      pick(
        "\(path) đã bị thay khi còn nhật ký của tệp cũ; đóng mọi ntm rồi xóa \(path)-wal và "
          + "\(path)-shm",
        "\(path) was replaced beside the log of the old file; close every ntm, then remove "
          + "\(path)-wal and \(path)-shm"
      )
    case .exists(let path):
      pick(
        "đã có tệp \(path); chọn tên khác hoặc xóa tệp đó trước",
        "there is a file \(path) already; choose another name or remove it first"
      )
    case .replaced(let path):
      pick(
        "tệp khác đã thay vào chỗ \(path) và không có gì của lần ghi này; làm lại trên tệp mới",
        "another file took the place of \(path) and has nothing of this; do it again on the new one"
      )
    case .notBackedUp(let error):
      pick("không sao lưu được: ", "no backup could be made: ")
        + sentence(error)
    case .noBackup(let folder, let name): noBackup(folder, name)
    case .unsoundBackup(let path, let count, let first):
      pick(
        "bản sao lưu \(path) có \(numerals.whole(count)) chỗ sai (\(line(first))); "
          + "chọn bản khác: ntm restore --list",
        "\(counted(count, "thing differs", "things differ")) in the backup \(path) (\(line(first))); "
          + "choose another: ntm restore --list"
      )
    case .damagedBackup(let path, let detail):
      pick(
        "bản sao lưu \(path) bị hỏng (\(detail)); chọn bản khác: ntm restore --list",
        "the backup \(path) is damaged (\(detail)); choose another: ntm restore --list"
      )
    case .isStore(let path):
      pick(
        "\(path) chính là tệp đang dùng; chọn một bản sao lưu: ntm restore --list",
        "\(path) is the store itself; choose a backup: ntm restore --list"
      )
    case .failed(let path, let message):
      pick(
        "không đọc ghi được \(path): \(message); kiểm tra bằng: ntm verify --store \(path)",
        "\(path) could not be used: \(message); check it with: ntm verify --store \(path)"
      )
    }
  }

  private func noBackup(_ folder: String, _ name: String?) -> String {
    guard let name else {
      return pick(
        "chưa có bản sao lưu nào trong \(folder); tạo bằng: ntm backup",
        "there is no backup in \(folder); make one with: ntm backup"
      )
    }
    return pick(
      "không có bản sao lưu \(Report.harmless(name)) trong \(folder); xem: ntm restore --list",
      "there is no backup \(Report.harmless(name)) in \(folder); see: ntm restore --list"
    )
  }

  private func notPermitted(_ path: String, _ owner: String?) -> String {
    let asks =
      owner.map { pick("hỏi chủ tệp là \($0)", "ask its owner, \($0)") }
      ?? pick("hỏi người quản trị máy", "ask who runs this host")
    return pick("không có quyền với \(path); \(asks)", "no permission for \(path); \(asks)")
  }

  private func logLeft(_ path: String, _ owner: String?) -> String {
    let owner = owner.map { " (\($0))" } ?? ""
    return pick(
      "số liệu mới nhất còn trong \(path)-wal, mà thư mục không ghi được nên chưa đọc được; nhờ "
        + "chủ tệp\(owner) chạy: ntm verify --store \(path), hoặc chép cả hai tệp sang nơi ghi được",
      "the newest figures are still in \(path)-wal, which cannot be read where nothing can be "
        + "written; its owner\(owner) runs: ntm verify --store \(path), or copy both files elsewhere"
    )
  }

  /// Where one sentence is wanted, the screen's: what it shows stays, and what to do comes first.
  func sentenceOfOpenScreen(_ error: StoreError) -> String {
    guard case .newerSchema(_, let version, let known) = error else { return sentence(error) }
    return pick(
      "Mở lại bằng bản ntm mới: tệp vừa được nâng lên lược đồ \(version), bản này biết \(known)",
      "Open this again with the new ntm: the file now has schema \(version), this one knows \(known)"
    )
  }
}
