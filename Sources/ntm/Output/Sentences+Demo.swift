extension Sentences {
  /// Why the letters of a screen are plain, for a locale without UTF-8.
  var lettersLoseMarks: String {
    pick(
      "Chữ mất dấu vì máy không dùng UTF-8; đặt LANG=C.UTF-8 rồi mở lại.",
      "Letters lose their marks without UTF-8; set LANG=C.UTF-8 and open again."
    )
  }

  /// Where a demo's store lies, on one line of a narrow screen.
  func demoStands(at path: String) -> String {
    pick(
      "Tệp minh họa: \(path) · F2 để chép",
      "The demo's store: \(path) · F2 copies it"
    )
  }

  func created(_ path: String) -> String {
    pick(
      "Đã tạo \(path). Tiếp theo: ntm import THƯ-MỤC --store \(path)",
      "Made \(path). Next: ntm import FOLDER --store \(path)"
    )
  }
}
