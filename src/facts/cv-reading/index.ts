import type { DrawnHistory } from "../../domain/cv-reading.ts";
import { educationIn } from "./education.ts";
import { jobsIn } from "./jobs.ts";
import { linesOf } from "./lines.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { skillsIn, technologiesIn } from "./skills.ts";

/**
 * Jobs, education and skills in the text of a CV, by its headings, dates and the usual ways to set them. What is not
 * certain is left out: a person looks at the rest before any check does. Reads at most the first 60,000 characters,
 * in a time that grows with their number and no faster.
 */
export function drawHistory(text: string): DrawnHistory {
  const sections = sectionsOf(linesOf(text));
  const linesIn = (kind: Section["kind"]) =>
    sections.filter((section) => section.kind === kind).map(({ lines }) => lines);
  const work = linesIn("experience");
  return {
    // A CV without headings is nothing but what stands at its top.
    employment: (work.length > 0 ? work : linesIn("top")).flatMap(jobsIn).slice(0, 60),
    education: linesIn("education").flatMap(educationIn).slice(0, 30),
    skills: [...skillsIn(linesIn("skills").flat()), ...technologiesIn(linesIn("languages").flat())].slice(
      0,
      200,
    ),
  };
}
