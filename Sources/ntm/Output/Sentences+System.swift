import Glibc
import NTMDashboard

extension Sentences {
  /// Why the system refused something, by its error number; the system's own words for rare ones.
  func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: pick("không có thư mục đó", "there is no such folder")
    case ENOTDIR: pick("một phần của đường dẫn không phải thư mục", "part of it is no folder")
    case EISDIR: pick("đó là thư mục", "that is a folder")
    case EACCES, EPERM: pick("không có quyền ghi ở đó", "one may not write there")
    case EROFS: pick("ổ đĩa chỉ cho đọc", "the disk may only be read")
    case ENOSPC, EDQUOT: pick("hết chỗ trên đĩa", "the disk is full")
    case ENAMETOOLONG: pick("tên quá dài", "the name is too long")
    case EFBIG: pick("tệp lớn quá mức cho phép", "the file would be larger than allowed")
    default: String(cString: strerror(number))
    }
  }
}
