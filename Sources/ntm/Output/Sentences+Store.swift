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
          + "ntm verify --store \(path)",
        "\(path) has the older schema \(version) (now \(known)); somebody who may write it runs: "
          + "ntm verify --store \(path)"
      )
    case .corrupt(let path, let detail):
      pick(
        "\(path) bị hỏng (\(detail)); lấy lại từ bản sao lưu, đừng ghi thêm",
        "\(path) is damaged (\(detail)); restore it from a backup and write nothing more to it"
      )
    case .locked(let path, let holder): locked(path, holder)
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
    case .failed(let path, let message):
      pick(
        "không đọc ghi được \(path): \(message); kiểm tra bằng: ntm verify --store \(path)",
        "\(path) could not be used: \(message); check it with: ntm verify --store \(path)"
      )
    }
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

  private func locked(_ path: String, _ holder: String?) -> String {
    let who =
      holder.map { pick("tiến trình \($0)", "process \($0)") }
      ?? pick("một tiến trình khác", "another process")
    return pick(
      "\(who) đang ghi \(path); đợi xong rồi làm lại",
      "\(who) is writing \(path); wait for it and try again"
    )
  }
}
