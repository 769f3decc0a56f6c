"""Fills in an empty form as an office would, in a spreadsheet program that is not ours.

    ntm template danh-gia -o form.xlsx --province "Ninh Thuận" --day 30/06/2020
    python3 make.py form.xlsx openpyxl-filled.xlsx
"""

import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
headings = [cell.value for cell in sheet[4]]
for row in range(6, sheet.max_row + 1):
    for column, heading in enumerate(headings, 1):
        if heading.startswith("TC"):
            sheet.cell(row, column).value = "Đ" if (row + column) % 7 else "K"
        elif heading == "CT10":
            sheet.cell(row, column).value = 40 + row / 4
        elif heading == "CT11":
            sheet.cell(row, column).value = "5,5"
sheet.cell(sheet.max_row + 1, 2).value = "Tổng cộng"
book.save(sys.argv[2])
