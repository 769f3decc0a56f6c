"""Fills in the empty forms of all records as an office would, in a program that is not ours.

    for name in danh-gia danh-gia-huyen cong-nhan ocop to-chuc nhiem-vu van-ban mo-hinh phan-loai \
      thon-ban; do
      ntm template $name -o forms/$name.xlsx --province "Ninh Thuận" --day 30/06/2020
    done
    python3 forms.py forms

Each comes out beside this file as filled-NAME.xlsx: days as days of the spreadsheet and as text,
numbers with a comma as text, a row without a code and a blank row.
"""

import datetime
import os
import sys

import openpyxl

day = datetime.date

ROWS = {
    "danh-gia": [
        {"Mã xã": "22774", "TC1": "Đ", "TC2": "x", "TC3": "K", "CT10": 41.5, "CT11": "5,5"},
        {"Mã xã": "22783", "TC1": "Đạt", "TC2": 1, "TC3": "Chưa đạt", "CT17.1": "95,5",
         "CT17.1b": 60.25},
    ],
    "danh-gia-huyen": [
        {"Mã huyện": "585", "TC1": "Đ", "TC2": "x", "TC3": "K", "TC4": 1},
        {"Mã huyện": "587", "TC1": "Rà soát"},
    ],
    "cong-nhan": [
        {"Mã đơn vị": "22774", "Tên đơn vị": "Xã Thành Hải", "Danh hiệu": "đạt chuẩn",
         "Số quyết định": "101/QĐ-UBND", "Ngày quyết định": day(2020, 4, 20),
         "Năm công nhận": 2019},
        {"Tên đơn vị": "Xã Phước Bình", "Tên huyện": "Bác Ái", "Danh hiệu": "đạt chuẩn",
         "Số quyết định": "102/QĐ-UBND", "Ngày quyết định": "21/04/2020",
         "Năm công nhận": "2019", "Nguồn": "Công báo tỉnh"},
    ],
    "ocop": [
        {"Mã sản phẩm": "NT-01", "Tên sản phẩm": "Nho xanh Thành Hải", "Ngành hàng": "Thực phẩm",
         "Sao": 4, "Ngày cấp": day(2020, 3, 2), "Hiệu lực đến": day(2023, 3, 2),
         "Mã xã": "22774", "Điểm": "75,5", "Chủ thể": "HTX Nho Thành Hải", "Loại chủ thể": "HTX",
         "Số quyết định": "55/QĐ-UBND"},
        {"Mã sản phẩm": "NT-02", "Tên sản phẩm": "Mật ong Phước Bình", "Ngành hàng": "Thực phẩm",
         "Sao": "3 sao", "Ngày cấp": "02/03/2020", "Hiệu lực đến": "02/03/2023",
         "Tên xã": "Xã Phước Bình", "Tên huyện": "Huyện Bác Ái", "Điểm": 54.25},
    ],
    "to-chuc": [
        {"Mã": "NT-H1", "Tên": "HTX Nho Thành Hải", "Loại": "HTX",
         "Ngày thành lập": day(2015, 8, 1), "Mã xã": "22774", "Hiệu quả từ": day(2018, 1, 1),
         "Tham gia OCOP từ": "02/03/2020", "Số thành viên": 37},
        {"Mã": "NT-D1", "Tên": "Công ty TNHH Bác Ái", "Loại": "DN",
         "Ngày thành lập": "15/01/2017", "Tên xã": "Xã Phước Bình", "Tên huyện": "Bác Ái"},
    ],
    "nhiem-vu": [
        {"Mã nhiệm vụ": "N1", "Nhiệm vụ": "Rà soát xã, huyện sau sáp nhập",
         "Hạn": day(2020, 9, 30), "Trạng thái": "đang làm", "Chủ trì": "Văn phòng Điều phối"},
        {"Mã nhiệm vụ": "N9", "Nhiệm vụ": "Sơ kết mô hình nho", "Hạn": "31/10/2020",
         "Trạng thái": "chưa bắt đầu", "Phối hợp": "Sở NN&PTNT", "Ghi chú": "theo kế hoạch tỉnh"},
    ],
    "van-ban": [
        {"Mã nhiệm vụ": "N1", "Số văn bản": "77/VPĐP-NTM", "Ngày ban hành": day(2020, 6, 12),
         "Trích yếu": "Đôn đốc rà soát"},
        {"Mã nhiệm vụ": "N2", "Số văn bản": "78/VPĐP-NTM", "Ngày ban hành": "15/06/2020",
         "Trích yếu": "Góp ý đề án"},
    ],
    "mo-hinh": [
        {"Mã mô hình": "NT-M1", "Tên mô hình": "Chuỗi nho sạch", "Loại mô hình": "chuỗi giá trị",
         "Ngày bắt đầu": day(2019, 5, 1), "Mã xã": "22774", "Chủ trì": "HTX Nho Thành Hải",
         "Số hộ": 120},
        {"Mã mô hình": "NT-M2", "Tên mô hình": "Du lịch vườn Bác Ái",
         "Loại mô hình": "du lịch nông thôn", "Ngày bắt đầu": "01/02/2020",
         "Tên xã": "Xã Phước Bình", "Tên huyện": "Huyện Bác Ái", "Số hộ": "15"},
    ],
    "phan-loai": [
        {"Diện": "Xã khu vực I", "Ngày bắt đầu": day(2017, 4, 28), "Mã xã": "22774"},
        {"Diện": "30a", "Ngày bắt đầu": "07/03/2018", "Ngày kết thúc": day(2020, 6, 1),
         "Tên xã": "Xã Phước Bình", "Tên huyện": "Bác Ái", "Nguồn": "QĐ tỉnh"},
    ],
    "thon-ban": [
        {"Ngày": day(2020, 6, 30), "Số thôn được hỗ trợ": 4, "Số thôn đạt": 1, "Mã xã": "22774",
         "Tổng số thôn": 6},
        {"Ngày": "30/06/2020", "Số thôn được hỗ trợ": "5", "Số thôn đạt": 0,
         "Tên xã": "Xã Phước Bình", "Tên huyện": "Huyện Bác Ái", "Nguồn": "báo cáo xã"},
    ],
}

for name, rows in ROWS.items():
    book = openpyxl.load_workbook(os.path.join(sys.argv[1], name + ".xlsx"))
    sheet = book.worksheets[0]
    head = next(row for row in range(1, 9)
                if {"Mã xã", "Mã huyện", "Mã nhiệm vụ", "Danh hiệu", "Diện"}
                & {cell.value for cell in sheet[row]})
    columns = {cell.value: cell.column for cell in sheet[head] if cell.value}
    if name.startswith("danh-gia"):
        lines = {sheet.cell(row, 1).value: row for row in range(head + 2, sheet.max_row + 1)}
        places = [lines[row[sheet.cell(head, 1).value]] for row in rows]
    else:
        # A blank row between the two, as people leave them.
        places = [head + 1, head + 3]
    for place, row in zip(places, rows):
        for heading, value in row.items():
            sheet.cell(place, columns[heading]).value = value
    book.save(os.path.join(os.path.dirname(os.path.abspath(__file__)), f"filled-{name}.xlsx"))
