import { describe, expect, test } from "vitest";
import { nameScore, SAME_NAME } from "../../src/facts/name-score.ts";
import { fc } from "../support/properties.ts";

type Row = readonly [why: string, one: string, other: string];

const ALIKE: readonly Row[] = [
  ["order", "Jane Doeberg", "DOEBERG, Jane"],
  ["a title", "Dr. Jane Doeberg", "Jane Doeberg"],
  ["an initial", "J. Doeberg", "Jane Doeberg"],
  ["initials with a hyphen", "J.-C. Marchand", "Jean-Claude Marchand"],
  ["a middle initial", "Hans J Tiedemann", "Hans Joachim Tiedemann"],
  ["a missing middle name", "Jane Doeberg", "Jane Maria Doeberg"],
  ["several missing middle names", "Akram Mansuri", "Akram Hassan Mansuri Walid"],
  ["a missing father's name", "Oleg Sidorenko", "Oleg Petrovich Sidorenko"],
  ["a particle", "Osman bin Latif", "Osman Latif"],
  ["an article that is joined", "Karim Alhaddad", "Karim al-Haddad"],
  ["a doubled letter", "Jane Doebberg", "Jane Doeberg"],
  ["a letter left out", "Jane Doebrg", "Jane Doeberg"],
  ["another letter", "Jane Doeberk", "Jane Doeberg"],
  ["two letters swapped", "Jnae Doeberg", "Jane Doeberg"],
  ["a swap that makes a sound of two letters", "Omar Lakahl", "Omar Lakhal"],
  ["one slip in a short name", "Tim Kopf", "Tim Kohf"],
  ["a space in another place", "Nikolai Patr ushenko", "Nikolai Patrushenko"],
  ["no space", "JaneDoeberg", "Jane Doeberg"],
  ["a space between the wrong letters", "Chang Myongc-Hin", "Chang Myong-Chin"],
  ["digits for letters", "J4ne D0eberg", "Jane Doeberg"],
  ["a short form", "Ted Doeberg", "Theodore Doeberg"],
  ["a name written twice", "Jane Jane Doeberg", "Jane Doeberg"],
  ["vowels", "Usama Mohamed Hasan", "Osama Muhammad Hassan"],
  ["German and English spellings", "Wolodymyr Kowaltschuk", "Volodymyr Kovalchuk"],
  ["French and English spellings", "Djamel Boukhari", "Jamal Bukhari"],
  ["servant of", "Abdurrahman Haddad", "Abd al-Rahman Haddad"],
  ["servant of, joined otherwise", "Abdel Karim Nouri", "Abdulkarim Nuri"],
  ["servant of, left out", "Omar Abdul Latif Nouri", "Omar Latif Nouri"],
  ["servant of God", "Abd Allah Nouri", "Abdullah Nouri"],
  ["servant of, mistyped", "Adbul Karim Nouri", "Abdul Karim Nouri"],
  ["Cyrillic", "Олег Сидоренко", "Oleg Sidorenko"],
  ["Greek", "Ελένη Παππά", "Eleni Pappa"],
  ["Georgian", "ნინო ლომიძე", "Nino Lomidze"],
  ["a script without vowels", "محمد علي", "Mohamed Ali"],
  ["an article in such a script", "يوسف الحداد", "Yusuf al-Haddad"],
  ["servant of in such a script", "عبد الرحمن حسن", "Abdul Rahman Hassan"],
  ["Hebrew", "שלום כהן", "Shalom Kohen"],
  ["Hindi", "नरेन्द्र मोदी", "Narendra Modi"],
  ["Chinese characters and pinyin", "李明", "Li Ming"],
  ["pinyin in one word", "王小明", "Wang Xiaoming"],
  ["Hangul", "김민준", "Kim Min-jun"],
  ["Hangul with a family name of one letter", "이민호", "Lee Min Ho"],
  ["k and g, ch and j", "Kim Chong-kuk", "Gim Jong Guk"],
  ["p and b, eo and o", "Pak Song-chol", "Bak Seongcheol"],
  ["o, u and oo", "Choe Un Chol", "Choi Eun Chul"],
  ["r and l and nothing", "Ri Yong-ho", "Lee Yong Ho"],
  ["the given name first", "Yong Chol Kim", "KIM Young-chul"],
  ["marks for aspiration", "Ch'oe Ch'o'l-su", "Choe Chol Su"],
  ["a generation on one side", "John Doeberg Jr.", "John Doeberg"],
];

const UNLIKE: readonly Row[] = [
  ["another family name", "Jane Doeberg", "Jane Smithson"],
  ["another given name", "Roman Ficower", "Robert Ficower"],
  ["another last word of many", "Ali Hassan Omar al-Tikriti", "Ali Hassan Omar al-Dulaimi"],
  ["another middle name", "Abdullah Ahmed al Hakim", "Abdullah Yahya al Hakim"],
  ["another father's name", "Oleg Petrovich Sidorenko", "Oleg Ivanovich Sidorenko"],
  ["father and son", "Abdullah bin Omar al-Nouri", "Omar bin Abdullah al-Nouri"],
  ["another initial", "Aaron A. Wendland", "Josh A. Wendland"],
  ["an initial and another family name", "J. Smithson", "Jane Doeberg"],
  ["one word of a longer name", "Jane", "Jane Doeberg"],
  ["only a particle in common", "Bart de Vries", "Jan de Wever"],
  ["another ending", "Cristiano Ronaldinho", "Cristiano Ronaldo"],
  ["the second and the third", "John Doeberg II", "John Doeberg III"],
  ["numbers", "John Doeberg 2", "John Doeberg 3"],
  ["one other syllable", "Kim Song Chol", "Kim Song Min"],
  ["one other syllable in Hangul", "김종은", "김정은"],
  ["vowels that no spelling shares", "Kim Seung-eun", "Kim Soo-eun"],
  ["one other character", "习近朋", "习近平"],
  ["characters that sound alike", "李娜", "李纳"],
  ["short names in pinyin", "Li Na", "Lu Na"],
  ["consonants that differ", "محمد علي", "Mahmoud Omar"],
  ["nothing to compare", "???", "Jane Doeberg"],
];

describe.each([
  ["alike", ALIKE],
  ["not alike", UNLIKE],
] as const)("names are %s", (alike, rows) => {
  test.each(rows)("%s: %s, %s", (_, one, other) => {
    expect(nameScore(one, other) >= SAME_NAME, `${nameScore(one, other)}`).toBe(alike === "alike");
    expect(nameScore(other, one)).toBe(nameScore(one, other));
  });
});

test.each([
  ["Example Labs GmbH", "EXAMPLE LABS", true],
  ["Example Labs Inc.", "Exampel Labs", true],
  ["Blinq Holdings Pty Ltd", "Bailey Holdings Pty Ltd", false],
  ["Example Fund 2", "Example Fund 3", false],
])("companies: %s, %s", (one, other, alike) => {
  expect(nameScore(one, other, "company") >= SAME_NAME).toBe(alike);
});

test("the better of two fits scores more", () => {
  const scores = ["Jane Doeberg", "Jane Maria Doeberg", "Jame Doeberg", "Jane Smithson", "Mary Smithson"].map(
    (name) => nameScore("Jane Doeberg", name),
  );
  expect(scores[0]).toBe(1);
  expect(scores.toSorted((one, other) => other - one)).toEqual(scores);
});

const anyName = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "jane",
        "doe",
        "von",
        "al",
        "abd",
        "bin",
        "kim",
        "minjun",
        "o'",
        "j.",
        "Dr",
        "II",
        "7",
        "王",
        "김",
        "محمد",
        "-",
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(" ")),
);

test("a score lies between 0 and 1, whichever name comes first", () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      const score = nameScore(one, other);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(nameScore(other, one)).toBe(score);
    }),
  );
});

test("a name is itself", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(nameScore(name, name)).toBe(1);
    }),
  );
});

test("turning full words around keeps two names alike", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[bdklmnrst][aeiou][bdklmnrst][aeiou][bdlmnrst]$/), {
        minLength: 2,
        maxLength: 4,
      }),
      (words) => {
        expect(nameScore(words.join(" "), words.toReversed().join(" "))).toBeGreaterThanOrEqual(SAME_NAME);
      },
    ),
  );
});

test.each([
  ["many words", "ab ".repeat(40_000)],
  ["one long word", "a".repeat(100_000)],
  ["many marks", `Jane a${"\u0301".repeat(100_000)}`],
  ["many syllables", "김".repeat(100_000)],
  ["many servants", "abd al ".repeat(20_000)],
  ["spellings of one sound", "tschdzhkh".repeat(12_000)],
])("reads only the beginning of a hostile name: %s", (_, name) => {
  expect(nameScore(`${name} Smith`, `${name} Miller`)).toBe(1);
  expect(nameScore(name, "Peter Hoffmann")).toBeLessThan(SAME_NAME);
});
