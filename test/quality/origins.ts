/** Where somebody could be from: name, script, places, numbers and mail change together, and nothing else. */
export interface Origin {
  readonly name: string;
  /** Another name from the same place, with no part in common. */
  readonly other: string;
  readonly country: string;
  readonly city: string;
  readonly zone: string;
  /** At least three hours from every zone of the country, in winter and in summer. */
  readonly farZone: string;
  readonly phone: string;
  readonly mail: string;
}

const row = (
  name: string,
  other: string,
  [country, city, zone, farZone]: readonly [string, string, string, string],
  phone: string,
  mail: string,
): Origin => ({ name, other, country, city, zone, farZone, phone, mail });

export const ORIGINS: readonly Origin[] = [
  row(
    "Katrin Seidel",
    "Uwe Rademacher",
    ["DE", "Erfurt", "Europe/Berlin", "Asia/Tokyo"],
    "+49 1512 3456780",
    "k.seidel@posteo.de",
  ),
  row(
    "Siobhán Keane",
    "Fergus Doyle",
    ["IE", "Sligo", "Europe/Dublin", "Asia/Tokyo"],
    "+353 85 012 3456",
    "s.keane@outlook.ie",
  ),
  row(
    "Łukasz Górski",
    "Bożena Wrona",
    ["PL", "Toruń", "Europe/Warsaw", "Asia/Tokyo"],
    "+48 512 345 678",
    "l.gorski@wp.pl",
  ),
  row(
    "Олена Бондар",
    "Тарас Кравець",
    ["UA", "Полтава", "Europe/Kyiv", "Asia/Tokyo"],
    "+380 50 123 4567",
    "o.bondar@ukr.net",
  ),
  row(
    "Νίκος Δημητρίου",
    "Σοφία Καραγιάννη",
    ["GR", "Πάτρα", "Europe/Athens", "Asia/Tokyo"],
    "+30 691 234 5678",
    "n.dimitriou@gmail.com",
  ),
  row(
    "ნინო ლომიძე",
    "ზურაბ ჯაფარიძე",
    ["GE", "ქუთაისი", "Asia/Tbilisi", "Asia/Tokyo"],
    "+995 555 12 34 56",
    "n.lomidze@gmail.com",
  ),
  row(
    "Անի Սարգսյան",
    "Վահե Գրիգորյան",
    ["AM", "Գյումրի", "Asia/Yerevan", "Asia/Tokyo"],
    "+374 77 123456",
    "a.sargsyan@mail.ru",
  ),
  row(
    "يوسف الحداد",
    "مريم الزهراني",
    ["JO", "إربد", "Asia/Amman", "Asia/Tokyo"],
    "+962 7 9012 3456",
    "y.haddad@yahoo.com",
  ),
  row(
    "תמר לוי",
    "גיל פרידמן",
    ["IL", "חיפה", "Asia/Jerusalem", "Asia/Tokyo"],
    "+972 50 234 5678",
    "t.levi@walla.co.il",
  ),
  row(
    "ሰላም ከበደ",
    "ዳዊት ገብሬ",
    ["ET", "ሐዋሳ", "Africa/Addis_Ababa", "Asia/Tokyo"],
    "+251 91 123 4567",
    "s.kebede@gmail.com",
  ),
  row(
    "Chinedu Okafor",
    "Folake Adeleke",
    ["NG", "Owerri", "Africa/Lagos", "Asia/Tokyo"],
    "+234 802 123 4567",
    "c.okafor@yahoo.com",
  ),
  row(
    "सुनीता वर्मा",
    "राजेश पाटिल",
    ["IN", "इंदौर", "Asia/Kolkata", "America/New_York"],
    "+91 81234 56789",
    "s.varma@rediffmail.com",
  ),
  row(
    "তানিয়া রহমান",
    "সুব্রত দাস",
    ["BD", "খুলনা", "Asia/Dhaka", "America/New_York"],
    "+880 1812 345678",
    "t.rahman@gmail.com",
  ),
  row(
    "Nguyễn Văn Hòa",
    "Phạm Thu Trang",
    ["VN", "Cần Thơ", "Asia/Ho_Chi_Minh", "America/New_York"],
    "+84 912 345 678",
    "hoa.nguyen@gmail.com",
  ),
  row(
    "สมชาย ใจดี",
    "วิภา แก้วมณี",
    ["TH", "ขอนแก่น", "Asia/Bangkok", "America/New_York"],
    "+66 81 234 5678",
    "somchai@hotmail.com",
  ),
  row(
    "김민준",
    "박서연",
    ["KR", "인천", "Asia/Seoul", "Europe/Berlin"],
    "+82 10 2000 0000",
    "minjun.kim@naver.com",
  ),
  row(
    "王小明",
    "李思雨",
    ["CN", "成都", "Asia/Shanghai", "Europe/Berlin"],
    "+86 131 2345 6789",
    "xm.wang@163.com",
  ),
  row(
    "田中 花子",
    "鈴木 一郎",
    ["JP", "仙台", "Asia/Tokyo", "Europe/Berlin"],
    "+81 90 1234 5678",
    "h.tanaka@nifty.com",
  ),
  row(
    "Thiago Moreira",
    "Luciana Peixoto",
    ["BR", "Natal", "America/Fortaleza", "Asia/Tokyo"],
    "+55 11 96123 4567",
    "t.moreira@uol.com.br",
  ),
  row(
    "Sulistyowati",
    "Bambang Hartono",
    ["ID", "Solo", "Asia/Jakarta", "Europe/Berlin"],
    "+62 812 345 678",
    "sulis@yahoo.co.id",
  ),
];
