import { describe, expect, test } from "vitest";
import { tellingLines, wordsIn } from "../../src/facts/cv-words.ts";
import { fc } from "../support/properties.ts";

const words = (text: string) => wordsIn(tellingLines(text)).join(" ");

describe("what stands on every CV is left out", () => {
  test.each([
    ["a heading", "Work Experience:\nLed the ledger", "Led the ledger"],
    ["a German heading", "BERUFSERFAHRUNG\nLeitete das Hauptbuch", "Leitete das Hauptbuch"],
    [
      "the contact block",
      "Jane Doe | jane@example.com | +49 151 23456789\nwww.example.com/jane\nLed the ledger",
      "Led the ledger",
    ],
    [
      "an address within a telling line",
      "Led the move of the whole billing system of the group to the new site at https://example.com/new with nine people in all",
      "Led the move of the whole billing system of the group to the new site at with nine people in all",
    ],
    ["references", "References available upon request.\nLed the ledger", "Led the ledger"],
    [
      "consent",
      "I hereby give consent for my personal data to be processed\nfor the recruitment process.\nLed it",
      "Led it",
    ],
    [
      "German consent",
      "Ich willige ein, dass meine Daten verarbeitet werden. Leitete das Hauptbuch",
      "Leitete das Hauptbuch",
    ],
    ["a stock phrase", "Responsible for the ledger", "ledger"],
    ["a German stock phrase", "Verantwortlich für das Hauptbuch", "das Hauptbuch"],
    [
      "dates",
      "Ledger lead, 03/2019 – 05/2021, March 2020 - today, 2019-03-01, 01.02.2020, since 2018",
      "Ledger lead since",
    ],
    [
      "a phrase that a line break parts",
      "Owned the queue in close\ncollaboration with auditors",
      "Owned the queue auditors",
    ],
  ])("%s", (_, text, kept) => {
    expect(words(text)).toBe(kept);
  });
});

test.each([
  ["a version of four digits and prices", "Moved 4500 parcels, cut 1800 tickets by 40 %"],
  ["words of other scripts", "Вёл главную книгу ΓΛΩΣΣΑ κειμένων"],
  ["a sentence with 'experience' in it", "The experience team shipped three dialogs"],
])("%s stay", (_, text) => {
  expect(words(text)).toBe(text.replace(/[,%]/g, "").replace(/ +/g, " ").trim());
});

test("no text breaks it, and nothing is added", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const normal = text.normalize("NFKC");
      for (const word of wordsIn(tellingLines(text))) expect(normal).toContain(word);
    }),
  );
});

test.each(["1", "a", "@", "1-", "www.", "a.", "+1 ", "\n", "in ", "2019 ", "jan 2019"])(
  "the longest text of nothing but %j is read",
  (piece) => {
    const text = piece.repeat(60_000 / piece.length);
    expect(wordsIn(tellingLines(text)).length).toBeLessThanOrEqual(60_000);
  },
);
