internal import CNettle
internal import Glibc
internal import Workbooks

/// The SHA-256 of a file's bytes, by which a file is known again whatever it is called.
enum FileDigest {
  /// The bytes of a digest.
  static let length = Int(SHA256_DIGEST_SIZE)

  /// The digest of a file; `nil` when it cannot be read.
  static func sha256(of path: String) -> [UInt8]? { marked(path)?.digest }

  /// The digest of a file with what the file was before the first byte was read; `nil` when it cannot
  /// be read.
  static func marked(_ path: String) -> (digest: [UInt8], mark: FileMark)? {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard number >= 0 else { return nil }
    let file = Descriptor(number)
    guard let mark = FileMark(number) else { return nil }
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    let isWhole = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      while let count = file.read(into: buffer) {
        if count == 0 { return true }
        nettle_sha256_update(&context, count, buffer.baseAddress)
      }
      return false
    }
    guard isWhole else { return nil }
    let digest = [UInt8](unsafeUninitializedCapacity: length) { digest, count in
      nettle_sha256_digest(&context, length, digest.baseAddress)
      count = length
    }
    return (digest, mark)
  }
}
