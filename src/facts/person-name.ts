import { compareNames } from "./name-match.ts";

const LONGEST_NAME = 80;
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;

/**
 * Words that files and commits bear where a name should be: programs, templates, devices, roles, companies. One such
 * word is enough, because a person without a name costs less than a company that is taken for one.
 */
const NO_NAME = new Set(
  [
    "microsoft office word windows user users adobe acrobat indesign photoshop illustrator canva figma google docs libreoffice openoffice apache apple pages macbook mac imac iphone ipad android wps kingsoft onlyoffice hancom zoho notion latex tex pdftex xetex luatex hyperref overleaf pandoc markdown chrome chromium mozilla firefox safari skia quartz ghostscript itext pdfsharp wkhtmltopdf reportlab python node java php html",
    "pdf doc docx scan scanner scanned printer print copy copier xerox canon epson ricoh lexmark brother konica minolta",
    "resume resumes resumé résumé cv cvs curriculum vitae lebenslauf bewerbung bewerbungsunterlagen anschreiben cover letter profile profil template templates vorlage muster sample example document dokument untitled unbenannt new neu title author autor name your vorname nachname first last firstname lastname",
    "novoresume novorésumé zety enhancv europass linkedin xing indeed stepstone monster kickresume flowcv rezi teal visualcv resumeworded jobscan resumegenius livecareer myperfectresume cvmaker cvmkr creddle reactive standard builder maker generator",
    "dell hp hewlett packard lenovo thinkpad asus acer compaq toshiba samsung sony vaio fujitsu medion msi huawei xiaomi pc laptop notebook computer desktop home private privat owner besitzer benutzer administrator admin administrador administrateur root guest gast default standard system server service account test tester utilisateur usuario usuário utente gebruiker bruker användare kullanıcı użytkownik uživatel felhasználó utilizator пользователь администратор користувач",
    "gmbh ag kg ug mbh ltd limited llc inc incorporated corp corporation plc sa sas sarl srl spa bv nv oy ab aps pty pte pvt sdn bhd company co group gruppe holding team department abteilung hr recruiting recruitment recruiter recruiters personal personnel staffing personalberatung personalvermittlung consulting consultants solutions services service systems technologies technology software digital media studio studios design designs designer agency agentur labs lab global international university universität hochschule college institute institut school schule academy akademie career careers karriere jobs jobcenter center centre zentrum management bank foundation stiftung association verein",
    "bot github gitlab bitbucket dependabot renovate actions ci build jenkins travis deploy ubuntu debian ec2 vagrant docker localhost unknown unbekannt anonymous none null",
  ]
    .join(" ")
    .split(" "),
);

/**
 * Whether a text reads like the full name of a person: two to four words of letters that name no program, device,
 * role or company. A single word may be anything and does not count, but where names are written without a space.
 */
export function isPersonName(text: string): boolean {
  const trimmed = text.normalize("NFKC").trim();
  if (trimmed.length > LONGEST_NAME || /[^\p{L}\p{M}\s.'’‘`-]/u.test(trimmed)) return false;
  if (UNSPACED_NAME.test(trimmed)) return !UNSPACED_NO_NAME.test(trimmed);
  const words = trimmed.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  if (words.filter((word) => lettersOf(word) >= 2).length < FEWEST_WORDS) return false;
  const parts = words.flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{M}]+/u));
  return !parts.some((part) => NO_NAME.has(part)) && words.some(isCapitalised);
}

/** Chinese names have two to four characters, Korean ones three syllables or two, and no space between. */
const UNSPACED_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;
const UNSPACED_NO_NAME =
  /用户|用戶|使用者|管理|系统|系統|电脑|電腦|微软|微軟|办公|簡歷|简历|履歷|履历|模板|范本|公司|集团|集團|大学|大學|学院|银行|匿名|作者|文档|会社|株式|사용자|관리자|컴퓨터|이력서|회사|학교|대학|문서|양식|삼성|작성자|홍길동/u;

/** Names out of a list that name people unrelated to each other, in their order; no more than `most`. */
export function unrelatedNames(names: readonly string[], most: number): readonly string[] {
  const found: string[] = [];
  for (const name of names) {
    if (found.length >= most) break;
    if (isPersonName(name) && found.every((other) => compareNames(name, other) === "different"))
      found.push(name.trim());
  }
  return found;
}

function lettersOf(word: string): number {
  return (word.match(/\p{L}/gu) ?? []).length;
}

/** Scripts without capitals count. */
function isCapitalised(word: string): boolean {
  return /\p{Lu}|\p{Lo}|\p{Script=Georgian}/u.test(word);
}
