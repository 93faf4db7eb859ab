import { describe, expect, test } from "vitest";
import { openList } from "../../../src/sources/lists/index.ts";
import { files, fixture, indicators, names, readList } from "../../support/read-list.ts";

const EVENT = fixture("event.misp.json");
const misp = (json: unknown) => files({ "e.json": JSON.stringify(json) });
const attribute = (uuid: string, value: string) => ({ uuid, type: "email-src", value, to_ids: "1" });

describe("a MISP event", () => {
  test("gives its attributes and objects, each by its uuid", async () => {
    const { entries, publishedOn } = await readList("misp", EVENT);
    expect(entries.map((entry) => [entry.key, entry.kind, names(entry), indicators(entry)])).toEqual([
      ["a1", "unknown", [], ["email erika@example.com"]],
      ["a2", "unknown", [], ["domain muster.example"]],
      ["a4", "unknown", [], ["domain pair.example", "ip 192.0.2.8"]],
      ["a5", "unknown", [], ["ip 192.0.2.9"]],
      ["a6", "unknown", [], ["wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT"]],
      ["a7", "unknown", [], ["phone +49 151 00000000"]],
      ["a8", "unknown", [], ["handle emuster0404"]],
      ["a14", "person", ["primary Erika Muster"], []],
      ["p1", "person", ["primary Erika Muster", "alias Musti"], ["email erika@example.org"]],
      ["c1", "organisation", ["primary Example Trading"], ["company Example Trading"]],
    ]);
    expect(entries[0]?.programmes).toEqual(["Example campaign"]);
    expect(publishedOn).toEqual(["2026-01-03"]);
  });

  test("leaves out who was targeted, what is only mentioned, and what its publisher deleted", async () => {
    const { entries, skipped } = await readList("misp", EVENT);
    expect(skipped).toEqual([
      "Attribute[2]: It is only mentioned (to_ids is false); it may belong to somebody else.",
      "Attribute[8]: It names who was targeted, not who is listed.",
      "Attribute[11]: Its publisher has deleted it.",
      'Attribute[12]: This is no e-mail address: "not an address"',
      "Attribute[14]: This is no attribute of MISP with a type and a value.",
      "Object[2]: This is no object of MISP with a name and a uuid.",
      expect.stringMatching(/^Attribute \(md5\): 2 of this type/),
      expect.stringMatching(/^Attribute \(date-of-birth\): 1/),
      expect.stringMatching(/^Attribute \(nationality\): 1/),
      expect.stringMatching(/^Attribute \(passport-number\): 1/),
      expect.stringMatching(/^Attribute \(text\): 1/),
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/1970|Belize|P0000001|victim|third-party|gone/);
  });

  test("names who made it", () => {
    expect(openList("misp", EVENT)).toMatchObject({ publisher: "Example CERT", sanctions: false });
  });

  test.each([
    [
      "events in a list",
      [
        { Event: { Attribute: [attribute("a1", "a@example.com")] } },
        { Event: { Attribute: [attribute("a2", "b@example.com")] } },
      ],
    ],
    [
      "events in an answer",
      {
        response: [
          { Event: { Attribute: [attribute("a1", "a@example.com"), attribute("a2", "b@example.com")] } },
        ],
      },
    ],
    [
      "attributes in an answer",
      { response: { Attribute: [attribute("a1", "a@example.com"), attribute("a2", "b@example.com")] } },
    ],
  ])("may come as %s", async (_, json) => {
    const { entries } = await readList("misp", misp(json));
    expect(entries.map((entry) => [entry.key, ...indicators(entry)])).toEqual([
      ["a1", "email a@example.com"],
      ["a2", "email b@example.com"],
    ]);
  });

  test.each([
    ["a feed's manifest", { "5f1b1c2e": { info: "x", date: "2026-01-01" } }],
    ["a STIX bundle", { type: "bundle", objects: [] }],
    ["an empty list", []],
    ["text", "Event"],
    ["a list with something else in it", [{ Event: {} }, { Nothing: {} }]],
  ])("is refused: %s", (_, json) => {
    expect(() => openList("misp", misp(json))).toThrow(/no event in it/);
  });

  test("is refused when no attribute of it can be read, however its type is called", async () => {
    const path = files({
      "e.json":
        '{"Event": {"Attribute": [{"uuid": "1", "type": "__proto__", "value": "x"}, {"uuid": "2", "type": "constructor", "value": "y"}]}}',
    });
    await expect(readList("misp", path)).rejects.toThrow(/no entry in it .* Attribute \(__proto__\)/);
  });
});
