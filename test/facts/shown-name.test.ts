import { describe, expect, test } from "vitest";
import { compareNames } from "../../src/facts/name-match.ts";
import { showsAnotherName } from "../../src/facts/shown-name.ts";
import { fc } from "../support/properties.ts";

const another = (shown: string, own = "Jane Doe") =>
  showsAnotherName(shown, [own], (name) => compareNames(own, name));

describe("shows the candidate's own name, or none", () => {
  test.each([
    "Jane Doe",
    "DOE Jane",
    "Doe, Jane",
    "J. Doe",
    "Jane",
    "JD",
    "J. D.",
    "Jane (she/her)",
    "Jane D. (sie/ihr)",
    "Jane | ACME",
    "Jane Doe | Blue Harbour GmbH",
    "Blue Harbour | Jane",
    "Jane Doe - Blue Harbour",
    "Jane, Blue Harbour Partners",
    "Jane Doe @ Blue Harbour",
    "Jane Smith",
    "Doe Family",
    "Max and Jane Doe",
    "Mara Lindqvist & Jane",
    "Sofie's iPhone",
    "iPhone von Sofie Weber",
    "iPad de Marie Dupont",
    "Galaxy S23 Ultra",
    "DESKTOP-7F3K2",
    "Mara Lindqvist's MacBook Pro",
    "Redmi Note",
    "Zoom User",
    "Gast",
    "Meeting Room Berlin",
    "Fireflies Notetaker",
    "mlindqvist",
    "mara_lindqvist",
    "dev.master99",
    "mara.lindqvist@example.com",
    "+49 151 23456789",
    "Mara",
    "Kevin",
    "M. L.",
    "she/her",
    "Blue Harbour GmbH",
    "Night Sky",
    "Blue Harbour",
    "Crazy Cat Lady",
    "she her",
    "Code Wizard",
    "Full Stack Monkey",
    "🦊🚀",
    "",
    "???",
  ])("%s", (shown) => {
    expect(another(shown)).toBe(false);
  });

  test.each([
    ["Kevin L.", "Li Wei"],
    ["Kevin Li", "李伟"],
    ["Giorgos", "Γεώργιος Παπαδόπουλος"],
    ["Sasha Melnychenko", "Олександра Мельниченко"],
    ["Ka Ming Chan", "Chen Jiaming"],
    ["Maria Weber (geb. Schneider)", "Maria Schneider"],
    ["Abu Omar (Khaled Haddad)", "خالد حداد"],
    ["Min", "김민준"],
  ])("%s for %s", (shown, own) => {
    expect(another(shown, own)).toBe(false);
  });
});

describe("shows somebody else's name", () => {
  test.each([
    ["Mara Lindqvist", "Jane Doe"],
    ["Lindqvist, Mara", "Jane Doe"],
    ["MARA LINDQVIST", "Jane Doe"],
    ["Mara L.", "Jane Doe"],
    ["M. Lindqvist", "Jane Doe"],
    ["Mara Lindqvist (she/her)", "Jane Doe"],
    ["Mara Lindqvist | Blue Harbour", "Jane Doe"],
    ["Mara Lindqvist, Blue Harbour", "Jane Doe"],
    ["Stephen King", "Jane Doe"],
    ["He Wei", "Jane Doe"],
    ["이서연", "김민준"],
    ["Олег Кузнецов", "Jane Doe"],
    ["محمد علي", "Jane Doe"],
    ["Wei Zhang", "Nguyễn Thị Mai"],
    ["Agus Santoso", "Wiranto"],
  ])("%s for %s", (shown, own) => {
    expect(another(shown, own)).toBe(true);
  });
});

test("a name of one's own never shows another, whatever stands beside it", () => {
  const beside = fc.stringMatching(/^[A-Za-z .,|@()'-]{0,40}$/);
  fc.assert(
    fc.property(beside, (noise) => {
      expect(another(`Jane Doe | ${noise}`)).toBe(false);
    }),
  );
});

test.each(["a".repeat(300_000), "ab ".repeat(100_000), "| ".repeat(150_000), "(".repeat(300_000)])(
  "a hostile name is read in part only",
  (text) => {
    expect(another(`Jane ${text}`)).toBe(false);
  },
);
