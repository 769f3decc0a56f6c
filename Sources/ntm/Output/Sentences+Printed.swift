import NTMModel

extension Sentences {
  /// Why a published figure cannot be true, and what to do about it.
  func sentence(_ fault: PrintedFault) -> String {
    switch fault {
    case .nothingPrinted:
      pick(
        "không có số đếm lẫn tỷ lệ; ghi ít nhất một trong hai, hoặc bỏ dòng",
        "has neither a value nor a percentage; give one of them, or remove the row"
      )
    case .negative:
      pick(
        "số công bố không thể âm; xem lại nguồn và sửa số",
        "a published figure cannot be negative; look at its source and correct it"
      )
    case .emptyTotal:
      pick(
        "tổng phải lớn hơn 0; ghi đúng tổng, hoặc để trống nếu nguồn không in",
        "a total must be over 0; give the right one, or leave it blank where none was printed"
      )
    case .aboveTotal:
      pick(
        "lớn hơn tổng (total) trên cùng dòng; xem lại nguồn và sửa một trong hai",
        "is over the total of its row; look at the source and correct one of them"
      )
    case .percentOutside:
      pick(
        "tỷ lệ phải từ 0 đến 100; xem lại nguồn và sửa số",
        "a percentage lies between 0 and 100; look at its source and correct it"
      )
    }
  }
}
