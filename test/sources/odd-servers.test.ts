import { describe, expect, test } from "vitest";
import type { Question } from "../../src/domain/look-up.ts";
import { dialAddress, resolveName } from "../../src/sources/connect.ts";
import { createOutside } from "../../src/sources/outside.ts";
import type { ControlPlace } from "../../src/workflows/sources.ts";
import { nameServer } from "../support/name-server.ts";
import { ODD_ANSWERS, type OddAnswer } from "../support/odd-answers.ts";
import { type Answering, openOddServer } from "../support/odd-server.ts";

const REGISTRIES = JSON.stringify({ services: [[["com"], ["https://rdap.example.net/"]]] });
const JSON_TYPE = "application/json";

interface Asking {
  readonly question: Question;
  readonly type: string;
  /** Only the status counts. */
  readonly readsNoBody?: true;
  /** What is in order; the rest is odd. */
  readonly before?: Answering;
}

const ASKING: Readonly<Record<string, Asking>> = {
  "the list of registries": { question: { source: "rdap", about: "example.com" }, type: JSON_TYPE },
  "a registry": {
    question: { source: "rdap", about: "example.com" },
    type: JSON_TYPE,
    before: ({ headers }, response) => {
      if (headers.host !== "data.iana.org") return;
      response.writeHead(200, { "content-type": JSON_TYPE }).end(REGISTRIES);
    },
  },
  "a profile's page": {
    question: { source: "links", about: "https://jane.example.com/work" },
    type: "text/html",
    readsNoBody: true,
  },
};

const PLACES: Readonly<Record<string, ControlPlace>> = {
  "a page with a code": { kind: "page", url: "https://jane.example.com/work" },
};

const NO_JSON: Readonly<Record<string, string>> = {
  "no JSON": "<html>",
  "half of a JSON": '{"services":[',
  nothing: "",
  "another form of JSON": '[null,{"__proto__":{"polluted":true}}]',
  "JSON that is very deep": "[".repeat(100_000),
};

async function open(odd: OddAnswer | string, { type, before }: Pick<Asking, "type" | "before">) {
  const server = await openOddServer();
  const answering: Answering =
    typeof odd === "string"
      ? (_, response) => void response.writeHead(200, { "content-type": type }).end(odd)
      : odd.answer(server, type);
  server.answer((request, response) => {
    before?.(request, response);
    if (!response.writableEnded) answering(request, response);
  });
  const outside = createOutside({
    enabled: ["dns", "rdap", "links"],
    ...server.options,
    resolver: nameServer({}),
    reportBroken: (source, error) => expect.unreachable(`${source} threw: ${String(error)}`),
  });
  return { ...server, outside };
}

describe.each(Object.entries(ASKING))("%s", (_, asking) => {
  test.each(Object.entries(ODD_ANSWERS))("cannot be told after %s", async (_name, odd) => {
    const { asked, tried, outside } = await open(odd, asking);
    const answer = await outside.ask(asking.question);
    const isUnread = asking.readsNoBody === true && odd.inBody === true;
    if (!isUnread) expect(answer.ok).toBe(false);
    // A connection that stops or breaks may do so before the headers are there.
    else if (odd.reason === "too-large" || odd.reason === "wrong-type") expect(answer.ok).toBe(true);
    if (!answer.ok) {
      expect(answer.because.en).toMatch(/^[A-Za-z].*\.$/);
      expect(answer.because.de).not.toBe(answer.because.en);
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(tried).toEqual([]);
  });

  test.each(Object.entries(NO_JSON))("is read without harm from %s", async (_name, body) => {
    const { outside } = await open(body, asking);
    expect(await outside.ask(asking.question)).toMatchObject({ ok: asking.readsNoBody === true });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe.each(Object.entries(PLACES))("%s", (_, place) => {
  test.each(Object.entries(ODD_ANSWERS))("is not found after %s", async (_name, odd) => {
    const { outside } = await open(odd, { type: "text/html" });
    const found = await outside.findCode("bonafide-7f3k", place);
    expect(found).toMatchObject({ found: false, because: { en: expect.stringMatching(/\.$/) } });
  });
});

describe("the guard of these tests", () => {
  test("sees a connection to another machine, and a name that is looked up", async () => {
    const { tried } = await openOddServer();
    const dialled = () =>
      dialAddress(
        { hostname: "example.com", protocol: "http:", port: "80" },
        ["93.184.215.14"],
        () => undefined,
      );
    expect(dialled).toThrow("example.com");
    await expect(resolveName("example.org")).rejects.toThrow("example.org");
    expect(tried).toEqual(["example.com", "example.org"]);
  });
});
