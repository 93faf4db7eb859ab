import anyAscii from "any-ascii";

/** Lines of work that do not turn into one another by a promotion. Words are matched by how they begin. */
const FIELDS = {
  technology:
    "software engineer develop program coder entwickl informatik comput backend frontend fullstack devops sre cloud data machine web mobile android ios qa test tester system network netzwerk administrator sysadmin security architect architekt blockchain it embedded firmware platform technical technisch tech cto scrum".split(
      " ",
    ),
  commerce:
    "sales verkauf vertrieb account marketing seo brand advertis werbung einkauf buyer purchas retail cashier kassier barista".split(
      " ",
    ),
  people: "hr recruit personal talent people human".split(" "),
  money: "accountant accounting buchhalt controller steuer tax audit bookkeep payroll".split(" "),
  care: "nurse pflege doctor arzt medical physio dentist therap caregiver erzieher".split(" "),
  teaching: "teacher lehrer tutor dozent lecturer professor".split(" "),
  trades:
    "driver fahrer logisti warehouse lager cook koch waiter waitress kellner cleaner reinigung electrician elektriker mechanic mechanik plumber painter construction bau farmer".split(
      " ",
    ),
  media: "journalist redakt editor photograph fotograf musician translator ubersetz interpreter actor".split(
    " ",
  ),
} as const satisfies Record<string, readonly string[]>;

type Field = keyof typeof FIELDS;

const LONGEST_TITLE = 120;
/** One character of some scripts becomes a whole phrase in ASCII. */
const LONGEST_ASCII = 240;

/**
 * Whether none of some titles and none of the others at one employer can both be true of one job. Only titles from two
 * known, different lines of work say so: seniority, promotions, synonyms, management and anything unknown do not.
 */
export function titlesConflict(some: readonly string[], others: readonly string[]): boolean {
  const [first, second] = [some, others].map((titles) => titles.map(fieldsOf));
  if (first === undefined || second === undefined) return false;
  if ([...first, ...second].some((fields) => fields.size === 0)) return false;
  const taken = new Set(second.flatMap((fields) => [...fields]));
  return first.every((fields) => [...fields].every((field) => !taken.has(field)));
}

function fieldsOf(title: string): ReadonlySet<Field> {
  const words = anyAscii(title.slice(0, LONGEST_TITLE))
    .slice(0, LONGEST_ASCII)
    .toLowerCase()
    .split(/[^a-z]+/);
  const fields = Object.keys(FIELDS) as Field[];
  return new Set(
    fields.filter((field) => FIELDS[field].some((stem) => words.some((word) => fits(word, stem)))),
  );
}

/** Short stems would be found inside too many words: "it" in "item". */
function fits(word: string, stem: string): boolean {
  return stem.length <= 4 ? word === stem : word.startsWith(stem);
}
