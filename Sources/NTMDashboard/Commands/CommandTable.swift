import NTMModel
import TerminalCanvas

/// The one list of commands, from which dispatch, footer, help, menu, palette and `docs/keys.md`
/// come.
package enum CommandTable {
  package static let rows: [CommandRow] = moving + places + finding + writing + program

  private static let byCommand: [Command: CommandRow] = {
    var map: [Command: CommandRow] = [:]
    for row in rows { map[row.command] = row }
    return map
  }()

  /// The row of a command; every command has one, which `CommandTableTests` proves.
  package static func row(of command: Command) -> CommandRow? { byCommand[command] }

  private static func row(
    _ command: Command,
    _ keys: String,
    _ vi: String,
    _ en: String,
    _ group: CommandGroup,
    footer: Int? = nil,
    context: Context = .page,
    _ sentenceVi: String,
    _ sentenceEn: String
  ) -> CommandRow {
    CommandRow(
      command: command,
      // A script that does not parse would leave the row without a key, which a test refuses.
      keys: keys.split(separator: " ").compactMap { try? Key.parse(String($0)) },
      title: Bilingual(vi, en),
      sentence: Bilingual(sentenceVi, sentenceEn),
      group: group,
      footer: footer,
      context: context
    )
  }

  // swift-format-ignore
  private static let moving: [CommandRow] = [
    row(.up, "<up> k", "lên", "up", .moving, "Lên một dòng", "One row up"),
    row(.down, "<down> j", "xuống", "down", .moving, footer: 1, "Xuống một dòng", "One row down"),
    row(.columnLeft, "<left> h", "cột trái", "column left", .moving,
      "Sang cột bên trái", "To the column on the left"),
    row(.columnRight, "<right> l", "cột phải", "column right", .moving,
      "Sang cột bên phải", "To the column on the right"),
    row(.pageUp, "<pageup> <c-b>", "trang trước", "page up", .moving,
      "Lên một trang", "One page up"),
    row(.pageDown, "<pagedown> <c-f>", "trang sau", "page down", .moving,
      "Xuống một trang", "One page down"),
    row(.halfUp, "<c-u>", "nửa trang trên", "half up", .moving,
      "Lên nửa trang", "Half a page up"),
    row(.halfDown, "<c-d>", "nửa trang dưới", "half down", .moving,
      "Xuống nửa trang", "Half a page down"),
    row(.top, "<home> gg", "đầu", "top", .moving, "Về dòng đầu", "To the first row"),
    row(.bottom, "<end> G", "cuối", "bottom", .moving, "Đến dòng cuối", "To the last row"),
    row(.centre, "zz", "giữa", "centre", .moving,
      "Đưa dòng đang chọn vào giữa", "Puts the row in the middle"),
  ]

  // swift-format-ignore
  private static let places: [CommandRow] = [
    row(.open, "<enter>", "vào", "open", .places, footer: 2,
      "Vào đơn vị hoặc mục đang chọn", "Opens the unit or item"),
    row(.back, "<esc>", "ra", "back", .places, footer: 3,
      "Bỏ lọc, rồi ra một cấp", "Clears the filter, then goes one level up"),
    row(.historyBack, "<a-left> H [", "trang vừa xem", "page back", .places,
      "Về trang vừa xem", "Back to the page seen before"),
    row(.historyForward, "<a-right> L ]", "trang tiếp", "page forward", .places,
      "Tới trang tiếp trong lịch sử", "Forward again"),
    row(.previousView, "-", "đổi qua lại", "toggle", .places,
      "Đổi qua lại giữa hai trang gần nhất", "Toggles between the last two pages"),
    row(.nextPane, "<tab>", "ô kế", "next pane", .places, footer: 7, context: .panes,
      "Sang ô kế tiếp", "To the next pane"),
    row(.previousPane, "<s-tab>", "ô trước", "previous pane", .places, context: .panes,
      "Về ô trước", "To the pane before"),
    row(.pane1, "1", "ô 1", "pane 1", .places, context: .panes, "Sang ô 1", "To pane 1"),
    row(.pane2, "2", "ô 2", "pane 2", .places, context: .panes, "Sang ô 2", "To pane 2"),
    row(.pane3, "3", "ô 3", "pane 3", .places, context: .panes, "Sang ô 3", "To pane 3"),
    row(.pane4, "4", "ô 4", "pane 4", .places, context: .panes, "Sang ô 4", "To pane 4"),
    row(.zoom, "+ _", "phóng to ô", "zoom pane", .places, context: .panes,
      "Phóng to ô đang chọn, hoặc thu lại", "Fills the screen with the pane, or back"),
    row(.goOverview, "go", "Tổng quan", "Overview", .places,
      "Mở Tổng quan", "Opens the overview"),
    row(.goProvinces, "gt", "Đơn vị", "Units", .places,
      "Mở các đơn vị của nơi đang xem", "Opens the units of the place"),
    row(.goCommunes, "gx", "Các xã", "Communes", .places,
      "Mở tất cả các xã của nơi đang xem", "Opens all communes of the place"),
    row(.goBelow, "gd", "Dưới chuẩn", "Below line", .places,
      "Mở các xã dưới mức tiêu chí của nơi đang xem",
      "Opens the communes below the line in the place"),
    row(.goOCOP, "gs", "OCOP", "OCOP", .places,
      "Mở OCOP của nơi đang xem", "Opens OCOP in the place"),
    row(.goProducts, "gp", "Sản phẩm", "Products", .places,
      "Mở danh sách sản phẩm OCOP của nơi đang xem", "Opens the list of OCOP products"),
    row(.goDistricts, "gh", "Huyện", "Districts", .places,
      "Mở danh hiệu của các huyện, tỉnh ở nơi đang xem",
      "Opens the titles of the districts and provinces in the place"),
    row(.goMergers, "gl", "Sáp nhập", "Mergers", .places,
      "Mở các đơn vị do nghị quyết lập ở nơi đang xem: tiền thân, danh hiệu trước, rà soát lại",
      "Opens the units that resolutions formed: what they were, their titles, the review since"),
    row(.goCooperatives, "gc", "HTX", "Cooperatives", .places,
      "Mở hợp tác xã, liên hiệp HTX của nơi đang xem, theo năm, và các xã chưa có",
      "Opens the cooperatives of the place, by year, and the communes without one"),
    row(.goTasks, "gn", "Nhiệm vụ", "Tasks", .places,
      "Mở các nhiệm vụ, đề án: chủ trì, hạn, trạng thái",
      "Opens the tasks and schemes: lead, due day, state"),
    row(.goTaskBoard, "gb", "Bảng nhiệm vụ", "Task board", .places,
      "Mở bảng nhiệm vụ theo trạng thái", "Opens the tasks as cards by state"),
    row(.goComponents, "gk", "Thành phần", "Components", .places,
      "Mở các nội dung thành phần với những gì thuộc mỗi nội dung",
      "Opens the component contents with what runs under each"),
    row(.goModels, "gm", "Mô hình", "Models", .places,
      "Mở các mô hình chuỗi giá trị, du lịch nông thôn của nơi đang xem",
      "Opens the models of value chains and rural tourism in the place"),
    row(.goDifficult, "gv", "Xã khó khăn", "Difficult", .places,
      "Mở các xã khó khăn của nơi đang xem: diện, thôn bản được hỗ trợ, hạ tầng",
      "Opens the communes in difficulty: kinds, supported villages, infrastructure"),
    row(.goQuality, "gq", "Chất lượng", "Quality", .places,
      "Mở chất lượng số liệu của nơi đang xem: xã chưa báo cáo, trễ hạn, mâu thuẫn",
      "Opens the quality of the figures: communes without report, late, contradicting"),
    row(.pace, "t", "tiến độ", "pace", .places,
      "Mở tiến độ và dự kiến đến hạn của mục tiêu ở nơi đang chọn",
      "Opens the pace of the target in the place, with its projection to the deadline"),
    row(.bookmarkSet, "m", "đánh dấu nơi", "bookmark", .places,
      "Gắn trang này với một chữ cái", "Keeps this page under a letter"),
    row(.bookmarkJump, "'", "tới dấu", "to bookmark", .places,
      "Tới trang đã gắn với một chữ cái", "Goes to the page kept under a letter"),
  ]

  // swift-format-ignore
  private static let finding: [CommandRow] = [
    row(.search, "/ <f3>", "tìm", "search", .finding, footer: 4,
      "Tìm đơn vị trong cả nước: tên có dấu hay không dấu, mã, chữ cái đầu",
      "Finds units in the whole country: name with or without accents, code, initials"),
    row(.searchNext, "n", "tìm tiếp", "next match", .finding,
      "Tới dòng kế có từ vừa tìm", "To the next row with the words searched"),
    row(.searchPrevious, "N", "tìm lùi", "last match", .finding,
      "Về dòng trước có từ vừa tìm", "To the row before with the words searched"),
    row(.filter, "& <f4>", "lọc", "filter", .finding, footer: 8,
      "Chỉ giữ các dòng có từ này", "Keeps only the rows with these words"),
    row(.onlyLike, "=", "chỉ giống ô", "only like", .finding,
      "Chỉ giữ các dòng giống ô đang chọn", "Keeps only the rows like this cell"),
    row(.notLike, "!", "trừ giống ô", "not like", .finding,
      "Bỏ các dòng giống ô đang chọn", "Drops the rows like this cell"),
    row(.sort, "o", "xếp theo cột", "sort column", .finding,
      "Sắp xếp theo cột đang chọn; lần nữa để đảo; lần ba để bỏ",
      "Sorts by the column; again reverses; a third time ends it"),
    row(.sortChooser, "<f6> O", "sắp xếp", "sort by", .finding, footer: 9,
      "Chọn cột để sắp xếp", "Chooses the column to sort by"),
    row(.columns, "C", "cột", "columns", .finding,
      "Chọn các cột được hiện", "Chooses the columns shown"),
    row(.narrower, "<lt>", "hẹp cột", "narrower", .finding,
      "Thu hẹp cột đang chọn", "Makes the column narrower"),
    row(.wider, ">", "rộng cột", "wider", .finding,
      "Nới rộng cột đang chọn", "Makes the column wider"),
    row(.mark, "<space>", "chọn dòng", "mark row", .finding,
      "Chọn hoặc bỏ chọn dòng; các đơn vị đã chọn được cộng lại",
      "Marks or unmarks the row; marked units are added up"),
    row(.markRange, "v", "chọn nhiều", "mark range", .finding,
      "Chọn từ dòng đã chọn gần nhất đến đây", "Marks from the last marked row to here"),
    row(.markClear, "M", "bỏ chọn hết", "clear marks", .finding,
      "Bỏ chọn tất cả các dòng", "Unmarks all rows"),
  ]

  // swift-format-ignore
  private static let writing: [CommandRow] = [
    row(.edit, "e", "sửa", "edit", .writing,
      "Sửa số liệu đang chọn, sau khi hỏi nguồn (cần mở với --edit)",
      "Corrects the figure, after asking for its source (needs --edit)"),
    row(.recognise, "E", "công nhận", "recognise", .writing,
      "Công nhận hoặc thu hồi danh hiệu của xã, huyện, tỉnh (cần mở với --edit)",
      "Grants or withdraws a standard of a commune, district or province (needs --edit)"),
    row(.note, "a", "ghi chú", "note", .writing,
      "Ghi chú bên đơn vị đang chọn (cần mở với --edit)",
      "Writes a note beside the unit (needs --edit)"),
    row(.undo, "u", "hoàn tác", "take back", .writing,
      "Hoàn tác thay đổi đang chọn trong nhật ký, hoặc thay đổi vừa ghi (cần mở với --edit)",
      "Takes back the change of the journal's row, or the one just written (needs --edit)"),
    row(.redo, "U", "ghi lại", "write again", .writing,
      "Ghi lại điều vừa hoàn tác (cần mở với --edit)",
      "Writes again what was just taken back (needs --edit)"),
    row(.journal, "<f7> x", "nhật ký", "journal", .writing,
      "Mở nhật ký: ai đổi gì ở nơi đang xem, khi nào, theo nguồn nào",
      "Opens the journal: who changed what in the place, when, from which source"),
    row(.history, "<s-f7> X", "lịch sử", "history", .writing,
      "Các thay đổi của số liệu đang chọn cùng nguồn; trong nhật ký: cả báo cáo",
      "The changes of the figure with their sources; in the journal: the whole report"),
    row(.since, "s", "từ lúc", "since", .writing,
      "Trong nhật ký: chỉ các thay đổi từ một ngày, giờ",
      "In the journal: only changes since a day or time"),
    row(.export, "<f8> <c-s>", "ghi ra tệp", "to a file", .writing,
      "Ghi bảng đang xem ra tệp CSV hoặc Excel, cùng lọc, thứ tự, ngày và nguồn",
      "Writes the table as shown to a CSV or Excel file, with filter, order, day and source"),
  ]

  // swift-format-ignore
  private static let program: [CommandRow] = [
    row(.menu, "<f9>", "menu", "menu", .program, footer: 5,
      "Mở menu có mọi lệnh", "Opens the menu of all commands"),
    row(.palette, ": <c-p>", "lệnh", "command", .program, footer: 10,
      "Gõ lệnh, tên trang hoặc tên đơn vị", "Takes a command, a page or a place"),
    row(.help, "? <f1>", "trợ giúp", "help", .program, footer: 6,
      "Các phím dùng được ở đây; gõ để tìm, Enter để chạy",
      "The keys of this page; type to search, Enter runs"),
    row(.settings, "<f2>", "tùy chọn", "settings", .program,
      "Ngôn ngữ và cách hiển thị", "Language and display"),
    row(.language, "<c-t>", "Việt/English", "Việt/English", .program,
      "Đổi giữa tiếng Việt và tiếng Anh", "Switches between Vietnamese and English"),
    row(.refresh, "<f5> R <c-r>", "đọc lại", "reload", .program,
      "Đọc lại số liệu ngay", "Reads the figures again now"),
    row(.pause, "p", "tạm dừng", "pause", .program,
      "Giữ nguyên trang đang xem, hoặc tiếp tục cập nhật",
      "Holds the page as it is, or follows the file again"),
    row(.copy, "y", "chép dòng", "copy row", .program,
      "Chép dòng đang chọn vào bộ nhớ tạm", "Copies the row to the clipboard"),
    row(.copyCell, "Y", "chép ô", "copy cell", .program,
      "Chép ô đang chọn vào bộ nhớ tạm", "Copies the cell to the clipboard"),
    row(.redraw, "<c-l>", "vẽ lại", "redraw", .program,
      "Vẽ lại màn hình", "Draws the screen anew"),
    row(.suspend, "<c-z>", "tạm rời", "suspend", .program,
      "Tạm rời ra dòng lệnh (fg để về)", "Leaves for the shell (fg returns)"),
    row(.cancel, "<c-c>", "hủy", "cancel", .program,
      "Hủy việc đang gõ; hai lần trong 2 giây thì thoát",
      "Cancels what is being typed; twice in 2 seconds quits"),
    row(.quit, "q <f10>", "thoát", "quit", .program, footer: 11, "Thoát", "Quits"),
  ]
}
