import { describe, expect, test } from "vitest";
import type { LookUpSource } from "../../src/domain/look-up.ts";
import { createOutside } from "../../src/sources/outside.ts";
import type { ControlPlace } from "../../src/workflows/sources.ts";
import { nameServer, type Zone } from "../support/name-server.ts";
import { type Answering, openOddServer } from "../support/odd-server.ts";

const CODE = "bonafide-7f3k-9q2d";
const PAGE = "https://jane.example.com/about";

async function open(given: { enabled?: readonly LookUpSource[]; zone?: Zone; answering?: Answering } = {}) {
  const server = await openOddServer();
  if (given.answering !== undefined) server.answer(given.answering);
  const resolver = nameServer(given.zone ?? {});
  const broken: string[] = [];
  const outside = createOutside({
    enabled: given.enabled ?? ["dns", "rdap", "links"],
    ...server.options,
    resolver,
    reportBroken: (source) => void broken.push(source),
  });
  return { ...server, resolver, outside, broken };
}

const page =
  (body: string, type = "text/html; charset=utf-8"): Answering =>
  (_, response) =>
    void response.writeHead(200, { "content-type": type }).end(body);

describe("asking outside", () => {
  test("asks nobody who is not switched on", async () => {
    const { asked, outside, resolver } = await open({ enabled: [] });
    for (const [source, about] of [
      ["dns", "example.com"],
      ["rdap", "example.com"],
      ["links", PAGE],
      ["github", "janedoe"],
    ] as const)
      expect(await outside.ask({ source, about })).toMatchObject({ ok: false, host: "" });
    expect(asked).toEqual([]);
    expect(resolver.asked).toEqual([]);
  });

  test("asks anew every time: what was answered before is kept elsewhere", async () => {
    const { answer, outside } = await open({
      answering: (_, response) => void response.writeHead(403).end(),
    });
    const ask = () => outside.ask({ source: "links", about: PAGE });
    expect(await ask()).toMatchObject({ ok: false });
    answer(page("hello"));
    expect(await ask()).toMatchObject({ ok: true, answer: { status: 200 } });
    answer((_, response) => void response.writeHead(410).end());
    expect(await ask()).toMatchObject({ ok: true, answer: { status: 410 } });
  });

  test("stops at the day's number of questions, until the next day", async () => {
    const { outside, resolver, setClock } = await open({ zone: {} });
    const ask = (at: number) => outside.ask({ source: "dns", about: `a${at}.example.com` });
    for (let at = 0; at < 2_000; at += 1) expect((await ask(at)).ok).toBe(true);
    const before = resolver.asked.length;
    expect(await ask(2_000)).toMatchObject({
      ok: false,
      because: { en: "Today's number of questions to name servers is used up." },
    });
    expect(resolver.asked.length).toBe(before);
    expect(await outside.ask({ source: "links", about: PAGE })).toMatchObject({ ok: true });
    setClock("2026-03-04T00:00:00.000Z");
    expect(await ask(2_000)).toMatchObject({ ok: true });
  });

  test("ends in a reason when we made a mistake, and says so to us", async () => {
    const { broken, options } = await open();
    const outside = createOutside({
      enabled: ["dns", "links"],
      ...options,
      timers: {
        set() {
          throw new Error("a mistake");
        },
      },
      resolver: nameServer({}),
      reportBroken: (source) => void broken.push(source),
    });
    const because = { en: "The look-up failed through a mistake in Bonafide." };
    for (const [source, about] of [
      ["dns", "example.com"],
      ["links", PAGE],
    ] as const)
      expect(await outside.ask({ source, about })).toMatchObject({ ok: false, because });
    expect(await outside.findCode(CODE, { kind: "page", url: PAGE })).toMatchObject({
      found: false,
      because,
    });
    expect(broken).toEqual(["dns", "links", "links"]);
  });
});

describe("a code on a page", () => {
  const place: ControlPlace = { kind: "page", url: PAGE };

  test.each([
    ["in HTML", page(`<p>${CODE}</p>`)],
    ["in plain text", page(`hello\n${CODE}\n`, "text/plain")],
  ])("is found %s", async (_, answering) => {
    const { outside } = await open({ answering });
    expect(await outside.findCode(CODE, place)).toEqual({ found: true, where: PAGE });
  });

  test("is found where the page has moved within its website", async () => {
    const { outside } = await open({
      answering: (request, response) =>
        request.url === "/me"
          ? page(CODE)(request, response)
          : void response.writeHead(301, { location: "https://www.example.com/me" }).end(),
    });
    expect(await outside.findCode(CODE, place)).toEqual({ found: true, where: "https://www.example.com/me" });
  });

  test.each<[string, Answering]>([
    ["it is not there", page("hello")],
    ["only a part of it is there", page(CODE.slice(0, -1))],
    [
      "the page is missing, with the code",
      (_, response) => void response.writeHead(404, { "content-type": "text/html" }).end(CODE),
    ],
    ["the answer is no page", page(CODE, "application/json")],
    ["the page is too long", page(`${" ".repeat(512_000)}${CODE}`)],
    [
      "the page is somebody else's",
      (request, response) =>
        request.headers.host === "other.example.org"
          ? page(CODE)(request, response)
          : void response.writeHead(302, { location: "https://other.example.org/" }).end(),
    ],
  ])("is not found when %s", async (_, answering) => {
    const { outside } = await open({ answering });
    expect(await outside.findCode(CODE, place)).toMatchObject({ found: false });
  });

  test.each([
    `https://jane.example.com/search?q=${CODE}`,
    `https://jane.example.com/${CODE.replaceAll("-", "%2D")}`,
  ])("is not found where the address itself holds it: %s", async (url) => {
    const { asked, outside } = await open({ answering: page(CODE) });
    expect(await outside.findCode(CODE, { kind: "page", url })).toMatchObject({ found: false });
    expect(asked).toEqual([]);
  });

  test("is looked for anew every time", async () => {
    const { answer, outside } = await open({ answering: page("hello") });
    expect(await outside.findCode(CODE, place)).toMatchObject({ found: false });
    answer(page(CODE));
    expect(await outside.findCode(CODE, place)).toMatchObject({ found: true });
  });
});

describe("a code in a domain's records", () => {
  const place: ControlPlace = { kind: "domain", domain: "example.com" };

  test.each<[string, Zone, string]>([
    ["under its own name", { "TXT _bonafide.example.com": [CODE] }, "_bonafide.example.com"],
    [
      "at the domain, beside other records",
      { "TXT example.com": ["v=spf1 -all", `bonafide=${CODE}`] },
      "example.com",
    ],
    ["in a record of several parts", { "TXT example.com": [`${"a".repeat(250)}${CODE}`] }, "example.com"],
    [
      "while the other name does not answer",
      { "TXT example.com": [CODE], "TXT _bonafide.example.com": "ESERVFAIL" },
      "example.com",
    ],
  ])("is found %s", async (_, zone, where) => {
    const { outside } = await open({ zone });
    expect(await outside.findCode(CODE, place)).toEqual({ found: true, where });
  });

  test.each<[string, Zone, string]>([
    ["it is not there", {}, "The code does not stand there yet."],
    ["there is no such domain", { "TXT example.com": "ENOTFOUND" }, "The code does not stand there yet."],
    ["one name does not answer", { "TXT example.com": "ETIMEOUT" }, "The name server gave no clear answer."],
  ])("is not found when %s", async (_, zone, because) => {
    const { outside } = await open({ zone });
    expect(await outside.findCode(CODE, place)).toEqual({
      found: false,
      because: expect.objectContaining({ en: because }),
    });
  });

  test("is not looked for at what is no domain", async () => {
    const { outside, resolver } = await open();
    expect(await outside.findCode(CODE, { kind: "domain", domain: "a b" })).toMatchObject({ found: false });
    expect(resolver.asked).toEqual([]);
  });
});

test("no code is looked for behind a source that is off, and no empty code anywhere", async () => {
  const off = await open({ enabled: ["rdap"], answering: page(CODE), zone: { "TXT example.com": [CODE] } });
  for (const place of [
    { kind: "page", url: PAGE },
    { kind: "domain", domain: "example.com" },
    { kind: "github", handle: "janedoe" },
  ] as const)
    expect(await off.outside.findCode(CODE, place)).toMatchObject({ found: false });
  expect(off.asked).toEqual([]);
  expect(off.resolver.asked).toEqual([]);
  const on = await open({ answering: page("hello") });
  expect(await on.outside.findCode("", { kind: "page", url: PAGE })).toMatchObject({ found: false });
});
