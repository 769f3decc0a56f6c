"""Writes the workbooks beside it. They are committed: they stand for what other programs write.

openpyxl writes them; those called libreoffice-*.xlsx were then opened and saved by LibreOffice,
which computes formulas and writes everything in its own way:

    pip install openpyxl && python3 make.py
    soffice --headless --convert-to xlsx --outdir saved libreoffice-*.xlsx && mv saved/* .
"""

import datetime
import unicodedata

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def apart(text):
    """Marks as characters of their own, as macOS writes names."""
    return unicodedata.normalize("NFD", text)


def wide():
    """The wide form of a district office: titles, three rows of merged headings, a sum below."""
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "Bìa"
    notes["A1"] = "Báo cáo sáu tháng"
    for district, communes in [
        ("Bát Xát", [("Hòa An", "Đạt", "x", None), ("Tân Lập", "Chưa đạt", 1, 0),
                     ("Ba Vì", "đạt", "K", "R")]),
        ("Bắc Hà", [("Đông Hà", "Đ", "Đ", "Đ"), ("Yên Sở", "", "k", True), ("Phú Thọ", "Đ", 0, "r")]),
    ]:
        sheet = book.create_sheet("Huyện " + district)
        sheet["A1"] = "UBND TỈNH LÀO CAI"
        sheet.merge_cells("A1:G1")
        sheet["A2"] = "KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI"
        sheet["A2"].font = Font(bold=True)
        sheet.merge_cells("A2:J2")
        sheet["A3"] = "(Tính đến ngày 31 tháng 12 năm 2019)"
        sheet.merge_cells("A3:J3")
        for column, text in enumerate(["TT", "Tên\nxã ", "TIÊU CHÍ", None, None, "Chỉ tiêu", None,
                                       None, None, "Tổng số tiêu chí đạt", "Ghi chú"], 1):
            sheet.cell(5, column, text)
        for column, text in enumerate([1, 2, 3, "1.1", 2, "3.1", "3.1b"], 3):
            sheet.cell(6, column, text)
        for column, text in enumerate(["Quy hoạch", "Giao thông", "Nước"], 3):
            sheet.cell(7, column, text)
        for column in "ABJK":
            sheet.merge_cells(f"{column}5:{column}7")
        sheet.merge_cells("C5:E5")
        sheet.merge_cells("F5:I5")
        for column in range(11):
            sheet.cell(8, column + 1, f"({column + 1})")
        for row, (name, *states) in enumerate(communes):
            sheet.cell(9 + row, 1, row + 1)
            sheet.cell(9 + row, 2, apart("Xã  " + name))
            for column, state in enumerate(states, 3):
                sheet.cell(9 + row, column, state)
            sheet.cell(9 + row, 6, "x")
            sheet.cell(9 + row, 7, "12,5")
            sheet.cell(9 + row, 8, 3.25)
            met = sum(s in ("Đạt", "đạt", "Đ", "x", 1, True) for s in states)
            sheet.cell(9 + row, 10, met)
        sheet.cell(12, 2, "Tổng cộng")
        sheet.cell(12, 3, 2)
        sheet.cell(14, 2, "Ghi chú: Đ là đạt, K là chưa đạt.")
        sheet.cell(15, 8, "Người lập biểu")
    hidden = book.create_sheet("Kỳ trước")
    hidden.append(["Mã xã", "Tên xã", "Ngày", "TC1", "TC2", "TC3"])
    hidden.append(["00001", "Hòa An", "30/06/2019", "K", "K", "K"])
    hidden.sheet_state = "hidden"
    book.save("openpyxl-wide.xlsx")


def old_macintosh():
    """Days counted from 1904, codes as numbers, and a day that is a mere number."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["Commune code", "Commune", "As of", "Criterion 1", "Criterion 2", "Criterion 3",
                  "Indicator 2"])
    day = datetime.date(2019, 12, 31)
    sheet.append([1, "Hòa An", day, "Đ", "Đ", "K", 94.799999999999997])
    sheet.append([2, "Tân Lập", day, "Đ", "K", "K", 33.333333333333336])
    sheet.append([3, "Ba Vì", (day - datetime.date(1904, 1, 1)).days, "K", "K", "K", 0.125])
    sheet["A3"].number_format = "00000"
    sheet["G4"].number_format = "0.0%"
    for row in (2, 3):
        sheet.cell(row, 3).number_format = "dd/mm/yyyy"
    book.save("openpyxl-1904.xlsx")


def formulas():
    """Formulas that no program has computed yet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Mã xã", "Tên xã", "Ngày", "TC1", "TC2", "TC3", "CT2", "Ghi chú"])
    sheet.append(["00001", "Hòa An", "31/12/2019", "Đ", "Đ", "K", "=3*30", "=1+1"])
    book.save("openpyxl-formulas.xlsx")
    # The same and more, with results, once LibreOffice has saved it.
    sheet.title = "Số liệu"
    sheet.append(["00002", "Tân Lập", "=DATE(2019,12,31)", '=IF(1>0,"Đạt","Chưa đạt")', "=1=1",
                  "=1=2", "=100/3"])
    sheet["C3"].number_format = "dd/mm/yyyy"
    sheet.append(["00003", "Ba Vì", "31/12/2019", "Đ", "K", "", '=IF(1>0,"","x")'])
    book.save("libreoffice-formulas.xlsx")
    sheet["G3"] = "=NA()"
    sheet["D4"] = "=1/0"
    book.save("libreoffice-errors.xlsx")


def lists():
    """Products, organisations, recognitions and tasks, each on a sheet of its own."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sản phẩm OCOP"
    sheet.append(["DANH SÁCH SẢN PHẨM OCOP TỈNH LÀO CAI"])
    sheet.append([])
    sheet.append(["STT", "Huyện", "Xã", "Mã SP", "Tên sản phẩm", "Ngành hàng", "Số sao", "Tổng điểm",
                  "Chủ thể sản xuất", "Loại hình", "Quyết định", "Ngày công nhận", "Hết hạn"])
    sheet.append([1, "Huyện Bát Xát", "Xã Hòa An", "P1", "Gạo Séng Cù", "Thực phẩm", "4 sao", 75.5,
                  "HTX Hòa An", "Hợp tác xã", "1/QĐ-UBND", datetime.date(2019, 12, 8),
                  datetime.date(2022, 12, 8)])
    sheet.append([2, None, "Xã Ba Vì", "P2", "Mật ong", 1, 3, "51,5", "Hộ ông Tư", "Hộ",
                  "1/QĐ-UBND", "08/12/2019", "08/12/2022"])
    sheet.merge_cells("B4:B5")
    sheet = book.create_sheet("HTX")
    sheet.append(["Mã số", "Tên HTX", "Loại hình", "Mã xã", "Ngày thành lập",
                  "Hoạt động hiệu quả từ", "Tham gia OCOP"])
    sheet.append(["H1", "HTX Hòa An", "Hợp tác xã", "00001", datetime.date(2009, 10, 31),
                  datetime.date(2018, 7, 17), datetime.date(2019, 12, 7)])
    sheet = book.create_sheet("Công nhận")
    sheet.append(["Đơn vị được công nhận", "Huyện", "Danh hiệu", "Quyết định số", "Ngày ký", "Năm"])
    sheet.append(["Xã Hòa An", "Bát Xát", "Đạt chuẩn", "3/QĐ", datetime.date(2016, 11, 15), 2016])
    sheet = book.create_sheet("Nhiệm vụ")
    sheet.append(["Ký hiệu", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành",
                  "Tình trạng"])
    sheet.append(["N1", "Rà soát xã sau sáp nhập", "Bộ NN&PTNT", datetime.date(2020, 6, 30),
                  "đang làm"])
    book.save("openpyxl-lists.xlsx")
    book.save("libreoffice-lists.xlsx")


def units():
    """The official list of units, with its own headings."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet.append(["Tỉnh Thành Phố", "Mã TP", "Quận Huyện", "Mã QH", "Phường Xã", "Mã PX", "Cấp",
                  "Tên Tiếng Anh"])
    for row in [
        ["Tỉnh Lào Cai", "01", "Huyện Bát Xát", "001", "Xã Hòa An", "00001", "Xã", None],
        ["Tỉnh Lào Cai", "01", "Huyện Bát Xát", "001", "Phường Tân Lập", "00002", "Phường", None],
        ["Tỉnh Lào Cai", "01", "Huyện Bát Xát", "001", "Xã Ba Vì Mới", "00003", "Xã", "Ba Vi Moi"],
        ["Tỉnh Lào Cai", "01", "Huyện Bắc Hà", "002", "Xã Đông Hà", "00004", "Xã", None],
        ["Tỉnh Lào Cai", "01", "Huyện Bắc Hà", "002", "Xã Yên Sở", "00005", "Xã", None],
        ["Tỉnh Lào Cai", "01", "Huyện Sa Pa", "009", "Xã Phú Thọ", "00006", "Xã", None],
        ["Tỉnh Lào Cai", "01", "Huyện Sa Pa", "009", "Xã Hàm Rồng", "00010", "Xã", "Ham Rong"],
        ["Tỉnh Hà Nội", "02", "Quận Ba Đình", "003", None, None, None, None],
    ]:
        sheet.append(row)
    book.save("openpyxl-danh-muc.xlsx")


wide()
old_macintosh()
formulas()
lists()
units()
