/** Given and family names in sixteen scripts and spellings, the given name first where people put it first. */
interface Naming {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly familyFirst?: true;
  readonly between?: string;
}

const words = (text: string) => text.split(" ");

export const NAMINGS: readonly Naming[] = [
  {
    given: words(
      "Anna Ben Clara David Emma Felix Greta Hannes Ida Jonas Katrin Lukas Marie Nils Olga Paul Rosa Simon Tim Ute Vera Wiebke Yara Anton Birgit Carsten Dörte Erik Frieda Georg Heike Ingo Jutta Kai Lena Moritz Nadine Oskar Petra Ralf",
    ),
    family: words(
      "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Lehmann Krause Köhler Maier Brandt Vogel Jung Roth Frank Lorenz Kaiser Fuchs Scholz Möller Weiß Jahn Stein Thiel Engel Sauer Kraft Pohl Horn Busch",
    ),
  },
  {
    given: words(
      "James Mary Robert Patricia John Jennifer Michael Linda William Barbara Richard Susan Joseph Karen Thomas Nancy Charles Lisa Daniel Sandra Matthew Ashley Mark Emily Paul Donna Steven Carol Kevin Ruth Brian Sharon George Laura Edward Helen Ronald Amy Anthony Anna",
    ),
    family: words(
      "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Turner Phillips Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Reed",
    ),
  },
  {
    given: words(
      "José María Juan Carmen Luis Ana Carlos Lucía Javier Elena Miguel Sofía Diego Paula Andrés Inés",
    ),
    family: words(
      "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez",
    ),
  },
  {
    given: words(
      "Piotr Anna Jan Zofia Krzysztof Maria Tomasz Agnieszka Łukasz Ewa Michał Joanna Paweł Kinga",
    ),
    family: words(
      "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur Jankowski",
    ),
  },
  {
    given: words("Mehmet Ayşe Mustafa Fatma Ahmet Emine Ali Zeynep Hüseyin Elif İbrahim Merve Emre Selin"),
    family: words("Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Kılıç Aslan Çetin Koç"),
  },
  {
    given: words("Văn Thị Minh Hương Đức Lan Quang Mai Tuấn Hoa Hùng Linh Nam Trang"),
    family: words("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô"),
    familyFirst: true,
  },
  {
    given: words(
      "Иван Мария Алексей Елена Дмитрий Ольга Сергей Наталья Андрей Татьяна Павел Ирина Юрий Светлана",
    ),
    family: words(
      "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Шевченко Коваленко",
    ),
  },
  {
    given: words("Γιώργος Μαρία Δημήτρης Ελένη Κώστας Κατερίνα Νίκος Σοφία Γιάννης Άννα Παναγιώτης Βασιλική"),
    family: words(
      "Παπαδόπουλος Βασιλείου Γεωργίου Παππάς Νικολάου Ιωάννου Δημητρίου Οικονόμου Μακρής Κωνσταντίνου",
    ),
  },
  {
    given: words("محمد فاطمة أحمد مريم علي عائشة حسن زينب عمر خديجة يوسف ليلى إبراهيم سارة"),
    family: words("الأحمد العلي الحسن الخطيب الشامي المصري النجار حداد خوري منصور صالح ناصر"),
  },
  {
    given: words("דוד שרה יוסף רחל משה רבקה אברהם לאה יעקב מרים נועם תמר"),
    family: words("כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן אזולאי מלכה"),
  },
  {
    given: words("राहुल प्रिया अमित नेहा विजय पूजा संजय अनीता राजेश कविता सुरेश मीना"),
    family: words("शर्मा वर्मा गुप्ता सिंह कुमार पटेल यादव मिश्रा जोशी अग्रवाल"),
  },
  {
    given: words("伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞"),
    family: words("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林"),
    familyFirst: true,
    between: "",
  },
  {
    given: words("민준 서연 지훈 수빈 현우 지민 동현 유진 성민 은지 준호 하은 영수 미경"),
    family: words("김 이 박 최 정 강 조 윤 장 임 한 오 서 신"),
    familyFirst: true,
    between: "",
  },
  {
    given: words("太郎 花子 健太 美咲 翔 陽菜 大輔 さくら 拓也 結衣 直樹 彩"),
    family: words("佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田"),
    familyFirst: true,
    between: "",
  },
  {
    given: words("สมชาย สมหญิง วิชัย มาลี ประเสริฐ สุดา ณัฐ พิมพ์ อนันต์ กมล"),
    family: words("แสงจันทร์ ศรีสุข ทองดี วงศ์สวัสดิ์ บุญมา ใจดี สุขใจ รักไทย"),
  },
  {
    given: words("გიორგი ნინო დავით მარიამ ლევან თამარ ნიკა ანა"),
    family: words("ბერიძე კაპანაძე გელაშვილი მაისურაძე გიორგაძე ლომიძე წიკლაური ბოლქვაძე"),
  },
];

/** Most candidates of a European team write in Latin letters; every tenth does not. */
export const LATIN_SHARE = 0.9;
export const LATIN = 6;
