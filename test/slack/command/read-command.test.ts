import { describe, expect, test } from "vitest";
import { readSubmission } from "../../../src/domain/read-submission.ts";
import { KEYS } from "../../../src/slack/command/key-names.ts";
import { readCommand } from "../../../src/slack/command/read-command.ts";
import { fc } from "../../support/properties.ts";

test.each([
  ["", { kind: "form" }],
  [" \u200b ", { kind: "form" }],
  ["help", { kind: "help" }],
  ["Hilfe", { kind: "help" }],
  ["list", { kind: "list", which: "all" }],
  ["LIST  mine", { kind: "list", which: "mine" }],
  ["list open", { kind: "list", which: "open" }],
  ["list verify", { kind: "list", which: "verify" }],
  ["tasks", { kind: "tasks" }],
  ["show V-12", { kind: "show", case: 12 }],
  ["show v-12", { kind: "show", case: 12 }],
  ["show 12", { kind: "show", case: 12 }],
  ["V-12", { kind: "show", case: 12 }],
  ["brief V-12", { kind: "brief", case: 12 }],
  ["Leitfaden 12", { kind: "brief", case: 12 }],
  ["stage V-12 offer", { kind: "stage", case: 12, to: "offer" }],
  ["stage 12 Angebot", { kind: "stage", case: 12, to: "offer" }],
  ["phase v-12 im einsatz", { kind: "stage", case: 12, to: "engaged" }],
  [
    "stage V-12 onboarding the client  cannot wait",
    { kind: "stage", case: 12, to: "onboarding", reason: "the client cannot wait" },
  ],
  ["stage V-12 im einsatz seit Montag", { kind: "stage", case: 12, to: "engaged", reason: "seit Montag" }],
  ["digest", { kind: "digest" }],
  ["checks", { kind: "checks" }],
  ["lists", { kind: "lists" }],
  ["Listen", { kind: "lists" }],
])("/vet %s", (text, command) => {
  expect(readCommand(text)).toEqual(command);
});

test.each([
  ["show", "Write the case"],
  ["brief", "/vet brief V-12"],
  ["show V-", "Write the case"],
  ["show V-0", "Write the case"],
  ["show -1", "Write the case"],
  ["show 99999999999999999999", "Write the case"],
  ["list hers", "Write /vet list"],
  ["stage", "Write the case and the stage"],
  ["stage offer", "Write the case and the stage"],
  [
    "stage V-12",
    "Write one of the stages behind V-12: application, interview, offer, onboarding, and engaged.",
  ],
  ["stage V-12 hired-ish", "Write one of the stages behind V-12"],
  ["tasks please", "Write /vet tasks alone"],
])("/vet %s is unclear and says what is wanted", (text, start) => {
  const command = readCommand(text);
  expect(command).toMatchObject({ kind: "unclear", typed: text, understood: {} });
  expect(command.kind === "unclear" && command.problems.map(({ en }) => en)).toEqual([
    expect.stringContaining(start),
  ]);
});

test.each([
  "List Hansen jane@x.org",
  "Show Mine jane@x.org",
  "Help Tasks jane@x.org",
  "Stage Hansen jane@x.org",
  "constructor Doe jane@x.org",
])("%s is a person", (text) => {
  const name = text.replace(" jane@x.org", "");
  expect(readCommand(text)).toEqual({ kind: "submission", submission: { name, emails: ["jane@x.org"] } });
});

describe("a candidate in one line", () => {
  test.each([
    [
      "the example of the manual",
      "Jane Doe jane@example.com +49 151 23456789 github.com/janedoe | location: Berlin, DE | pay: crypto",
      {
        name: "Jane Doe",
        emails: ["jane@example.com"],
        phones: ["+49 151 23456789"],
        profiles: { github: "janedoe" },
        location: { city: "Berlin", country: "DE" },
        payment: { methods: ["crypto"] },
      },
    ],
    [
      "as Slack wraps it",
      "Jane Doe <mailto:jane@example.com|jane@example.com> <tel:+4915123456789|+49 151 23456789> <https://janedoe.dev/a;b|janedoe.dev/a;b>",
      {
        name: "Jane Doe",
        emails: ["jane@example.com"],
        phones: ["+49 151 23456789"],
        profiles: { portfolio: "https://janedoe.dev/a;b" },
      },
    ],
    [
      "every key",
      [
        "name: Jane Doe",
        "email: a@x.org, b@x.org",
        "phone: 030 123456, +44 20 7946 0958",
        "location: Deutschland",
        "timezone: Europe/Berlin",
        "role: Backend engineer: Go",
        "github: @janedoe",
        "gitlab: https://gitlab.com/jane",
        "linkedin: linkedin.com/in/jane",
        "portfolio: janedoe.dev",
        "platform: Upwork",
        "engagement: freiberuflich",
        "stage: Vorstellungsgespräch",
        "pay: bank, Wise und Krypto",
        "references: Ann Lee <a@b.com>, c@d.com",
        "notes: met at 10:30, see https://x.org",
      ].join("\n"),
      {
        name: "Jane Doe",
        emails: ["a@x.org", "b@x.org"],
        phones: ["030 123456", "+44 20 7946 0958"],
        location: { country: "DE", timezone: "Europe/Berlin" },
        role: "Backend engineer: Go",
        profiles: {
          github: "janedoe",
          gitlab: "jane",
          linkedin: "https://linkedin.com/in/jane",
          portfolio: "https://janedoe.dev",
        },
        source: { channel: "platform", platform: "upwork" },
        engagement: "freelance",
        stage: "interview",
        payment: { methods: ["bank", "wise", "crypto"] },
        references: [{ name: "Ann Lee", email: "a@b.com" }, { email: "c@d.com" }],
        notes: "met at 10:30, see https://x.org",
      },
    ],
    [
      "known keys without a separator, after the name",
      "Jane Doe email: jane@x.org location: Berlin, Germany",
      { name: "Jane Doe", emails: ["jane@x.org"], location: { city: "Berlin", country: "DE" } },
    ],
    [
      "several phones and addresses anywhere",
      "Jane Doe (a@x.org, b@x.org); (030) 123-456 / 0151 23456789",
      { name: "Jane Doe", emails: ["a@x.org", "b@x.org"], phones: ["(030) 123-456", "0151 23456789"] },
    ],
    [
      "a profile on a platform",
      "Jane Doe | platform: https://upwork.com/freelancers/~01",
      { name: "Jane Doe", profiles: { platform: "https://upwork.com/freelancers/~01" } },
    ],
    [
      "more links than places: kept as a note",
      "Jane Doe https://a.example https://b.example",
      { name: "Jane Doe", profiles: { portfolio: "https://a.example" }, notes: "https://b.example" },
    ],
    [
      "notes with a semicolon",
      "Jane Doe | notes: met at a fair; knows Bob bob@x.org",
      { name: "Jane Doe", notes: "met at a fair\nknows Bob bob@x.org" },
    ],
    [
      "names of all kinds",
      "Dr. María-José O’Neill (MJ) d'Árc: mj@x.org",
      { name: "Dr. María-José O’Neill (MJ) d'Árc", emails: ["mj@x.org"] },
    ],
    ["another script", "김민준 kim@x.org", { name: "김민준", emails: ["kim@x.org"] }],
  ])("%s", (_, text, submission) => {
    expect(readCommand(text)).toEqual({ kind: "submission", submission });
  });
});

describe("what cannot be read is said", () => {
  test.each([
    ["a name alone", "Jane Doe", "Add one more detail", { name: "Jane Doe" }],
    ["no name", "jane@x.org", "Put the name in front", { emails: ["jane@x.org"] }],
    ["only separators", " | ; ", "Put the name in front", {}],
    [
      "an unknown key",
      "Jane Doe jane@x.org | colour: red",
      "“colour:”",
      { name: "Jane Doe", emails: ["jane@x.org"] },
    ],
    ["an unknown key in front", "colour: red", "“colour:”", {}],
    ["an unknown key after the name", "Jane Doe colour: red", "“colour:”", { name: "Jane Doe" }],
    ["a slip in a key", "Jane Doe | emial: jane@x.org", "Write “email:”", { name: "Jane Doe" }],
    [
      "a slip beside the name",
      "Jane Doe Emial: jane@x.org",
      "Write “email:”",
      { name: "Jane Doe", emails: ["jane@x.org"] },
    ],
    ["half an address", "Jane Doe jane@localhost", "“jane@localhost”", { name: "Jane Doe" }],
    ["an address with a key", "Jane Doe | email: jane", "email: jane@example.com", { name: "Jane Doe" }],
    ["a phone", "Jane Doe | phone: soon", "“soon”", { name: "Jane Doe" }],
    ["a country", "Jane Doe | location: Berlin, Atlantis", "“Berlin, Atlantis”", { name: "Jane Doe" }],
    ["a time zone", "Jane Doe | timezone: Mars/Base", "“Mars/Base”", { name: "Jane Doe" }],
    ["an engagement", "Jane Doe | engagement: maybe", "“maybe”", { name: "Jane Doe" }],
    ["a stage", "Jane Doe | stage: far", "“far”", { name: "Jane Doe" }],
    [
      "one of the methods",
      "Jane Doe | pay: bank, gold",
      "“gold”",
      { name: "Jane Doe", payment: { methods: ["bank"] } },
    ],
    [
      "a reference without a way to reach it",
      "Jane Doe | references: Ann Lee",
      "“Ann Lee”",
      { name: "Jane Doe" },
    ],
    ["an account", "Jane Doe | github: https://gitlab.com/x", "github: janedoe", { name: "Jane Doe" }],
    ["an empty value", "Jane Doe | role:", "Write something after “role:”", { name: "Jane Doe" }],
    ["two values", "Jane Doe | role: a | role: b", "only once", { name: "Jane Doe", role: "a" }],
    ["two names", "Jane Doe | name: Ann Lee", "only once", { name: "Jane Doe" }],
    [
      "text behind",
      "Jane Doe jane@x.org senior dev",
      "“senior dev”",
      { name: "Jane Doe", emails: ["jane@x.org"] },
    ],
    [
      "a role that does not end",
      "Jane Doe | role: dev location: Berlin",
      "in front of “location:”",
      { name: "Jane Doe" },
    ],
    [
      "whose address it is",
      "Jane Doe | references: a@b.com; c@d.com",
      "“c@d.com”",
      { name: "Jane Doe", references: [{ email: "a@b.com" }] },
    ],
    [
      "a sentence as a name",
      "please look at our new candidate who wrote to us on 2026/02/03 jane@x.org",
      "more in it than a name",
      { emails: ["jane@x.org"] },
    ],
    ["a long role", `Jane Doe | role: ${"x".repeat(301)}`, "300 characters", { name: "Jane Doe" }],
  ])("%s", (_, text, says, understood) => {
    const command = readCommand(text);
    expect(command).toMatchObject({ kind: "unclear", typed: text.trim(), understood });
    expect(command.kind === "unclear" && command.understood).toEqual(understood);
    expect(command.kind === "unclear" && command.problems.map(({ en }) => en).join("\n")).toContain(says);
  });

  test("in both languages, for every problem", () => {
    const command = readCommand("Jane | x: y | role: | pay: gold | email: z");
    const problems = command.kind === "unclear" ? command.problems : [];
    expect(problems).toHaveLength(4);
    for (const { en, de } of problems) expect(de).not.toBe(en);
  });

  test("a link, a time and a colon in a value are no keys", () => {
    const command = readCommand("Jane Doe | notes: call 10:30 | https://x.org:8080/a");
    expect(command.kind).toBe("submission");
  });
});

const pieces = fc.constantFrom(
  ...KEYS.map((key) => `${key}: `),
  ...[
    "Jane",
    " ",
    "|",
    ";",
    "\n",
    "a@b.org",
    "+49 30 123456",
    "(",
    ")",
    "<",
    ">",
    "<mailto:a@b|",
    "https://",
  ],
  ...[
    "github.com/x",
    ":",
    ",",
    "DE",
    "&amp;",
    "\u202e",
    "crypto",
    "0",
    "2019-03",
    "list",
    "é",
    "@",
    "*",
    "x.de/;",
  ],
);
const typed = fc.oneof(
  fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

test("whatever is typed is read", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const command = readCommand(text);
      if (command.kind === "submission") {
        expect(readSubmission(command.submission)).toEqual({ ok: true, submission: command.submission });
        expect(Object.keys(command.submission).length).toBeGreaterThan(1);
      }
      if (command.kind === "unclear") {
        expect(command.problems.length).toBeGreaterThan(0);
        expect(command.problems.length).toBeLessThanOrEqual(9);
        expect(command.typed).not.toBe("");
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  " ",
  "a:",
  "+1",
  "01 ",
  "(",
  ")",
  "a@",
  "a.b.",
  "https://",
  "http://a;",
  ";",
  "|",
  "<",
  "<a|",
  "role: ",
  "1 ",
  "Jane a@b.de ",
  "\n",
  "notes:;",
  "-",
  "name: a|",
  "+49 30 1 ",
  ",",
  "x:y;",
])(
  "40,000 characters of %j are read without backtracking",
  (piece) => {
    const text = `Jane ${piece.repeat(40_000 / piece.length)}`;
    expect(readCommand(text).kind).toBeTypeOf("string");
  },
  4000,
);

test("very long text is kept whole", () => {
  const text = `Jane Doe | ${"nonsense ".repeat(5000)}`.trim();
  expect(readCommand(text)).toMatchObject({ kind: "unclear", typed: text });
});

test("what is far too long to be typed is read to a limit, which is said, and comes back whole", () => {
  const text = `Jane Doe jane@example.com | notes: ${"x ".repeat(15_000)}`.trim();
  const read = readCommand(text);
  if (read.kind !== "unclear") throw new Error(read.kind);
  expect(read.problems[0]?.en).toBe(
    "Shorten the text: only its first 20000 characters were read. A CV belongs into the form.",
  );
  expect(read.typed).toBe(text);
  expect(read.understood).toMatchObject({ name: "Jane Doe", emails: ["jane@example.com"] });
});
