/// The list of tasks as a secretariat would keep it: who leads, until when, how far.
///
/// Titles and the deadline of N10 are real; everything else is invented, which the source says.
struct Tasks {
  static let heading =
    "Mã nhiệm vụ;Nhiệm vụ;Chủ trì;Phối hợp;Hạn;Trạng thái;Việc tiếp theo;Nguồn"

  private struct Entry {
    var id: String
    var lead: String
    var partners: String
    var deadline: Day
    var state: String
    var nextStep: String
  }

  private static let office = "Văn phòng Điều phối NTM Trung ương"
  private static let ministry = "Bộ NN&PTNT"
  private static let yearEnd = Day(2020, 12, 31)

  private static let entries: [Entry] = [
    Entry(
      id: "N1",
      lead: ministry,
      partners: "Bộ Nội vụ, UBND các tỉnh",
      deadline: Day(2020, 9, 30),
      state: "đang làm",
      nextStep: "Tổng hợp báo cáo của các tỉnh có đơn vị sắp xếp"
    ),
    Entry(
      id: "N2",
      lead: office,
      partners: "các bộ thành viên Ban Chỉ đạo",
      deadline: Day(2020, 5, 15),
      state: "đang làm",
      nextStep: "Lấy ý kiến các bộ lần cuối rồi trình"
    ),
    Entry(
      id: "N3",
      lead: "UBND tỉnh Hà Tĩnh",
      partners: office,
      deadline: Day(2020, 6, 30),
      state: "trình",
      nextStep: "Giải trình ý kiến thẩm định"
    ),
    Entry(
      id: "N4",
      lead: "UBND tỉnh Hà Tĩnh",
      partners: "UBND huyện Nghi Xuân, Bộ VHTTDL",
      deadline: Day(2020, 4, 30),
      state: "duyệt",
      nextStep: "Theo dõi triển khai"
    ),
    Entry(
      id: "N5",
      lead: office,
      partners: "các bộ chủ trì nội dung thành phần",
      deadline: yearEnd,
      state: "đang làm",
      nextStep: "Sơ kết 6 tháng theo từng nội dung"
    ),
    Entry(
      id: "N6",
      lead: "Bộ KH&ĐT",
      partners: "Bộ GTVT, Ủy ban Dân tộc",
      deadline: yearEnd,
      state: "đang làm",
      nextStep: "Rà soát danh mục công trình chưa giải ngân"
    ),
    Entry(
      id: "N7",
      lead: office,
      partners: "Ủy ban Dân tộc, UBND 36 tỉnh",
      deadline: yearEnd,
      state: "đang làm",
      nextStep: "Kiểm tra thực địa tại các xã dưới 10 tiêu chí"
    ),
    Entry(
      id: "N8",
      lead: ministry,
      partners: "Liên minh HTX Việt Nam",
      deadline: Day(2020, 11, 30),
      state: "đang làm",
      nextStep: "Chọn mô hình để nhân rộng"
    ),
    Entry(
      id: "N9",
      lead: office,
      partners: "Bộ Công Thương, UBND các tỉnh",
      deadline: yearEnd,
      state: "đang làm",
      nextStep: "Đánh giá sản phẩm tiềm năng 5 sao"
    ),
    Entry(
      id: "N10",
      lead: ministry,
      partners: "Liên minh HTX Việt Nam",
      deadline: yearEnd,
      state: "đang làm",
      nextStep: "Phân loại HTX hoạt động hiệu quả"
    ),
    Entry(
      id: "N11",
      lead: "Bộ VHTTDL",
      partners: office,
      deadline: Day(2020, 10, 31),
      state: "chưa bắt đầu",
      nextStep: "Hướng dẫn tiêu chí điểm du lịch nông thôn"
    ),
  ]

  private let table: Table

  init(facts folder: String) throws { table = try Table(path: folder + "/tasks.csv") }

  func write(to path: String) throws {
    let output = try Output(path)
    output.line(Tasks.heading)
    for row in table.rows {
      let id = try table.text(row, "id")
      guard let entry = Tasks.entries.first(where: { $0.id == id }) else { continue }
      output.row([
        id, try table.text(row, "title_vi"), entry.lead, entry.partners,
        entry.deadline.vietnamese, entry.state, entry.nextStep,
        try table.text(row, "source")
          + "; chủ trì, phối hợp, hạn, trạng thái, việc tiếp theo: minh họa",
      ])
    }
    try output.finish()
  }
}
