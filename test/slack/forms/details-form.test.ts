import { describe, expect, test } from "vitest";
import { type DetailEdit, editSubmission } from "../../../src/domain/edit-submission.ts";
import { changedFields } from "../../../src/domain/merge-submission.ts";
import { readSubmission } from "../../../src/domain/read-submission.ts";
import type { Submission } from "../../../src/domain/submission.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import type { Prefill } from "../../../src/slack/command/prefill.ts";
import { detailsForm, readDetailsForm, readDetailsMetadata } from "../../../src/slack/forms/details-form.ts";
import type { ViewValues } from "../../../src/slack/forms/form-state.ts";
import { fc } from "../../support/properties.ts";
import { submissions } from "./generated-submissions.ts";

const LARGEST_VIEW = 250_000;

const KNOWN: Submission = {
  name: "Jane Doe",
  role: "Engineer",
  emails: ["jane@example.com"],
  phones: ["+49 1512 3456789"],
  cv: {
    employment: [{ employer: "A GmbH", start: "2019", text: "Wrote Go." }],
    skills: [{ name: "Go", years: 3 }],
  },
  otherHistory: [{ source: "xing", employment: [{ employer: "B GmbH" }] }],
  payment: { methods: ["bank", "crypto"], iban: "DE02120300000000202051", changes: 2 },
  equipment: { ownDevice: false },
};

function open(submission: Submission, found: Prefill = {}) {
  const view = detailsForm({ id: 12, submission }, found, "en", "https://hooks.slack.example/r/1");
  return { view, prints: readDetailsMetadata(view.private_metadata ?? "").prints };
}

type View = ReturnType<typeof detailsForm>;

/** What Slack sends for a form in which somebody changed these fields and left the rest. */
function sent({ blocks }: View, changed: Readonly<Record<string, object | null>> = {}): ViewValues {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const { block_id: id, element } = block as { block_id?: string; element?: Record<string, unknown> };
      if (id === undefined || element === undefined) return [];
      const untouched = {
        value: element["initial_value"] ?? null,
        selected_option: element["initial_option"] ?? null,
        selected_options: element["initial_options"] ?? [],
      };
      const now = Object.hasOwn(changed, id) ? (changed[id] ?? {}) : untouched;
      return [[id, { value: now }]];
    }),
  ) as ViewValues;
}

function editsOf(submission: Submission, changed: Readonly<Record<string, object | null>>, now = submission) {
  const { view, prints } = open(submission);
  const read = readDetailsForm(sent(view, changed), prints, now, "en");
  expect(read.ok ? {} : read.errors).toEqual({});
  return read.ok ? read.edits : [];
}

function edited(submission: Submission, edits: readonly DetailEdit[]): Submission {
  const read = editSubmission(submission, edits);
  if (!read.ok) throw new Error("this is no submission");
  return read.submission;
}

const typed = (value: string) => ({ value });

test("whatever is known: the form is one that Slack accepts, and sending it untouched changes nothing", () => {
  fc.assert(
    fc.property(submissions, fc.constantFrom(...LANGUAGES), (submission, language) => {
      const view = detailsForm({ id: 12, submission }, {}, language);
      expect(problemsInView(view)).toEqual([]);
      const { prints } = readDetailsMetadata(view.private_metadata ?? "");
      expect(readDetailsForm(sent(view), prints, submission, language)).toEqual({ ok: true, edits: [] });
    }),
  );
});

test("whatever is known: emptying every field takes away what the form shows and nothing else", () => {
  fc.assert(
    fc.property(submissions, (submission) => {
      const { view } = open(submission);
      const ids = view.blocks.flatMap(({ block_id: id }) => (id === undefined ? [] : [id]));
      const edits = editsOf(submission, Object.fromEntries(ids.map((id) => [id, null])));
      const left = edited(submission, edits);
      const { emails, phones, handles, references, payment, equipment, profiles, cv, otherHistory, ...rest } =
        submission;
      const kept = otherHistory?.filter(({ source }) => source !== "linkedin" && source !== "platform") ?? [];
      const { file, metadata } = cv ?? {};
      expect({ ok: true, submission: left }).toEqual(
        readSubmission({ ...rest, otherHistory: kept, cv: { file, metadata } }),
      );
    }),
  );
});

describe("what somebody changed", () => {
  test.each<[string, Readonly<Record<string, object | null>>, readonly string[]]>([
    ["a list", { emails: typed("jane@example.com\nj@example.org") }, ["emails"]],
    ["one that was not there", { github: typed("janedoe") }, ["profiles.github"]],
    ["a value taken away", { iban: null }, ["payment.iban"]],
    ["another choice", { ownDevice: { selected_option: { value: "yes" } } }, ["equipment.ownDevice"]],
    ["fewer boxes", { payMethods: { selected_options: [{ value: "bank" }] } }, ["payment.methods"]],
    [
      "the same boxes in another order",
      { payMethods: { selected_options: [{ value: "crypto" }, { value: "bank" }] } },
      [],
    ],
    ["spaces around it", { iban: typed("  DE02120300000000202051\n") }, []],
    ["jobs elsewhere", { linkedinHistory: typed("C GmbH | Engineer | 2020 – 2021") }, ["otherHistory"]],
    ["the CV's text", { cvText: typed("I wrote Go.") }, ["cv.text"]],
  ])("%s", (_, changed, fields) => {
    expect(changedFields(KNOWN, edited(KNOWN, editsOf(KNOWN, changed)))).toEqual(fields);
  });

  test("is put into what is known by now, not into what was known when the form opened", () => {
    const now = { ...KNOWN, phones: ["+49 30 123456"], role: "Lead" };
    const edits = editsOf(KNOWN, { emails: typed("j@example.org") }, now);
    expect(edited(now, edits)).toEqual({ ...now, emails: ["j@example.org"] });
  });

  test("in a list leaves the other entries with all that they had", () => {
    const changed = { employment: typed("A GmbH |  | 2019 – \nC GmbH | Lead") };
    const { cv } = edited(KNOWN, editsOf(KNOWN, changed));
    expect(cv?.employment).toEqual([
      { employer: "A GmbH", start: "2019", text: "Wrote Go." },
      { employer: "C GmbH", title: "Lead" },
    ]);
  });

  test("and cannot be read stands at its field, in the reader's language", () => {
    const { view, prints } = open(KNOWN);
    const values = sent(view, {
      emails: typed("jane@"),
      country: typed("Nowhere"),
      accountCountry: typed("Nowhere"),
    });
    const read = readDetailsForm(values, prints, KNOWN, "de");
    expect(read).toEqual({
      ok: false,
      errors: { emails: expect.stringContaining("Bitte"), accountCountry: expect.stringContaining("Bitte") },
    });
  });
});

describe("what was found in a message", () => {
  test("stands beside what is known, and counts as added", () => {
    const { view, prints } = open(KNOWN, { emails: ["j@example.org"], profiles: { github: "janedoe" } });
    const read = readDetailsForm(sent(view), prints, KNOWN, "en");
    const now = edited(KNOWN, read.ok ? read.edits : []);
    expect(now).toEqual({
      ...KNOWN,
      emails: ["jane@example.com", "j@example.org"],
      profiles: { github: "janedoe" },
    });
  });

  test("of the name of somebody else is left out", () => {
    expect(JSON.stringify(open(KNOWN, { name: "Robert Hill" }).view)).not.toContain("Robert Hill");
  });
});

describe("more than a field can show", () => {
  const jobs = Array.from({ length: 50 }, (_, year) => ({
    employer: `Company with a long name number ${year}`,
    title: `Engineer for a very long list of things ${year}`,
    start: `${1960 + year}`,
  }));
  const text = "One line of a long CV.\n".repeat(600).trim();
  const LONG: Submission = { ...KNOWN, cv: { text, employment: jobs } };

  test("stays when nobody touches it", () => {
    expect(editsOf(LONG, {})).toEqual([]);
    expect(JSON.stringify(open(LONG).view)).toContain("More is kept than fits here");
  });

  test("is added to by a list, and replaced by a text", () => {
    const changed = { employment: typed("New GmbH | Lead"), cvText: typed("A new CV.") };
    const { cv } = edited(LONG, editsOf(LONG, changed));
    expect(cv).toEqual({ text: "A new CV.", employment: [...jobs, { employer: "New GmbH", title: "Lead" }] });
  });

  test("fits into what Slack takes as one form", () => {
    const wide = "😀".repeat(2990);
    const strings = Array.from({ length: 10 }, () => "字".repeat(295));
    const largest: Submission = {
      name: wide.slice(0, 300),
      handles: strings,
      references: strings.map((name) => ({ name })),
      cv: {
        text: `${wide}\n${wide}`,
        name: strings[0],
        skills: strings.map((name) => ({ name })),
        employment: strings.map((employer) => ({ employer })),
      },
      payment: { accountHolder: strings[0], wallets: strings, registeredBusiness: strings[0] },
    };
    for (const language of LANGUAGES) {
      const view = detailsForm(
        { id: 999_999_999, submission: largest },
        {},
        language,
        `https://hooks.slack.com/${"x".repeat(200)}`,
      );
      expect(problemsInView(view)).toEqual([]);
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      expect(view.private_metadata?.length ?? 0).toBeLessThan(3000);
      expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(LARGEST_VIEW);
    }
  });
});

test.each(["", "{", "12", '{"case":"x"}'])("metadata that is none (%j) is about no case", (text) => {
  expect(readDetailsMetadata(text).case).toBeNaN();
});
