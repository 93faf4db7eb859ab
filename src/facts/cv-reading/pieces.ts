import { isPlace } from "./places.ts";
import { plain, wordSet } from "./words.ts";

/** A part of a line that can be an employer or a title by itself. */
export interface Piece {
  readonly text: string;
  readonly says: "title" | "employer" | "either";
  /** What stood before it: a comma may be part of a title, "at" may not. */
  readonly after: "start" | "comma" | "mark" | "at" | "label";
}

const TITLES = wordSet(
  "engineer developer programmer architect manager lead consultant analyst designer administrator admin specialist director officer head chief cto ceo cio cpo coo vp founder cofounder intern trainee apprentice tester scientist researcher technician coordinator assistant associate freelancer contractor writer editor teacher tutor lecturer owner master coach devops sre qa dba webmaster advisor strategist partner president executive supervisor instructor mentor operator representative clerk accountant recruiter marketer salesperson sysadmin",
  "entwickler entwicklerin softwareentwickler softwareentwicklerin webentwickler webentwicklerin programmierer programmiererin architekt architektin softwarearchitekt softwarearchitektin berater beraterin ingenieur ingenieurin softwareingenieur leiter leiterin teamleiter teamleiterin projektleiter projektleiterin abteilungsleiter geschaftsfuhrer geschaftsfuhrerin gesellschafter praktikant praktikantin praktikum werkstudent werkstudentin auszubildender auszubildende azubi ausbildung fachinformatiker fachinformatikerin informatiker informatikerin administratorin systemadministrator systemadministratorin netzwerkadministrator sachbearbeiter sachbearbeiterin mitarbeiter mitarbeiterin hilfskraft referent referentin analystin testerin softwaretester softwaretesterin techniker technikerin systemintegrator beraterstab kaufmann kauffrau dozent dozentin spezialist spezialistin testmanager produktmanager projektmanager projektmanagerin produktmanagerin anwendungsentwickler anwendungsentwicklerin datenanalyst datenanalystin",
  "developpeur developpeuse ingenieur ingenieure chef_de_projet architecte consultante responsable stagiaire alternant analyste technicien technicienne directeur directrice charge concepteur",
  "desarrollador desarrolladora ingeniero ingeniera programador programadora arquitecto arquitecta analista consultor consultora jefe gerente becario becaria tecnico tecnica responsable lider",
  "ontwikkelaar softwareontwikkelaar webontwikkelaar programmeur adviseur beheerder stagiair teamleider projectleider systeembeheerder medewerker",
  "programista programistka inzynier deweloper architekt kierownik specjalista konsultant stazysta praktykant tester analityk administrator starszy mlodszy lider",
  "desenvolvedor desenvolvedora engenheiro engenheira programador estagiario estagiaria arquiteto coordenador gestor",
  "sviluppatore sviluppatrice ingegnere programmatore analista sistemista tirocinante stagista consulente architetto responsabile",
  "разработчик программист инженер архитектор руководитель аналитик тестировщик администратор стажер стажёр тимлид консультант специалист менеджер",
);
/** At the end of a longer German word: "Datenbankentwickler". */
const TITLE_ENDINGS =
  /(?:entwickler|entwicklerin|ingenieur|ingenieurin|berater|beraterin|leiter|leiterin|administrator|administratorin|manager|managerin|tester|testerin|architekt|architektin|ontwikkelaar|beheerder)$/;
const LEGAL =
  /(?:^|[\s,(])(?:gmbh|ggmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.\s?k\.?|e\.\s?v\.?|se|inc\.?|incorporated|llc|llp|ltd\.?|limited|plc|corp\.?|corporation|co\.?|company|s\.?a\.?s\.?|s\.a\.?|sarl|s\.?à\.?r\.?l\.?|s\.?l\.?u?\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|oy|oyj|ab|a\/s|aps|asa|k\.?k\.?|pty|pte|pvt|private|sdn|bhd|ltda\.?|lda\.?|eireli|d\.?o\.?o\.?|kft|zrt|s\.?r\.?o\.?|sp\.?\s?z\.?\s?o\.?\s?o\.?|ооо|оао|зао|пао|ао)(?=$|[\s,.)&])/iu;
const LEGAL_ALONE =
  /^(?:gmbh|ag|kg|se|inc\.?|llc|llp|ltd\.?|limited|plc|corp\.?|co\.?|s\.a\.?|b\.v\.?|n\.v\.?|s\.l\.?|s\.r\.l\.?|lda\.?|ltda\.?|s\.?r\.?o\.?)$/i;
const COMPANY_WORDS = wordSet(
  "bank university universitat universitaet hochschule institute institut fraunhofer school college academy technologies technology labs lab laboratories solutions systems software group gruppe holding holdings consulting consultants agency agentur studio studios werke werk versicherung insurance airlines hospital klinik klinikum krankenkasse ministry ministerium foundation stiftung services games media ventures networks digital interactive partners partner industries industrie energy energie telecom telekom logistics logistik motors automotive pharma pharmaceuticals healthcare council stadtwerke sparkasse versicherungen company startup banco banca banque universidad universite universita universidade politechnika uniwersytet",
);
const EMPLOYER_LABELS = wordSet(
  "employer company organisation organization arbeitgeber firma unternehmen betrieb entreprise employeur societe empresa azienda datore_di_lavoro bedrijf werkgever pracodawca empregador компания организация работодатель",
);
const TITLE_LABELS = wordSet(
  "position title job_title role funktion rolle stelle tatigkeit tatigkeit_als berufsbezeichnung poste fonction puesto cargo functie functietitel stanowisko ruolo mansione funcao должность jobtitel",
);
/** A line that says something else about a job. */
const OTHER_LABELS = wordSet(
  "project projects projekt projekte client kunde customer technologies technology tech_stack stack tools environment technologien technik technisches_umfeld umfeld umgebung responsibilities aufgaben tatigkeiten aufgabe skills methoden methods team teamgrosse location ort standort branche industry achievements erfolge highlights summary description beschreibung schwerpunkt schwerpunkte keywords key_achievements technologie outils environnement tecnologias entorno stos_technologiczny obowiazki стек обязанности технологии",
);
const FORM_OF_WORK =
  /^\(?(?:full[- ]?time|part[- ]?time|vollzeit|teilzeit|festanstellung|permanent|contract|temporary|befristet|unbefristet|internship|freelance|self[- ]?employed|remote|hybrid|on[- ]?site|home[- ]?office|temps plein|cdi|cdd|jornada completa|\d{1,3}\s?%)\)?$/i;
const DURATION =
  /^\(?(?:ca\.?\s)?\d{1,2}\+?(?:[.,]\d)?\s?(?:years?|yrs?|jahre?|ans?|a[nñ]os?|mos?|months?|monate?|mois|meses|lata?|jaar)\b[^|]{0,30}\)?$/i;
const FREELANCE =
  /\b(?:freelance|freelancer|freelancing|self[- ]employed|selbst(?:st)?[äa]ndig(?:e|er)?|freiberufl(?:ich|er)(?:e|er)?|freiberuflerin|aut[oó]nomo|ind[ée]pendant|zzp'?er|freier mitarbeiter)\b/iu;

const MARKS = /\s[–—-]\s|\s?[|•]\s?|\s\/\/\s|\t+|\s{2,30}|;\s|\s—\s?|\s?·\s?/u;
const AT = /\s(?:at|@|bei(?:\sder|\sdem)?|chez|presso|w|bij|na|in der|в)\s(?=\p{Lu}|\d)/u;
const LONGEST_PIECE = 110;
const MOST_PIECES = 10;

export function labelOf(text: string): "employer" | "title" | "other" | undefined {
  const label = /^([^:]{2,30}):/.exec(text)?.[1];
  if (label === undefined) return undefined;
  const words = plain(label);
  if (EMPLOYER_LABELS.has(words)) return "employer";
  if (TITLE_LABELS.has(words)) return "title";
  return OTHER_LABELS.has(words) ? "other" : undefined;
}

/** What of a line can be an employer or a title; places, durations, forms of work and links are neither. */
export function piecesOf(line: string): readonly Piece[] {
  const label = labelOf(line);
  if (label === "other") return [];
  if (label !== undefined) {
    const text = tidy(line.slice(line.indexOf(":") + 1).split(/\t|\s{3,30}|\s?\|\s?/)[0] ?? "");
    const own = label === "employer" ? withoutPlaces(text) : text;
    return own === "" ? [] : [{ text: own, says: label, after: "label" }];
  }
  const pieces: Piece[] = [];
  for (const [nth, part] of line.split(MARKS).entries()) {
    for (const [at, half] of halves(part).entries()) {
      for (const [step, bit] of commas(half).entries()) {
        const after = step > 0 ? "comma" : at > 0 ? "at" : nth > 0 ? "mark" : "start";
        const text = withoutOffice(tidy(bit));
        if (isSomething(text) && pieces.length < MOST_PIECES)
          pieces.push({ text, says: judge(text, after), after });
      }
    }
  }
  return pieces;
}

/** "Engineer at Acme", but the University of Texas at Austin is one. */
function halves(part: string): readonly string[] {
  const [, title = "", firm = ""] =
    /^(.{3,80}?)\s(?:en|in|à|a|voor|für|for|with)\s(\p{Lu}.{2,80})$/u.exec(part) ?? [];
  if (judge(title, "start") === "title" && judge(firm, "start") === "employer") return [title, firm];
  const both = part.split(AT);
  return both.slice(1).some((half) => isPlace(half.trim())) ? [part] : both;
}

export function freelanceWord(text: string): string | undefined {
  return FREELANCE.exec(text)?.[0];
}

const DEGREES =
  /\b(?:bachelor(?:'?s)?|master(?:'?s)?|b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|b\.?\s?tech|m\.?\s?tech|mba|ph\.?\s?d|dr|diplom\p{L}{0,20}|magister|doctora\p{L}{0,3}|licen[cçs]\p{L}{0,8}|ing[eé]nie\p{L}{1,4}|grado|laurea|magist[eé]r\p{L}{0,3}|in[zż]ynier\p{L}{0,2}|abitur|fachabitur|baccalaur[eé]at|a[- ]levels?|associate|certificate|diploma|degree|bsc|msc|ausbildung|staatsexamen|promotion|бакалавр|магистр|специалист|dut|bts)\b/iu;

export function isDegree(text: string): boolean {
  return DEGREES.test(text);
}

export function isDuration(text: string): boolean {
  return DURATION.test(text.trim());
}

/** "Example KG in Bremen", "Example SA (Nancy)". */
function withoutOffice(text: string): string {
  const [, named = "", inside = ""] = /^(.{2,90})\s\((\p{Lu}[\p{L} -]{2,30})\)$/u.exec(text) ?? [];
  if (LEGAL.test(named) || isPlace(inside)) return named.trim();
  const [, before = "", town = ""] =
    /^(.{2,90})\s(?:in|à|a|en|w|te)\s(\p{Lu}[\p{L} -]{2,30})$/u.exec(text) ?? [];
  return LEGAL.test(before) || isPlace(town) ? before.trim() : text;
}

/** A company's legal form stays with it: "Acme, Inc." */
function commas(text: string): readonly string[] {
  const parts = text.split(/,\s+/);
  const whole: string[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && LEGAL_ALONE.test(part.trim()))
      whole[whole.length - 1] = `${last}, ${part.trim()}`;
    else whole.push(part);
  }
  return whole.map((part, at) =>
    at + 1 < whole.length && isPlace(whole[at + 1] ?? "") ? withoutTown(part) : part,
  );
}

/** "Example Health Manchester, UK": narrow columns lose what stood between an employer and its town. */
function withoutTown(text: string): string {
  const words = text.trim().split(" ");
  for (const length of [3, 2, 1]) {
    const rest = words.slice(0, -length);
    const town = words.slice(-length).join(" ");
    const isNamed = rest.some((word) => word.length > 3 && !COMPANY_WORDS.has(plain(word)));
    const isOpen = /^(?:of|in|de|di|the|von|la|für|for)$/i.test(rest.at(-1) ?? "");
    if (isNamed && !isOpen && town.length > 2 && isPlace(town)) return rest.join(" ");
  }
  return text;
}

function judge(text: string, after: Piece["after"]): Piece["says"] {
  if (LEGAL.test(text)) return "employer";
  if (after === "at") return "employer";
  const words = plain(text).split(" ");
  if (words.some((word) => TITLES.has(word) || TITLE_ENDINGS.test(word))) return "title";
  if (words.some((word) => COMPANY_WORDS.has(word))) return "employer";
  return "either";
}

function isSomething(text: string): boolean {
  if (text === "" || text.length > LONGEST_PIECE || !/\p{L}{2}/u.test(text)) return false;
  if (/https?:|www\.|@/.test(text) || FORM_OF_WORK.test(text) || DURATION.test(text)) return false;
  return !isPlace(text);
}

function withoutPlaces(text: string): string {
  const parts = commas(text);
  while (parts.length > 1 && isPlace(parts.at(-1) ?? "")) return withoutPlaces(parts.slice(0, -1).join(", "));
  return text;
}

/** Without what only separates: dashes and colons at the ends, empty brackets, a place in brackets. */
export function tidy(text: string): string {
  return text
    .replace(/\s{1,30}/g, " ")
    .replace(/\(\s?\)|\[\s?\]/g, "")
    .replace(/\(([^()]{1,60})\)\s*$/, (whole, inner: string) =>
      isPlace(inner) || FORM_OF_WORK.test(inner.trim()) || isDuration(inner) ? "" : whole,
    )
    .replace(/^[\s,;:|/·•–—*"„“-]{1,20}|[\s,;:|/·•–—*"„“-]{1,20}$/g, "")
    .replace(/^\((?=[^)]*$)|(?<=^[^(]*)\)$/, "")
    .trim();
}
