import { describe, expect, test } from "vitest";
import { createOutside } from "../../src/sources/outside.ts";
import { type Answering, openOddServer } from "../support/odd-server.ts";

const BOOTSTRAP = {
  version: "1.0",
  services: [
    [["com", "net"], ["https://rdap.verisign.test/com/v1/"]],
    [["dev"], ["http://rdap.google.test/", "https://rdap.google.test/rdap"]],
    [["co.uk"], ["https://rdap.nominet.test/"]],
    [["old"], ["http://rdap.old.test/"]],
  ],
};
const registered = (eventDate: string, more: object = {}) => ({
  ldhName: "EXAMPLE.COM",
  events: [
    { eventAction: "last changed", eventDate: "2025-01-01T00:00:00Z" },
    { eventAction: "registration", eventDate, eventActor: "somebody" },
  ],
  ...more,
});

const json = (response: Parameters<Answering>[1], type: string, body: unknown) =>
  response.writeHead(200, { "content-type": type }).end(JSON.stringify(body));

/** The list of registries as it is, and one registry that answers so. */
async function open(domain: unknown, bootstrap: unknown = BOOTSTRAP) {
  const server = await openOddServer();
  server.answer((request, response) => {
    if (request.headers.host === "data.iana.org") json(response, "application/json", bootstrap);
    else if (domain === undefined) response.writeHead(404).end();
    else json(response, "application/rdap+json", domain);
  });
  const outside = createOutside({ enabled: ["rdap"], ...server.options });
  return { ...server, ask: (about: string) => outside.ask({ source: "rdap", about }) };
}

describe("when a domain was registered", () => {
  test("is what its registry says", async () => {
    const { ask, asked } = await open(registered("1995-08-14T04:00:00Z"));
    expect(await ask("www.example.com")).toEqual({
      ok: true,
      host: "rdap.verisign.test",
      answer: { source: "rdap", registeredAt: "1995-08-14T04:00:00.000Z" },
    });
    expect(asked.map(({ host, path }) => `${host}${path}`)).toEqual([
      "data.iana.org/rdap/dns.json",
      "rdap.verisign.test/com/v1/domain/example.com",
    ]);
    expect(asked[1]?.headers.accept).toContain("application/rdap+json");
  });

  test.each([
    ["jane.dev", "rdap.google.test", "/rdap/domain/jane.dev"],
    ["shop.jane.co.uk", "rdap.nominet.test", "/domain/jane.co.uk"],
  ])("%s is asked of %s over an encrypted address", async (about, host, path) => {
    const { ask, asked } = await open(registered("2020-01-01T00:00:00Z", { ldhName: undefined }));
    expect(await ask(about)).toMatchObject({ ok: true, host });
    expect(asked[1]).toMatchObject({ host, path });
  });

  test.each(["example.de", "example.io", "example.old"])(
    "is not said for %s, whose registry is in no list or answers without encryption",
    async (about) => {
      const { ask, asked } = await open(registered("2020-01-01T00:00:00Z"));
      expect(await ask(about)).toEqual({
        ok: true,
        host: "data.iana.org",
        answer: { source: "rdap", registeredAt: null },
      });
      expect(asked.length).toBe(1);
    },
  );

  test.each<[string, unknown]>([
    ["no event", { ldhName: "example.com" }],
    ["other events", { events: [{ eventAction: "expiration", eventDate: "2030-01-01T00:00:00Z" }] }],
    ["an event without a day", { events: [{ eventAction: "registration" }] }],
  ])("is not said when the registry shows %s", async (_, domain) => {
    const { ask } = await open(domain);
    expect(await ask("example.com")).toMatchObject({ ok: true, answer: { registeredAt: null } });
  });

  test.each<[string, unknown]>([
    ["does not know the domain", undefined],
    ["sends no object", []],
    ["sends events of another form", { events: "yesterday" }],
    ["names another domain", registered("2020-01-01T00:00:00Z", { ldhName: "example.net" })],
    ["names a day that is none", registered("once upon a time")],
    ["names a day to come", registered("2026-03-05T00:00:00Z")],
    ["names a day before there were domains", registered("1970-01-01T00:00:00Z")],
  ])("nobody can tell when the registry %s", async (_, domain) => {
    const { ask } = await open(domain);
    expect(await ask("example.com")).toMatchObject({ ok: false, host: "rdap.verisign.test" });
  });

  test.each<[string, unknown]>([
    ["is no list", { services: "none" }],
    ["is of another form", { services: [["com"]] }],
  ])("nobody can tell when the list of registries %s", async (_, bootstrap) => {
    const { ask } = await open(registered("2020-01-01T00:00:00Z"), bootstrap);
    expect(await ask("example.com")).toMatchObject({ ok: false, host: "data.iana.org" });
  });

  test("nobody is asked about what nobody can register", async () => {
    const { ask, asked } = await open(registered("2020-01-01T00:00:00Z"));
    for (const about of ["", "localhost", "com", "co.uk", "10.0.0.1", "a b.com"])
      expect(await ask(about)).toMatchObject({ ok: false, host: "" });
    expect(asked).toEqual([]);
  });
});

describe("the list of registries", () => {
  test("is fetched once a week", async () => {
    const { ask, asked, setClock } = await open(registered("2020-01-01T00:00:00Z", { ldhName: undefined }));
    const fetched = () => asked.filter(({ host }) => host === "data.iana.org").length;
    await ask("a.com");
    setClock("2026-03-10T08:59:59.000Z");
    await ask("b.com");
    expect(fetched()).toBe(1);
    setClock("2026-03-10T09:00:00.000Z");
    await ask("c.com");
    expect(fetched()).toBe(2);
  });
});
