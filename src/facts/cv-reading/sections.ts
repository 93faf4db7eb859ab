import type { Line } from "./lines.ts";
import { beginsWithDate, beginsWithJoint, endsOpen, endsWithDate } from "./periods.ts";
import { headingKind, type SectionKind } from "./words.ts";

export interface Section {
  /** "top": what stands before the first heading. */
  readonly kind: SectionKind | "top";
  readonly lines: readonly Line[];
}

/** The parts of a CV by their headings, in order; periods that a narrow column broke over two lines are whole again. */
export function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const sections: { kind: Section["kind"]; lines: Line[] }[] = [{ kind: "top", lines: [] }];
  for (const line of joined(lines)) {
    const last = sections.at(-1)?.kind ?? "top";
    const kind = line.bullet ? undefined : headingKind(line.text);
    if (kind !== undefined && !(isWithin(last, line) && /:$/.test(line.text))) {
      sections.push({ kind, lines: [] });
      continue;
    }
    const [, label = "", rest = ""] = /^([^:]{3,40}):\s+(\S.{0,599})$/.exec(line.text) ?? [];
    const labelled = last === "skills" || isWithin(last, line) ? undefined : headingKind(label);
    // "Skills: Java, SQL" is a section of one line; the one before it goes on.
    if (labelled === "skills" || labelled === "languages") {
      sections.push({ kind: labelled, lines: [{ ...line, text: rest }] });
      sections.push({ kind: last, lines: [] });
      continue;
    }
    sections.at(-1)?.lines.push(line);
  }
  return sections.filter((section) => section.lines.length > 0);
}

/** Under a job, "Technologies: Java" and "Projects:" belong to the job. */
function isWithin(kind: Section["kind"], { gap }: Line): boolean {
  return kind === "experience" && !gap;
}

function joined(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const goesOn =
      last !== undefined &&
      last.text.length < 200 &&
      ((endsOpen(last.text) && beginsWithDate(line.text)) ||
        (endsWithDate(last.text) && last.text.length < 40 && isLooseEnd(line)));
    if (goesOn) {
      whole.pop();
      const joint = line.bullet ? " – " : " ";
      whole.push({ ...last, text: `${last.text}${joint}${line.text}` });
    } else whole.push(line);
  }
  return whole;
}

/** "– 05/2021" also reads as an item of a list. */
function isLooseEnd({ text, bullet }: Line): boolean {
  return text.length < 25 && (beginsWithJoint(text) || (bullet && beginsWithDate(text)));
}
