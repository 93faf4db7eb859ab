import { CATEGORY_NAMES } from "../domain/category-names.ts";
import { STRENGTH_NAMES } from "../domain/display-names.ts";
import { STRENGTHS } from "../domain/finding.ts";
import type { Text } from "../domain/text.ts";
import { TASKS } from "../playbook/tasks.ts";
import type { CaseFile } from "./case-file.ts";
import { type Html, html, link } from "./html.ts";
import { note, table } from "./layout.ts";
import type { FiledFinding } from "./shapes.ts";
import type { Voice } from "./voice.ts";

/** Everything that did not fit: what is open first, the strongest first; what is settled stays, struck through. */
export function findingsPart(file: CaseFile, voice: Voice): Html {
  const { findings } = file.assessment;
  if (findings.length === 0) return note(voice.say(NOTHING));
  const sorted = findings.toSorted((one, other) => rank(one) - rank(other));
  return html`${note(voice.say(NOT_A_VERDICT))}
${sorted.map((finding) => findingCard(finding, file, voice))}`;
}

const NOTHING: Text = {
  en: "No check found anything that does not fit.",
  de: "Keine Prüfung hat etwas gefunden, das nicht zusammenpasst.",
};
const NOT_A_VERDICT: Text = {
  en: "Something here does not fit yet. That is a question, not a verdict: every finding names ordinary reasons, and the task that settles it.",
  de: "Hier passt etwas noch nicht zusammen. Das ist eine Frage, kein Urteil: Zu jedem Hinweis stehen gewöhnliche Gründe und die Aufgabe, die ihn klärt.",
};

function rank({ settled, strength }: FiledFinding): number {
  return (settled ? STRENGTHS.length : 0) + STRENGTHS.indexOf(strength);
}

function findingCard(finding: FiledFinding, file: CaseFile, voice: Voice): Html {
  const { settled, strength, says, category } = finding;
  const title = voice.say(says);
  const heading = settled ? html`<s>${title}</s>` : html`${title}`;
  const rows = finding.evidence.map(({ says: value, source }) => [
    html`<bdi>${settled ? html`<s>${voice.say(value)}</s>` : voice.say(value)}</bdi>`,
    link(source.url, source.name === "submission" ? voice.say(AS_STATED) : source.name),
    html`${voice.day(source.seenAt)}`,
  ]);
  return html`<article class="finding ${settled ? "settled" : strength}">
<div class="top"><p class="tags"><span class="tag">${voice.say(settled ? SETTLED : STRENGTH_NAMES[strength])}</span> ${failedTags(finding, file, voice)}<span class="topic">${voice.say(CATEGORY_NAMES[category])}</span></p>
<h3 dir="auto">${heading}</h3>
${table([voice.say(VALUE), voice.say(SOURCE), voice.say(DATE)], rows)}</div>
<dl class="why">${reasons(finding, file, voice)}</dl>
<p class="check">${voice.say(CHECK)}: <code>${finding.check}</code></p>
</article>
`;
}

const SETTLED: Text = {
  en: "Settled: it no longer counts",
  de: "Geklärt: zählt nicht mehr",
};
const AS_STATED: Text = { en: "as stated", de: "laut Angaben" };
const VALUE: Text = { en: "What was seen", de: "Was vorliegt" };
const SOURCE: Text = { en: "Source", de: "Quelle" };
const DATE: Text = { en: "Date", de: "Datum" };
const CHECK: Text = { en: "Check", de: "Prüfung" };
const FAILED: Text = { en: "Verified: the question stands", de: "Geprüft: Die Frage bleibt bestehen" };

/** A task that should have settled it has failed. */
function failedTags({ settled, tasks }: FiledFinding, file: CaseFile, voice: Voice): Html | undefined {
  const hasFailed = file.tasks.some(({ id, status }) => status === "failed" && tasks.includes(id));
  return hasFailed && !settled ? html`<span class="tag failed">${voice.say(FAILED)}</span> ` : undefined;
}

function reasons(finding: FiledFinding, file: CaseFile, voice: Voice): readonly Html[] {
  const row = (label: Text, body: Html) => html`<div><dt>${voice.say(label)}</dt><dd>${body}</dd></div>`;
  const ordinary = finding.ordinaryReasons.map((reason) => html`<li>${voice.say(reason)}</li>`);
  const settles = finding.tasks.map((id) => {
    const at = file.tasks.findIndex((task) => task.id === id);
    const number =
      at < 0 ? undefined : html` <a href="#task-${at + 1}">${voice.say(TASK, { number: at + 1 })}</a>`;
    return html`<li>${voice.say(TASKS[id].title)}${number}</li>`;
  });
  const published = finding.sources.map(({ title, url }) => html`<li>${link(url, title)}</li>`);
  return [
    row(WHY, html`${voice.say(finding.because)}`),
    row(ORDINARY, html`<ul>${ordinary}</ul>`),
    row(SETTLES, html`<ul>${settles}</ul>`),
    ...(finding.cases.length === 0 ? [] : [row(CASES, html`<bdi>${finding.cases.join(", ")}</bdi>`)]),
    ...(published.length === 0 ? [] : [row(PUBLISHED, html`<ul class="published">${published}</ul>`)]),
  ];
}

const WHY: Text = { en: "Why it matters", de: "Warum es wichtig ist" };
const ORDINARY: Text = {
  en: "Honest people look like this too",
  de: "Auch bei ehrlichen Menschen kommt das vor",
};
const SETTLES: Text = { en: "What settles it", de: "Das klärt es" };
const TASK: Text = { en: "(task {number})", de: "(Aufgabe {number})" };
const CASES: Text = { en: "Earlier cases", de: "Frühere Fälle" };
const PUBLISHED: Text = { en: "Published knowledge", de: "Veröffentlichtes Wissen" };

/** Which checks could not be answered, and why. A silent source is never evidence. */
export function unansweredPart({ assessment }: CaseFile, voice: Voice): Html {
  if (assessment.unanswered.length === 0) return note(voice.say(ALL_ANSWERED));
  const rows = assessment.unanswered.map(({ check, asks, because }) => [
    asks === undefined ? html`<code>${check}</code>` : html`${voice.say(asks)}`,
    html`<bdi>${voice.say(because)}</bdi>`,
  ]);
  return html`${note(voice.say(SILENCE))}
${table([voice.say(QUESTION), voice.say(BECAUSE)], rows)}`;
}

const ALL_ANSWERED: Text = {
  en: "Every check that applies here has an answer.",
  de: "Jede Prüfung, die hier passt, hat eine Antwort.",
};
const SILENCE: Text = {
  en: "No answer is no evidence, neither for nor against the person.",
  de: "Keine Antwort ist kein Beleg, weder für noch gegen die Person.",
};
const QUESTION: Text = { en: "Question", de: "Frage" };
const BECAUSE: Text = { en: "Why there is no answer", de: "Warum es keine Antwort gibt" };
