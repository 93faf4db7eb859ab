import { expect, test } from "vitest";
import { names } from "../../src/facts/names.ts";
import { otherNames } from "../../src/facts/other-names.ts";

const AT = "2026-02-03T10:00:00.000Z";

test("every name is shown with the place where it stands", () => {
  const submission = {
    name: "Jane Doe",
    aliases: ["Jane Smith"],
    cv: { name: "Jane Smith" },
    source: { accountName: "Mara L." },
    profiles: { names: { github: "mlindqvist", LinkedIn: "Mara Lindqvist", upwork: "Jane D." } },
    interviews: [{ on: "2026-02-01", joinedAs: "Mara Lindqvist" }, { mode: "video" as const }],
  };
  const found = otherNames(submission, AT, names(submission, AT));
  expect(found.map(({ where, differs, stated }) => [where, differs, stated.says.de])).toEqual([
    ["cv", false, "Name im Lebenslauf: Jane Smith"],
    ["platform", true, "Name des Kontos auf der Plattform: Mara L."],
    ["account", false, "Name im Profil (github): mlindqvist"],
    ["profile", true, "Name im Profil (LinkedIn): Mara Lindqvist"],
    ["account", false, "Name im Profil (upwork): Jane D."],
    ["call", true, "Im Gespräch angezeigter Name: Mara Lindqvist"],
  ]);
  expect(found.at(-1)?.stated.source).toEqual({ name: "interview", seenAt: "2026-02-01T00:00:00.000Z" });
});

test("a hostile number of profiles is read in part only", () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`site${at}`, "Mara Lindqvist"]));
  const submission = { name: "Jane Doe", profiles: { names: many } };
  expect(otherNames(submission, AT, names(submission, AT))).toHaveLength(12);
});
