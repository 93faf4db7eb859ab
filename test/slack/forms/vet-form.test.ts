import type { ViewOutput } from "@slack/bolt";
import { describe, expect, expectTypeOf, test } from "vitest";
import { readSubmission } from "../../../src/domain/read-submission.ts";
import { Submission } from "../../../src/domain/submission.ts";
import { LANGUAGES } from "../../../src/domain/text.ts";
import { problemsInView } from "../../../src/slack/block-kit/index.ts";
import { readCommand } from "../../../src/slack/command/read-command.ts";
import { formState, type ViewValues } from "../../../src/slack/forms/form-state.ts";
import { CV_FILE } from "../../../src/slack/forms/groups/background.ts";
import { fields, groups } from "../../../src/slack/forms/groups/index.ts";
import { NOT_IN_THE_FORM } from "../../../src/slack/forms/sheet.ts";
import { loadingForm, readVetForm, vetForm } from "../../../src/slack/forms/vet-form.ts";
import { fc } from "../../support/properties.ts";
import { submissions } from "./generated-submissions.ts";

/** A form with a name and an address, and one more field as typed. */
function typed(more: Record<string, string>): ViewValues {
  const values = { name: "Jane Doe", emails: "jane@example.com", ...more };
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value: { value } }]));
}

function submissionFrom(more: Record<string, string>) {
  const read = readVetForm(typed(more), "en");
  expect(read.ok ? {} : read.errors).toEqual({});
  return read.ok ? read.submission : undefined;
}

function errorsFrom(more: Record<string, string>) {
  const read = readVetForm(typed(more), "en");
  return read.ok ? {} : read.errors;
}

test("what a person filled in comes back as it was", () => {
  fc.assert(
    fc.property(submissions, (submission) => {
      expect(readVetForm(formState(submission), "en")).toEqual({ ok: true, submission });
    }),
    { numRuns: 300 },
  );
});

test("a form opened with a submission shows it: sending it unchanged changes nothing", () => {
  fc.assert(
    fc.property(submissions, fc.constantFrom(...LANGUAGES), (submission, language) => {
      const view = vetForm(submission, language);
      expect(problemsInView(view)).toEqual([]);
      expect(readVetForm(stateOf(view), language)).toEqual({ ok: true, submission });
    }),
  );
});

/** What Slack would send back for a modal that nobody touched. */
function stateOf(view: ReturnType<typeof vetForm>): ViewValues {
  return Object.fromEntries(
    view.blocks.flatMap((block) => {
      if (block.type !== "input" || !("element" in block)) return [];
      const { element } = block;
      const state = {
        value:
          "initial_value" in element && typeof element.initial_value === "string"
            ? element.initial_value
            : null,
        selected_date: "initial_date" in element ? element.initial_date : undefined,
        selected_option: "initial_option" in element ? element.initial_option : undefined,
        selected_options: "initial_options" in element ? element.initial_options : undefined,
      };
      return [[block.block_id, { value: state }]];
    }),
  ) as ViewValues;
}

test("only the fields listed are missing from the form", () => {
  const address = { country: "DE", postcode: "1", city: "a", line: "b" };
  const job = {
    employer: "a",
    domain: "a.com",
    title: "b",
    start: "2019",
    end: "2020",
    fullTime: true,
    text: "c",
  };
  const interview = {
    on: "2026-02-03",
    mode: "video",
    camera: "on",
    joinedAs: "a",
    observations: ["different-person"],
    notes: "b",
  };
  const everything = {
    name: "a",
    aliases: ["a"],
    emails: ["a@b.de"],
    phones: ["030 123456"],
    handles: ["a"],
    location: { country: "DE", city: "a", timezone: "UTC" },
    observedTimezone: "UTC",
    role: "a",
    engagement: "agency",
    stage: "offer",
    source: { channel: "other", platform: "a", referredBy: "b", accountName: "c" },
    agency: { name: "a", documentsIdentityCheck: false },
    profiles: {
      github: "a",
      gitlab: "b",
      linkedin: "https://www.linkedin.com/in/c",
      portfolio: "https://d.de",
      platform: "https://e.de",
      names: { github: "f" },
    },
    cv: {
      text: "a",
      file: "b",
      name: "c",
      employment: [job],
      education: [{ school: "a", subject: "b", start: "2019", end: "2020" }],
      skills: [{ name: "a", years: 1 }],
      metadata: { author: "a", producer: "b", created: "c", documentId: "d" },
    },
    otherHistory: ["linkedin", "platform", "elsewhere"].map((source) => ({ source, employment: [job] })),
    jobAdvert: "a",
    references: [{ name: "a", company: "b", companyDomain: "c.de", email: "d@e.de", phone: "030 123456" }],
    network: { ips: ["203.0.113.9"] },
    conversation: { leavesPlatform: false, textOnly: true, changedContact: false },
    rate: { asked: 1, bandFrom: 2, bandTo: 3, currency: "EUR", per: "hour" },
    interviews: [interview, interview],
    equipment: {
      shipTo: address,
      idAddress: address,
      changedAfterOffer: true,
      ownDevice: false,
      firstSeenCountry: "DE",
    },
    payment: {
      methods: ["bank"],
      accountHolder: "a",
      registeredBusiness: "b",
      iban: "c",
      accountCountry: "DE",
      wallets: ["d"],
      prepayment: true,
      changes: 1,
    },
    failedTasks: ["meet-in-person"],
    passedTasks: ["meet-in-person"],
    notes: "a",
  };
  expect(Object.keys(everything).toSorted()).toEqual(Object.keys(Submission.shape).toSorted());
  const given = readSubmission(everything);
  if (!given.ok) throw new Error(JSON.stringify(given.problems));
  const back = readVetForm(formState(given.submission), "en");
  if (!back.ok) throw new Error(JSON.stringify(back.errors));
  const kept = new Set(paths(back.submission));
  const missing = paths(given.submission).filter((path) => !kept.has(path));
  const isListed = (path: string) =>
    NOT_IN_THE_FORM.some((listed) => {
      const parts = path.split(".");
      return listed.split(".").every((part, index) => part === "*" || part === parts[index]);
    });
  expect(missing.filter((path) => !isListed(path))).toEqual([]);
  expect(missing.length).toBeGreaterThan(NOT_IN_THE_FORM.length);
});

function paths(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, at === "" ? key : `${at}.${key}`));
}

describe("the modal", () => {
  test.each(LANGUAGES)("is accepted by Slack, empty, in %s", (language) => {
    expect(problemsInView(vetForm({}, language))).toEqual([]);
    expect(problemsInView(loadingForm(language))).toEqual([]);
    expect(JSON.stringify(vetForm({}, language))).not.toContain("…");
  });

  test("carries its metadata, and none when there is none", () => {
    expect(vetForm({}, "en", "{}").private_metadata).toBe("{}");
    expect(vetForm({}, "en")).not.toHaveProperty("private_metadata");
  });

  test("asks only for the name", () => {
    const required = vetForm({}, "en").blocks.flatMap((block) =>
      block.type === "input" && "optional" in block && block.optional !== true ? [block.block_id] : [],
    );
    expect(required).toEqual(["name"]);
  });

  test("opens with whatever was understood of a hostile text", () => {
    const text = fc.array(
      fc.constantFrom(
        "Jane ",
        "name: ",
        "role: ",
        "notes: ",
        "x".repeat(400),
        "|",
        "\u202e",
        "<!channel>",
        "a@b.de ",
        "\n",
        "references: c@d.de",
        "*",
        "pay: bank",
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const read = readCommand(parts.join(""));
        const prefill =
          read.kind === "unclear" ? read.understood : read.kind === "submission" ? read.submission : {};
        expect(problemsInView(vetForm(prefill, "de"))).toEqual([]);
      }),
    );
  });

  test("cuts what is longer than Slack's field", () => {
    const view = vetForm(
      { name: "x".repeat(400), notes: "y".repeat(9000), cv: { text: "z".repeat(9000) } },
      "en",
    );
    expect(problemsInView(view)).toEqual([]);
  });

  test("asks for nothing that says where a person comes from", () => {
    const asked = fields.map(({ id, label, hint }) => JSON.stringify([id, label, hint])).join("\n");
    expect(asked).not.toMatch(/national|birth|geburt|ethni|gender|geschlecht|\bage\b|alter\b|photo|foto/i);
    expect(groups.length).toBeGreaterThan(10);
  });
});

describe("a CV as a file", () => {
  const chosen = { id: "F0CV", name: "cv.pdf", size: 12_000, mimetype: "application/pdf" };
  const withFile = (file: object): ViewValues => ({
    ...typed({ emails: "" }),
    [CV_FILE]: { value: { files: [{ ...chosen, ...file }] } },
  });

  test("is one PDF or DOCX, and needs nobody", () => {
    const input = vetForm({}, "en").blocks.find((block) => block.block_id === CV_FILE);
    expect(input).toMatchObject({
      type: "input",
      optional: true,
      element: { type: "file_input", filetypes: ["pdf", "docx"], max_files: 1 },
    });
  });

  test("comes beside the submission, and is detail enough", () => {
    expect(readVetForm(withFile({}), "en")).toEqual({
      ok: true,
      submission: { name: "Jane Doe" },
      cvFile: { id: "F0CV", name: "cv.pdf" },
    });
  });

  test.each([
    ["none", null, ""],
    ["one with a second line and an override", "cv\n\u202efdp.exe", "cv fdp.exe"],
    ["a long one", `${"😀".repeat(400)}.pdf`, `${"😀".repeat(149)}…`],
  ])("has a name that a case can hold: %s", (_, name, kept) => {
    const read = readVetForm(withFile({ name }), "en");
    expect(read).toMatchObject({ cvFile: { name: kept } });
    expect(readSubmission({ name: "Jane Doe", cv: { file: kept } })).toMatchObject({ ok: true });
  });

  test("larger than 10 MB is refused at its field", () => {
    expect(readVetForm(withFile({ size: 10 * 1024 * 1024 }), "en")).toMatchObject({ ok: true });
    expect(readVetForm(withFile({ size: 10 * 1024 * 1024 + 1 }), "en")).toEqual({
      ok: false,
      errors: { [CV_FILE]: "Choose a file of at most 10 MB." },
    });
  });

  test("cannot be filled in beforehand", () => {
    const view = vetForm({ name: "Jane Doe", cv: { file: "cv.pdf" } }, "en");
    expect(JSON.stringify(view)).not.toContain("cv.pdf");
    expect(problemsInView(view)).toEqual([]);
  });
});

test("Slack's own type of view state is taken", () => {
  expectTypeOf<ViewOutput["state"]["values"]>().toExtend<ViewValues>();
});

describe("one line each", () => {
  test.each([
    ["country", "Deutschland", { location: { country: "DE" } }],
    ["emails", "a@x.org, b@x.org\nc@x.org", { emails: ["a@x.org", "b@x.org", "c@x.org"] }],
    ["github", "https://github.com/janedoe", { profiles: { github: "janedoe" } }],
    ["linkedin", "linkedin.com/in/jane", { profiles: { linkedin: "https://linkedin.com/in/jane" } }],
    ["profileNames", "GitHub: Jane D.", { profiles: { names: { github: "Jane D." } } }],
    [
      "skills",
      "React 6, Go (3 years); Rust\nPHP 2 Jahre",
      {
        cv: {
          skills: [
            { name: "React", years: 6 },
            { name: "Go", years: 3 },
            { name: "Rust" },
            { name: "PHP", years: 2 },
          ],
        },
      },
    ],
    [
      "employment",
      "Example GmbH | Engineer | 2019-03 – 2021-05",
      {
        cv: {
          employment: [{ employer: "Example GmbH", title: "Engineer", start: "2019-03", end: "2021-05" }],
        },
      },
    ],
    [
      "employment",
      "Example GmbH | Mar 2019 - heute | Vollzeit",
      { cv: { employment: [{ employer: "Example GmbH", start: "2019-03", fullTime: true }] } },
    ],
    [
      "employment",
      "A\nB | C | 2019-2021 | b.example",
      {
        cv: {
          employment: [
            { employer: "A" },
            { employer: "B", title: "C", start: "2019", end: "2021", domain: "b.example" },
          ],
        },
      },
    ],
    [
      "education",
      "TU Berlin | Informatik | 10/2012 bis 2016",
      { cv: { education: [{ school: "TU Berlin", subject: "Informatik", start: "2012-10", end: "2016" }] } },
    ],
    [
      "linkedinHistory",
      "A | B | since 2020",
      { otherHistory: [{ source: "linkedin", employment: [{ employer: "A", title: "B", start: "2020" }] }] },
    ],
    ["references", "Ann Lee <ann@x.org>", { references: [{ name: "Ann Lee", email: "ann@x.org" }] }],
    [
      "references",
      "Ann Lee | Example GmbH | ann@x.org | +49 30 123456",
      {
        references: [
          { name: "Ann Lee", company: "Example GmbH", email: "ann@x.org", phone: "+49 30 123456" },
        ],
      },
    ],
    ["references", "Ann Lee | ann@x.org", { references: [{ name: "Ann Lee", email: "ann@x.org" }] }],
    [
      "shipTo",
      "Hauptstr. 1, 10115 Berlin, Deutschland",
      { equipment: { shipTo: { line: "Hauptstr. 1", postcode: "10115", city: "Berlin", country: "DE" } } },
    ],
    [
      "shipTo",
      "10 High St, London SW1A 1AA, UK",
      { equipment: { shipTo: { line: "10 High St", postcode: "SW1A 1AA", city: "London", country: "GB" } } },
    ],
    [
      "shipTo",
      "Packstation 1 | | Berlin | DE",
      { equipment: { shipTo: { line: "Packstation 1", city: "Berlin", country: "DE" } } },
    ],
    ["rateAsked", "62,50", { rate: { asked: 62.5 } }],
    ["ips", "203.0.113.9 2001:db8::1", { network: { ips: ["203.0.113.9", "2001:db8::1"] } }],
    ["notes", " \u202enice\r\n\u200bday ", { notes: "nice\nday" }],
  ])("%s: %j", (id, text, expected) => {
    expect(submissionFrom({ [id]: text })).toEqual({
      name: "Jane Doe",
      ...(id !== "emails" && { emails: ["jane@example.com"] }),
      ...expected,
    });
  });
});

describe("an error stands at its field and shows how it is meant", () => {
  test.each([
    ["name", "", "Jane Doe"],
    ["emails", "jane@localhost", "jane@example.com"],
    ["emails", "a@b.de\nnope", "“nope”"],
    ["phones", "soon", "+49"],
    ["country", "Atlantis", "Germany"],
    ["timezone", "Mars", "Europe/Berlin"],
    ["github", "https://gitlab.com/x", "janedoe"],
    ["employment", "Example GmbH, Engineer, 2019-2021", "Example GmbH | Engineer | 2019-03 – 2021-05"],
    ["employment", "A | B | 2019-03 – 2021-13", "2019-03"],
    ["education", "A | B | 2012 – 2016 | more", "2012 – 2016"],
    ["skills", "Go 99", "Go 3"],
    ["references", "ann@localhost", "ann@example.com"],
    ["shipTo", "a | b | c | Atlantis", "DE"],
    ["accountCountry", "Berlin", "DE"],
    ["ips", "999.1.1.1", "203.0.113.9"],
    ["rateAsked", "a lot", "62.50"],
    ["paymentChanges", "1.5", "whole number"],
    ["paymentChanges", "5000", "Check this"],
    ["interviewOn", "2026-02-31", "Check this"],
    ["aliases", "a\n".repeat(60), "Check this"],
    ["emails", "a@b.de\n".repeat(21), "Check this"],
    ["linkedinHistory", "a\n".repeat(61), "Check this"],
    ["handles", "x".repeat(301), "Check this"],
  ])("%s: %j", (id, text, says) => {
    const errors = errorsFrom({ [id]: text });
    expect(Object.keys(errors)).toEqual([id]);
    expect(errors[id]).toContain(says);
  });

  test("several at once, in the reader's language", () => {
    const read = readVetForm(typed({ name: " ", emails: "x", country: "y" }), "de");
    const errors = read.ok ? {} : read.errors;
    expect(Object.keys(errors).toSorted()).toEqual(["country", "emails", "name"]);
    expect(errors["name"]).toContain("Geben Sie den Namen ein");
    expect(errors["country"]).toContain("nicht lesbar");
  });

  test("a name alone is too little", () => {
    expect(errorsFrom({ emails: "" })).toEqual({ emails: expect.stringContaining("one more detail") });
    expect(readVetForm({}, "en")).toEqual({
      ok: false,
      errors: { name: expect.any(String), emails: expect.any(String) },
    });
  });
});

test("whatever stands in the form is read or answered at a field", () => {
  const ids = fields.map((field) => field.id);
  const entered = fc.oneof(
    fc.record({ value: fc.string({ unit: "binary", maxLength: 200 }) }),
    fc.record({ selected_option: fc.record({ value: fc.string() }) }),
    fc.record({ selected_options: fc.array(fc.record({ value: fc.string() }), { maxLength: 3 }) }),
    fc.constant({ value: null, selected_option: null, selected_date: null }),
  );
  const values = fc.dictionary(fc.constantFrom(...ids), fc.record({ value: entered }));
  fc.assert(
    fc.property(values, (state) => {
      const read = readVetForm(state, "en");
      const wrong = read.ok ? [] : Object.keys(read.errors);
      expect(ids).toEqual(expect.arrayContaining(wrong));
      if (read.ok) expect(readSubmission(read.submission)).toEqual(read);
      else expect(wrong).not.toEqual([]);
    }),
  );
});
