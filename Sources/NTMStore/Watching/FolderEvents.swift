internal import Glibc

/// What the kernel tells of a file and its log, and of their folder.
///
/// The folder is watched because a file that is renamed into place is another one; it tells only
/// what comes and goes. What is written into the file and its log, they tell themselves: others
/// that write in the same folder wake nobody. Only a reason to look: whether anything changed, the
/// file says.
struct FolderEvents: ~Copyable {
  /// The descriptor to poll on; -1 where no events can be had.
  let descriptor: Int32
  private let names: Set<String>
  private let folder: String
  /// The number of the watch; -1 while the folder is not watched.
  private var watch: Int32 = -1
  /// The numbers of the watches on the files that are there.
  private var fileWatches: Set<Int32> = []

  /// Whether the folder that the path names now is watched.
  var isWatching: Bool { watch >= 0 }

  /// - Parameter path: the real path of the file, without links.
  init(path: String) {
    folder = FilePath.folder(of: path)
    let name = FilePath.name(of: path)
    // Readers map the -shm file without writing to it, so its events tell nothing.
    names = [name, name + "-wal", name + "-journal"]
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    watchFolder()
  }

  /// Watches the folder that the path names now, which another one may have become.
  mutating func watchFolder() {
    guard descriptor >= 0 else { return }
    // A watch is on the folder, not on its name: the old one would go on telling.
    if watch >= 0 { inotify_rm_watch(descriptor, watch) }
    let mask =
      IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_MOVE_SELF | IN_DELETE_SELF
    watch = inotify_add_watch(descriptor, folder, UInt32(mask))
    watchFiles()
  }

  /// Watches the files that have our names now; those that are watched already stay so.
  private mutating func watchFiles() {
    var current: Set<Int32> = []
    for name in names {
      let mask = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB)
      let number = inotify_add_watch(descriptor, folder + "/" + name, mask)
      if number >= 0 { current.insert(number) }
    }
    // A file that was moved away is watched on under its number, and is ours no more.
    for number in fileWatches.subtracting(current) { inotify_rm_watch(descriptor, number) }
    fileWatches = current
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether every change to the file gives an event: not where the file may lie on another host.
  static func tellAll(of path: String) -> Bool {
    // The folder says it even while the file is away.
    guard let device = FileIdentity(FilePath.folder(of: path))?.device,
      let mounts = Proc.text("/proc/self/mountinfo"),
      let type = Proc.fileSystem(ofDevice: device, in: mounts)
    else { return false }
    let shared = ["9p", "ceph", "gfs2", "glusterfs", "lustre", "ocfs2", "vboxsf", "virtiofs"]
    return !Proc.isNetwork(type) && !type.hasPrefix("fuse") && !shared.contains(type)
  }

  /// Takes what has arrived; true when some of it is about the file or its log.
  mutating func drain() -> Bool {
    guard descriptor >= 0 else { return false }
    var isOurs = false
    var isLost = false
    var hasMoved = false
    let (descriptor, watch, fileWatches, names) = (descriptor, watch, fileWatches, names)
    withUnsafeTemporaryAllocation(byteCount: 8192, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        while offset + headSize <= count {
          let event = UnsafeRawBufferPointer(buffer)
          let mask = event.load(fromByteOffset: offset + 4, as: UInt32.self)
          let length = Int(event.load(fromByteOffset: offset + 12, as: UInt32.self))
          let bytes = event[offset + headSize..<min(count, offset + headSize + length)]
          let name = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
          // Of a watch that was given up only the end is told, which is no news.
          let number = event.load(fromByteOffset: offset, as: Int32.self)
          if number == watch, mask & UInt32(IN_IGNORED | IN_MOVE_SELF | IN_DELETE_SELF) != 0 {
            isLost = true
          }
          // A lost event may have been about the file.
          if mask & UInt32(IN_Q_OVERFLOW) != 0 || (number == watch && names.contains(name)) {
            hasMoved = true
          }
          if fileWatches.contains(number) { isOurs = true }
          offset += headSize + length
        }
      }
    }
    if isLost { watchFolder() } else if hasMoved { watchFiles() }
    return isOurs || hasMoved || isLost
  }

  /// Watch, mask, cookie and the length of the name, four bytes each.
  private let headSize = 16
}
