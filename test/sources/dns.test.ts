import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { createDns } from "../../src/sources/dns-client.ts";
import { createOutside } from "../../src/sources/outside.ts";
import { nameServer, type Zone } from "../support/name-server.ts";
import { createTestTimers } from "../support/odd-server.ts";

const outside = (zone: Zone) =>
  createOutside({ enabled: ["dns"], timers: createTestTimers(), resolver: nameServer(zone) });
const ask = (zone: Zone, about = "example.com") => outside(zone).ask({ source: "dns", about });

describe("whether a domain can receive mail", () => {
  test.each<[string, Zone, boolean]>([
    ["it has a mail server", { "MX example.com": ["mx.example.com"] }, true],
    ["it has several", { "MX example.com": ["a.example.com", "b.example.com"] }, true],
    ["it says that it takes no mail", { "MX example.com": [""] }, false],
    ["it says so with a dot", { "MX example.com": ["."] }, false],
    ["it says so beside a mail server", { "MX example.com": ["", "mx.example.com"] }, true],
    ["it has an IPv4 address alone", { "A example.com": ["93.184.215.14"] }, true],
    ["it has an IPv6 address alone", { "AAAA example.com": ["2606:4700::1111"] }, true],
    [
      "one kind of address does not answer",
      { "A example.com": ["93.184.215.14"], "AAAA example.com": "ESERVFAIL" },
      true,
    ],
    ["it has neither", {}, false],
    ["there is no such domain", { "MX example.com": "ENOTFOUND" }, false],
    [
      "it is gone between two questions",
      { "A example.com": "ENOTFOUND", "AAAA example.com": "ENOTFOUND" },
      false,
    ],
  ])("%s", async (_, zone, canReceive) => {
    expect(await ask(zone)).toEqual({ ok: true, host: "DNS", answer: { source: "dns", canReceive } });
  });

  test.each<[string, Zone]>([
    ["the server has a fault", { "MX example.com": "ESERVFAIL" }],
    ["the server does not answer", { "MX example.com": "ETIMEOUT" }],
    ["the server refuses", { "MX example.com": "EREFUSED" }],
    ["the server is out of reach", { "MX example.com": "ECONNREFUSED" }],
    ["the answer makes no sense", { "MX example.com": "EBADRESP" }],
    ["the addresses are not told", { "A example.com": "ESERVFAIL", "AAAA example.com": "ENOTFOUND" }],
    ["half of the addresses are not told", { "AAAA example.com": "ETIMEOUT" }],
  ])("nobody can tell when %s", async (_, zone) => {
    expect(await ask(zone)).toMatchObject({
      ok: false,
      host: "DNS",
      because: { en: "The name server gave no clear answer." },
    });
  });

  test.each([
    "",
    "localhost",
    "a b.com",
    "example.com/../x",
    "-.com",
    "..",
    "müller.de",
    `${"a.".repeat(200)}com`,
  ])("nobody is asked about %j", async (about) => {
    const resolver = nameServer({});
    const { ask: put } = createOutside({ enabled: ["dns"], timers: createTestTimers(), resolver });
    expect(await put({ source: "dns", about })).toMatchObject({ ok: false });
    expect(resolver.asked).toEqual([]);
  });
});

describe("a name server that keeps silent", () => {
  test("is given up", async () => {
    const timers = createTestTimers();
    const resolver = { ...nameServer({}), resolveMx: () => new Promise<never>(() => undefined) };
    const asking = createOutside({ enabled: ["dns"], timers, resolver }).ask({
      source: "dns",
      about: "example.com",
    });
    timers.pass(10_000);
    expect(await asking).toMatchObject({ ok: false });
  });
});

describe("node's own resolver", () => {
  /** Answers every question over UDP with this code and no record. */
  async function openNameServer(code: number): Promise<string> {
    const socket = createSocket("udp4");
    onTestFinished(() => void socket.close());
    socket.on("message", (question, from) => {
      const answer = Buffer.from(question);
      answer.writeUInt16BE(0x8180 | code, 2);
      socket.send(answer, from.port, from.address);
    });
    await new Promise<void>((resolve) => void socket.bind(0, "127.0.0.1", resolve));
    return `127.0.0.1:${socket.address().port}`;
  }

  test.each([
    ["nothing of the kind", 0, { found: "records", records: [] }],
    ["a fault", 2, { found: "silent" }],
    ["no such name", 3, { found: "nowhere" }],
    ["a refusal", 5, { found: "silent" }],
  ])("tells %s", async (_, code, expected) => {
    const resolver = new Resolver({ tries: 1 });
    resolver.setServers([await openNameServer(code)]);
    const dns = createDns({ timers: createTestTimers(), resolver });
    expect(await dns.mx("example.com")).toEqual(expected);
    expect(await dns.addresses("example.com")).toEqual(expected);
    expect(await dns.txt("example.com")).toEqual(expected);
  });
});
