import { describe, expect, test } from "vitest";
import { files, fixture, indicators, names, readList } from "../../support/read-list.ts";

const csv = (text: string) => files({ "own.csv": text });

describe("a list of one's own", () => {
  test("gives what each row has, several values separated by a semicolon", async () => {
    const { entries } = await readList("csv", fixture("own.csv"));
    expect(names(entries[0])).toEqual(["primary Erika Muster", "alias Musti", "alias E. M."]);
    expect(indicators(entries[0])).toEqual([
      "email erika@example.com",
      "email e.muster@example.org",
      "phone +49 151 00000000",
      "wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
      "handle emuster0404",
      "url https://muster.example/cv",
      "domain muster.example",
      "ip 192.0.2.7",
      "company Example Trading",
      "address 1 Example Street, Beispielstadt",
    ]);
    expect(entries[0]?.note).toBe("seen in May; keeps writing");
    expect(entries.map(({ kind }) => kind)).toEqual([
      "person",
      "unknown",
      "organisation",
      "organisation",
      "organisation",
    ]);
  });

  test("leaves out a bad value and keeps the rest of its row, and says so", async () => {
    const { entries, skipped } = await readList("csv", fixture("own.csv"));
    expect(indicators(entries[1])).toEqual(["domain good.example"]);
    expect(skipped).toEqual([
      'own.csv:3: This is no e-mail address: "not-an-address"',
      "email:one@example.com: This stands in the file a second time; the first one counts.",
      "own.csv:8: There is nothing in it that a candidate could be compared with.",
      expect.stringMatching(/^own\.csv:9: It has more cells than the header/),
    ]);
  });

  test("gives keys that do not change with the order of rows and columns", async () => {
    const one = await readList("csv", csv("name,email\nErika,a@example.com\nMax,b@example.com\n"));
    const other = await readList("csv", csv("email,name\nb@example.com,Max\nA@example.com,Erika\n"));
    expect(one.entries.map(({ key }) => key)).toEqual(["email:a@example.com", "email:b@example.com"]);
    expect(other.entries.map(({ key }) => key).toSorted()).toEqual(one.entries.map(({ key }) => key));
  });

  test("keeps two rows apart that share their first value", async () => {
    const text = "company,name\nExample Ltd,Erika\nExample Ltd,Max\nExample Ltd,Max\n";
    const { entries, skipped } = await readList("csv", csv(text));
    expect(entries.map(({ names }) => names[0]?.name)).toEqual(["Erika", "Max"]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(2);
    expect(skipped).toHaveLength(1);
  });

  test("knows two wallets apart that differ in a capital letter", async () => {
    const wallets = ["1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "1boatSLRHtKNngkdXEeobR76b53LETtpyT"];
    const { entries } = await readList("csv", csv(`wallet\n${wallets.join("\n")}\n`));
    expect(entries).toHaveLength(2);
  });

  test.each([
    [
      "an unknown column",
      "name,birthday\nErika,x\n",
      /^own\.csv:1: There is a column "birthday"\. Wanted: .*email, phone, wallet/,
    ],
    ["a column twice", "name,Name\nErika,x\n", /column "Name" is there twice/],
    ["cells separated by semicolons", "name;email\nErika;e@example.com\n", /column "name;email"/],
    ["no header", "erika@example.com,Erika\n", /column "erika@example\.com"/],
    ["a part of every object", "__proto__\nx\n", /column "__proto__"/],
    ["a quote that is never closed", 'name\n"Erika\nMax\n', /never closed/],
    ["a header alone", "name,email\n", /no entry in it/],
    ["one line of 100 MB", `name\n"${"x".repeat(100_000_000)}`, /a million characters/],
  ])("is refused: %s", async (_, text, found) => {
    await expect(readList("csv", csv(text))).rejects.toThrow(found);
  });
});
