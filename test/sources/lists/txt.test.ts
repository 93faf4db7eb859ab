import { describe, expect, test } from "vitest";
import { files, fixture, indicators, readList } from "../../support/read-list.ts";

describe("one indicator a line", () => {
  test("is recognised by its form", async () => {
    const { entries, skipped } = await readList("txt", fixture("indicators.txt"));
    expect(entries.flatMap(indicators)).toEqual([
      "email erika@example.com",
      "email erika@example.org",
      "url https://muster.example/cv#top",
      "domain muster.example",
      "ip 192.0.2.7",
      "ip 2001:db8::7",
      "phone +49 151 00000000",
      "handle emuster0404",
      "wallet 1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
      "url github.com/emuster0404",
    ]);
    expect(skipped).toEqual([
      'indicators.txt:13: What this is cannot be told from its form: "Erika Muster"',
      'indicators.txt:14: What this is cannot be told from its form: "192.0.2.0/24"',
      "email:erika@example.com: This stands in the file a second time; the first one counts.",
    ]);
  });

  test("has a key that stays when other lines come and go", async () => {
    const { entries } = await readList("txt", files({ "t.txt": "x.example\r\n\r\nErika@Example.com" }));
    expect(entries.map(({ key }) => key)).toEqual(["domain:x.example", "email:erika@example.com"]);
  });

  test.each([
    ["one line of 100 MB", "x".repeat(100_000_000), /^t\.txt:1: A line has more than 100,000 characters/],
    ["comments alone", "# nothing\n\n", /no entry in it/],
    ["names alone", "Erika Muster\n", /no entry in it .* t\.txt:1: What this is cannot be told/],
  ])("is refused: %s", async (_, text, found) => {
    await expect(readList("txt", files({ "t.txt": text }))).rejects.toThrow(found);
  });
});
