import type { Submission } from "../../domain/submission.ts";
import { skillNamed } from "../technology-words.ts";
import type { Line } from "./lines.ts";
import { headingKind, plain } from "./words.ts";

type Skill = NonNullable<NonNullable<Submission["cv"]>["skills"]>[number];

const MOST_SKILLS = 200;
const LONGEST_SKILL = 50;
const MOST_WORDS = 5;
/** Longer than any career. */
const MOST_YEARS = 60;

const SEPARATORS = /[,;•|·\t●▪]|\s{3,30}|\s\/\s/u;
const YEARS =
  /(?:[-–—:(]\s?|\s)(?:ca\.?\s|about\s|over\s|seit\s|more than\s|über\s)?(\d{1,2}(?:[.,]\d)?)\s?\+?\s?(?:years?|yrs?|y|jahren?|jahre?n?|j\.|ans?|a[nñ]os?|anni|anos|jaar|lat|lata|лет|года?)[^,;]{0,30}$/iu;
const LEVELS =
  /\s*[([–—:-]\s?(?:expert\p{L}{0,4}|advanced|intermediate|beginner|basics?|basic knowledge|proficient|familiar|fluent|working knowledge|sehr gut\p{L}{0,2}|gut\p{L}{0,2}|grundkenntnisse|fortgeschritten\p{L}{0,2}|experte|basis|avanc[ée]|interm[ée]diaire|confirm[ée]|avanzado|intermedio|b[aá]sico|biegle|dobrze|podstawy|\d{1,3}\s?%|\d{1,2}\s?\/\s?\d{1,2})\s?[)\]]?\s*$|\s\d{1,3}\s?%$/iu;
const METER = /[\s★☆●○◉◯■□▮▯◆◇✦✧*]{2,20}$/u;
/** Words that only prose has. */
const PROSE =
  /\b(?:and|und|with|mit|for|für|the|der|die|das|using|including|such as|experience|erfahrung|knowledge|years of|i|ich|am|is|are|was|have|habe|able|good|strong|excellent|available|request|anfrage|references|referenzen)\b/giu;

/** Skills of a list, each once. Sentences and labels are no skills. */
export function skillsIn(lines: readonly Line[]): readonly Skill[] {
  const found = new Map<string, Skill>();
  for (const { text } of lines.slice(0, endOf(lines))) {
    for (const skill of skillsOf(text)) {
      const key = plain(skill.name) || skill.name.toLowerCase();
      const known = found.get(key);
      if (
        known === undefined
          ? found.size < MOST_SKILLS
          : known.years === undefined && skill.years !== undefined
      )
        found.set(key, known === undefined ? skill : { ...known, ...skill, name: known.name });
    }
  }
  return [...found.values()];
}

/** Behind a list of one skill a line, an empty line and no technology: there something else has begun. */
function endOf(lines: readonly Line[]): number {
  const isList = ({ text }: Line) => outsideBrackets(text).length > 1 || text.includes(":");
  const starts = lines.flatMap(({ gap }, at) => (gap && at > 0 ? [at] : []));
  if (lines.slice(0, starts[0]).some(isList)) return lines.length;
  const end = starts.find((from, nth) => {
    const paragraph = lines.slice(from, starts[nth + 1]);
    return !paragraph.some((line) => skillsOf(line.text).some(({ name }) => skillNamed(name) !== undefined));
  });
  return end ?? lines.length;
}

/** Of a list of languages, the ones that computers read. */
export function technologiesIn(lines: readonly Line[]): readonly Skill[] {
  return skillsIn(lines).filter(({ name }) => skillNamed(name) !== undefined);
}

function skillsOf(line: string): readonly Skill[] {
  const [, label, labelled] = /^([^:,;()]{2,40}):\s*(\S.{0,599})$/u.exec(line) ?? [];
  const isYears = labelled !== undefined && /^\d/.test(labelled);
  const list = labelled === undefined || isYears ? line : labelled;
  const isSpoken = label !== undefined && headingKind(label) === "languages";
  const parts = outsideBrackets(list);
  const skills = parts.flatMap((part) => skillOf(part, parts.length > 1) ?? []);
  return isSpoken && !skills.some(({ name }) => skillNamed(name) !== undefined) ? [] : skills;
}

function skillOf(part: string, inList: boolean): Skill | undefined {
  let text = part.trim().replace(/^[-–—*•]\s*/, "");
  const said = YEARS.exec(text);
  const years = said === null ? undefined : Number((said[1] ?? "").replace(",", "."));
  if (said !== null) text = text.slice(0, said.index);
  const name = text
    .replace(METER, "")
    .replace(LEVELS, "")
    .replace(/^(?:and|und|et|y|e|en|i)\s/i, "")
    .replace(/\s*\((?:since|seit|depuis|desde)[^)]{0,20}\)$/i, "")
    .replace(/[\s.:,;–—-]{1,10}$/u, "")
    .trim();
  if (!isSkill(name, inList || years !== undefined)) return undefined;
  return { name, ...(years !== undefined && years > 0 && years <= MOST_YEARS && { years }) };
}

function isSkill(name: string, inList: boolean): boolean {
  if (name.length > LONGEST_SKILL || !/[\p{L}]/u.test(name) || /@|https?:|^\d{4}/.test(name)) return false;
  if (name.length === 1 && !/^[CRD]$/.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length > MOST_WORDS) return false;
  const prose = [...name.matchAll(PROSE)].length;
  return prose === 0 || (inList && prose === 1 && words.length <= 4) || skillNamed(name) !== undefined;
}

/** Splits at separators that stand outside of brackets: "AWS (EC2, S3), Docker" has two parts. */
function outsideBrackets(list: string): readonly string[] {
  const inside = list.replace(/\([^()]{0,120}\)/g, (brackets) => brackets.replace(/[,;/|·•]/g, "\u0001"));
  return inside.split(SEPARATORS).map((part) => part.replaceAll("\u0001", ","));
}
