/** What others answer when they are asked about a candidate, and what a candidate's file holds. */
import { readSubmission } from "../../src/domain/read-submission.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import type { Content } from "../../src/slack/messages/content.ts";
import { lookUpsMessage } from "../../src/slack/messages/look-ups.ts";
import { createCvReader } from "../../src/sources/cv-files/create-cv-reader.ts";
import { UNREADABLE } from "../../src/sources/cv-files/unreadable.ts";
import type { Tools } from "../../src/sources/define-source.ts";
import { dns } from "../../src/sources/dns.ts";
import type { Records } from "../../src/sources/dns-client.ts";
import { createGithub } from "../../src/sources/github/github.ts";
import { links } from "../../src/sources/links.ts";
import { createRdap } from "../../src/sources/rdap.ts";
import { buildCase } from "../support/build-case.ts";
import { lines, makeDocx, makePdf, paragraph } from "../support/cv-file-maker.ts";
import { fc } from "../support/properties.ts";
import { entryPoint } from "./entry-point.ts";
import { expect, expectCleanPrototypes, expectHarmlessMessage } from "./harmless.ts";
import { hostileJson, hostileText } from "./hostile.ts";

const AT = "2026-03-03T09:00:00.000Z";
const SHA = "a".repeat(40);
const OWNER = { id: 7, login: "janedoe" };
const BOOTSTRAP = { services: [[["dev", "com"], ["https://rdap.example/"]]] };

/** As their documentation has the answers; every leaf may be replaced by somebody's words or by another type. */
function answerFor(url: string, text: string): unknown {
  const commit = {
    sha: SHA,
    commit: {
      author: { name: text, email: text, date: "2020-01-01T00:00:00Z" },
      committer: { name: text, email: text, date: text },
    },
    ...{ author: OWNER, committer: OWNER, parents: [] },
  };
  const repository = {
    name: text.slice(0, 50),
    owner: OWNER,
    fork: false,
    created_at: "2020-01-01T00:00:00Z",
    size: 9,
  };
  if (url.includes("/rdap/dns.json")) return BOOTSTRAP;
  if (url.includes("rdap.example"))
    return {
      ldhName: text,
      events: [
        { eventAction: "registration", eventDate: "2020-01-01T00:00:00Z" },
        { eventAction: text, eventDate: text },
      ],
    };
  if (url.includes("/search/"))
    return {
      total_count: 1,
      items: [{ ...commit, repository: { full_name: text, fork: false, owner: OWNER } }],
    };
  if (/\/commits\b/.test(url)) return [commit, commit];
  if (/\/repos\b/.test(url) && !/\/users?\//.test(url)) return { ...repository, template_repository: null };
  if (/\/(?:repos|gists)\b/.test(url)) return [repository, { ...repository, name: "tool" }];
  return {
    ...OWNER,
    type: "User",
    created_at: "2015-01-01T00:00:00Z",
    name: text,
    bio: text,
    blog: text,
    company: text,
  };
}

/** The same answer with its nth leaf replaced. */
function disturbed(value: unknown, nth: number, other: unknown): unknown {
  let left = nth;
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => {
      if (typeof one === "object" && one !== null) return one;
      left -= 1;
      return left === 0 ? other : one;
    }) ?? "null",
  );
}

const OCCASION = { because: ["account-holder-differs"], askedBy: "bonafide", askedAt: AT, attempts: 1 };

const answer = fc.record({
  text: hostileText(2000),
  other: hostileJson,
  nth: fc.nat(25),
  raw: fc.option(hostileText(5000), { freq: 6 }),
  status: fc.constantFrom(200, 200, 200, 200, 404, 410, 204),
  link: hostileText(300),
});

export const lookUps = entryPoint(
  { name: "answers of GitHub, RDAP, DNS and pages", share: 40 },
  fc.tuple(answer, hostileText(100), fc.constantFrom(...LANGUAGES)),
  async ([{ text, other, nth, raw, status, link }, named, language]) => {
    const records = async (): Promise<Records<string>> => ({
      found: "records",
      records: [text, `${named}.`],
    });
    const tools: Tools = {
      clock: { now: () => new Date(AT) },
      dns: { mx: records, addresses: records, txt: records },
      http: {
        async get({ url }) {
          const body = raw ?? JSON.stringify(disturbed(answerFor(url, text), nth, other));
          return { ok: true, url, status, headers: { link, "content-type": "application/json" }, body };
        },
      },
    };
    const messages: Content[] = [];
    for (const [source, about] of [
      [createGithub().source, "janedoe"],
      [createGithub().source, named],
      [createRdap(), "jane.dev"],
      [createRdap(), named],
      [dns, "jane.dev"],
      [dns, named],
      [links, named],
    ] as const) {
      const said = await source.ask(about, tools, {});
      const question = { source: source.name, about };
      const lookUp = said.ok
        ? {
            id: 1,
            case: 12,
            question,
            ...OCCASION,
            state: "answered" as const,
            host: said.host,
            answer: said.answer,
            answeredAt: AT,
            seenAt: AT,
          }
        : {
            id: 1,
            case: 12,
            question,
            ...OCCASION,
            state: "silent" as const,
            host: said.host,
            reason: said.because,
            answeredAt: AT,
          };
      const shown = lookUpsMessage(
        buildCase(),
        { lookUps: [lookUp], searches: [], toAskAgain: [] },
        { language, timezone: "Europe/Berlin" },
      );
      if (shown !== undefined) messages.push(shown);
    }
    return () => {
      messages.forEach(expectHarmlessMessage);
      expectCleanPrototypes();
    };
  },
);

const reader = createCvReader();
const reasons: readonly unknown[] = Object.values(UNREADABLE).map(({ en }) => en);
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\x20-\ud7ff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");

/** Through the worker that reads a real file: a thread is begun for each, which takes longer than 50 ms by itself. */
export const cvFiles = entryPoint(
  { name: "CV files, PDF and DOCX", share: 1, untimed: true },
  fc.tuple(fc.boolean(), fc.array(hostileText(2000), { minLength: 1, maxLength: 5 }), hostileText(300)),
  async ([isPdf, texts, value]) => {
    const content = isPdf
      ? makePdf({
          pages: texts.map((one) => lines(...one.split("\n"))),
          info: `/Author (${value.replace(/[\\()]/g, "")})`,
        })
      : makeDocx({
          body: texts.map((one) => paragraph(escaped(one))).join(""),
          core: `<dc:creator>${escaped(value)}</dc:creator>`,
        });
    const reading = await reader.read(content, isPdf ? "cv.pdf" : "cv.docx");
    return () => {
      if (!reading.ok) expect(reasons.includes(reading.because.en), "a reason that is none of ours", reading);
      else {
        const { text, metadata } = reading;
        const read = readSubmission({ name: "Jane Doe", cv: { text, metadata } });
        expect(read.ok, "a reading that fits no submission", read.ok ? "" : read.problems);
      }
    };
  },
);
