/// A small programme for the tests of reading: two regions, three provinces, eleven communes that
/// count, one ward that does not, and one commune that begins later.
///
/// Four criteria; below three met is below the line. What each commune reports:
///
///     place            31/12/2019  31/05/2020
///     Ái    Đông  An   4           4           recognised 11/2019
///     Bảo   Đông  An   3           4
///     Châu  Đông  An   1           2           below
///     Dân   Tây   Bình 2           no report   below, on the figures of December
///     Én    Tây   Bình 2 + 1 open  2 + 1 open  undetermined
///     Gia   Tây   Bình 4           3 + 1 dis.  recognised 2019, lost 01/03/2020
///     Hòa   Nam   Cao  3           3
///     Kim   Nam   Cao  0           1           below
///     Liên  Nam   Cao  no report ever          undetermined
///     Mai   Bắc   Cao  4           4           recognised 2018, advanced 10/04/2020
///     Ngà   Bắc   Cao  3           3
///     Oai   Bắc   Cao  begins on 15/06/2020
///     Một   Trung An   a ward with a product
enum ReadingProgramme {
  static let facts: [String: String] = [
    "store.csv": """
    key,value
    programme,2020
    name_vi,Chương trình thử
    name_en,Trial programme
    illustrative,1
    notice_vi,SỐ LIỆU MINH HỌA
    notice_en,ILLUSTRATIVE DATA
    """,
    "unit-types.csv": """
    level,type,abbr_vi,type_en,counted,title_vi,title_en
    country,Nước,,Country,1,,
    region,Vùng,,Region,1,,
    province,Tỉnh,T.,Province,1,,
    district,Huyện,H.,District,1,đạt chuẩn NTM,NTM standard reached
    district,Thị xã,TX.,Town,1,hoàn thành nhiệm vụ xây dựng NTM,NTM task completed
    district,Quận,Q.,Urban district,0,,
    commune,Xã,X.,Commune,1,đạt chuẩn NTM,NTM standard reached
    commune,Phường,P.,Ward,0,,
    """,
    "units.csv": """
    code,level,type,name,name_en,parent_code,valid_from,valid_to
    VN,country,Nước,Việt Nam,Viet Nam,,2018-12-31,
    BAC,region,Vùng,Miền Bắc,North,VN,2018-12-31,
    NAM,region,Vùng,Miền Nam,South,VN,2018-12-31,
    01,province,Tỉnh,An,An,BAC,2018-12-31,
    02,province,Tỉnh,Bình,Binh,BAC,2018-12-31,
    03,province,Tỉnh,Cao,Cao,NAM,2018-12-31,
    011,district,Huyện,Đông,Dong,01,2018-12-31,
    012,district,Quận,Trung,Trung,01,2018-12-31,
    021,district,Huyện,Tây,Tay,02,2018-12-31,
    031,district,Huyện,Nam,Nam,03,2018-12-31,
    032,district,Thị xã,Bắc,Bac,03,2018-12-31,
    01101,commune,Xã,Ái,Ai,011,2018-12-31,
    01102,commune,Xã,Bảo,Bao,011,2018-12-31,
    01103,commune,Xã,Châu,Chau,011,2018-12-31,
    01201,commune,Phường,Một,Mot,012,2018-12-31,
    02101,commune,Xã,Dân,Dan,021,2018-12-31,
    02102,commune,Xã,Én,En,021,2018-12-31,
    02103,commune,Xã,Gia,Gia,021,2018-12-31,
    03101,commune,Xã,Hòa,Hoa,031,2018-12-31,
    03102,commune,Xã,Kim,Kim,031,2018-12-31,
    03103,commune,Xã,Liên,Lien,031,2018-12-31,
    03201,commune,Xã,Mai,Mai,032,2018-12-31,
    03202,commune,Xã,Ngà,Nga,032,2018-12-31,
    03203,commune,Xã,Oai,Oai,032,2020-06-15,
    """,
    "criteria-sets.csv": """
    set,name_vi,name_en,document,valid_from,valid_to,line,group_kind
    thu,Bộ tiêu chí thử,Trial criteria,1/QĐ,2016-12-01,,3,region
    """,
    "bands.csv": """
    set,low,high,name_vi,name_en
    thu,4,4,4 tiêu chí,4 criteria
    thu,3,3,3 tiêu chí,3 criteria
    thu,0,2,0–2 tiêu chí,0–2 criteria
    """,
    "criteria.csv": """
    set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en,source
    thu,1,Quy hoạch,Planning,Quy hoạch,Planning,I,Quy hoạch,Planning,thử
    thu,2,Đường,Roads,Đường,Roads,II,Hạ tầng,Infrastructure,thử
    thu,3,Nước,Water,Nước,Water,II,Hạ tầng,Infrastructure,thử
    thu,4,Nghèo,Poverty,Nghèo,Poverty,III,Kinh tế,Economy,thử
    """,
    "indicators.csv": """
    set,code,criterion,name_vi,name_en,kind,unit,direction,decimals,second_name_vi,\
    second_name_en,source,confidence,note_vi,note_en
    thu,1,1,Có quy hoạch,Plan approved,boolean,,=,0,,,thử,high,,
    thu,2.1,2,Đường nhựa,Paved roads,percent,%,>=,1,,,thử,high,,
    thu,2.2,2,Đường sạch,Clean roads,province,,=,0,,,thử,high,,
    thu,3,3,Nước hợp vệ sinh,Hygienic water,percent,%,>=,1,Nước sạch,Clean water,thử,high,,
    thu,4,4,Hộ nghèo,Poor households,percent,%,<=,1,,,thử,high,,
    """,
    "thresholds.csv": """
    set,indicator,part,group,value,source,confidence
    thu,1,1,common,Đạt,thử,high
    thu,2.1,1,common,100,thử,high
    thu,2.1,1,BAC,80,thử,high
    thu,2.1,1,NAM,60.5,thử,high
    thu,2.2,1,common,province,thử,high
    thu,3,1,common,90,thử,high
    thu,3,2,common,50,thử,high
    thu,4,1,common,5,thử,high
    """,
    "ocop-sectors.csv": """
    code,name_vi,name_en,valid_from,valid_to,source
    1,Thực phẩm,Food,2018-01-01,,thử
    2,Đồ uống,Beverages,2018-01-01,,thử
    """,
    "ocop-bands.csv": """
    stars,low,high,valid_from,valid_to,source
    5,90,100.01,2018-01-01,,thử
    4,70,90,2018-01-01,,thử
    3,50,70,2018-01-01,,thử
    """,
    "targets.csv": """
    programme,id,title_vi,title_en,short_vi,short_en,metric,direction,goal,about,unit_vi,\
    unit_en,kind,base,baseline,baseline_date,\
    baseline_note_vi,baseline_note_en,deadline,source,note_vi,note_en
    2020,T3,Xã đạt chuẩn,Communes,Xã đạt chuẩn,Communes,communes_recognised,>=,60,0,%,%,\
    percent,communes,,,,,2020-12-31,thử,,
    2020,T4,Xã dưới,Below,Xã dưới,Below,communes_below_line,<=,2,0,xã,communes,\
    count,communes,,,,,2020-12-31,thử,,
    2020,T6,OCOP,OCOP,OCOP,OCOP,ocop_standardised,>=,5,0,sản phẩm,products,\
    count,none,,,,,2020-12-31,thử,,
    """,
    "figures.csv": """
    date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en
    2019-12-31,country,VN,communes_ntm,4,,36.4,xã,báo,high,,
    2020-05-31,country,VN,communes_ntm,5,,45.5,xã,báo,high,,
    2020-06-30,country,VN,communes_ntm,6,,54.5,xã,báo,high,,
    2020-05-31,province,01,communes_ntm,1,,,xã,báo,high,,
    """,
    "lineage.csv": """
    successor_code,predecessor_code,predecessor_name,resolution,date,note_vi,note_en
    03202,03299,Xã Cũ,9/NQ,2020-01-01,nhập,merged
    """,
  ]

  static let december = """
    Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT1;CT2.1;CT2.2;CT3;CT3b;CT4
    01101;Ái;31/12/2019;Đ;Đ;Đ;Đ;Đ;95;Đ;96,5;60;2
    01102;Bảo;31/12/2019;Đ;Đ;Đ;K;Đ;90;Đ;95;55;6,5
    01103;Châu;31/12/2019;Đ;K;K;K;Đ;50;K;70;20;12
    02101;Dân;31/12/2019;Đ;Đ;K;K;Đ;85;Đ;70;20;12
    02102;Én;31/12/2019;Đ;Đ;;K;Đ;85;Đ;;;12
    02103;Gia;31/12/2019;Đ;Đ;Đ;Đ;Đ;85;Đ;95;55;3
    03101;Hòa;31/12/2019;Đ;Đ;Đ;K;Đ;70;Đ;95;55;9
    03102;Kim;31/12/2019;K;K;K;K;K;10;K;40;5;30
    03201;Mai;31/12/2019;Đ;Đ;Đ;Đ;Đ;99;Đ;99;90;1
    03202;Ngà;31/12/2019;Đ;Đ;Đ;K;Đ;61;Đ;95;55;8
    """

  static let may = """
    Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4;CT1;CT2.1;CT2.2;CT3;CT3b;CT4
    01101;Ái;31/05/2020;Đ;Đ;Đ;Đ;Đ;79,5;Đ;97;61;2
    01102;Bảo;31/05/2020;Đ;Đ;Đ;Đ;Đ;92;Đ;95;55;5
    01103;Châu;31/05/2020;Đ;Đ;K;K;Đ;80;Đ;70;20;12
    02102;Én;31/05/2020;Đ;Đ;;K;Đ;85;Đ;;;12
    02103;Gia;31/05/2020;Đ;Đ;Đ;R;Đ;85;Đ;95;55;
    03101;Hòa;31/05/2020;Đ;Đ;Đ;K;Đ;70;Đ;95;55;4
    03102;Kim;31/05/2020;Đ;K;K;K;Đ;10;K;40;5;30
    03201;Mai;31/05/2020;Đ;Đ;Đ;Đ;Đ;99;Đ;99;90;1
    03202;Ngà;31/05/2020;Đ;Đ;Đ;K;Đ;61;Đ;95;55;8
    """

  static let recognitions = """
    Mã đơn vị;Tên đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Ngày thu hồi;Nguồn
    01101;Ái;đạt chuẩn;11/QĐ;15/11/2019;2019;;minh họa
    02103;Gia;đạt chuẩn;12/QĐ;20/11/2019;2019;01/03/2020;minh họa
    03201;Mai;đạt chuẩn;13/QĐ;20/12/2018;2018;;minh họa
    03201;Mai;nâng cao;14/QĐ;10/04/2020;2020;;minh họa
    011;Đông;đạt chuẩn;15/QĐ;01/02/2020;2019;;minh họa
    """

  static let products = """
    Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Điểm;Điểm A;Điểm B;Điểm C;Chủ thể;\
    Loại chủ thể;Số quyết định;Ngày cấp;Hiệu lực đến
    P1;Ổi Ái;01101;1;3;60;20;20;20;HTX Ái;HTX;1/QĐ;01/06/2019;01/06/2022
    P2;Rượu Ái;01101;2;4;80;30;20;30;HTX Ái;HTX;2/QĐ;01/01/2017;01/01/2020
    P3;Ong Một;01201;1;5;95;35;25;35;HTX Một;HTX;3/QĐ;01/01/2020;01/08/2020
    P4;Đào Kim;03102;1;3;60;20;20;20;Hộ Kim;Hộ;4/QĐ;10/06/2020;10/06/2023
    """
}
