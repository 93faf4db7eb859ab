import { describe, expect, test } from "vitest";
import { bonafide, folderWith } from "../support/run-command.ts";

const JANE = { name: "Jane Doe", phones: ["+49 1512 3456789"] };
const ROBERT = { name: "Robert Hill", phones: ["+49 1512 3456789"] };
const MAI = { name: "Nguyễn Thị Mai" };
const NOW = ["--now", "2026-03-03T09:00:00Z"];

function jsonl(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** Candidates of the reports on standard output, in order. */
function candidates(out: readonly string[]): readonly string[] {
  return out.map((line) => JSON.parse(line).candidate);
}

async function vetted(text: string, name = "in.jsonl") {
  const cwd = folderWith({ [name]: text });
  return bonafide(["vet", name, "--json", ...NOW], { cwd });
}

describe.concurrent("vet", { timeout: 60_000 }, () => {
  test.each([
    ["an object", JSON.stringify(JANE), ["Jane Doe"]],
    ["an object over several lines", JSON.stringify(JANE, undefined, 2), ["Jane Doe"]],
    ["a list", JSON.stringify([JANE, MAI]), ["Jane Doe", "Nguyễn Thị Mai"]],
    ["a list over several lines", JSON.stringify([JANE, MAI], undefined, 2), ["Jane Doe", "Nguyễn Thị Mai"]],
    ["JSON Lines", jsonl(JANE, MAI), ["Jane Doe", "Nguyễn Thị Mai"]],
    ["JSON Lines without a last line end", jsonl(JANE, MAI).trimEnd(), ["Jane Doe", "Nguyễn Thị Mai"]],
    [
      "JSON Lines with Windows line ends and gaps",
      `\r\n${jsonl(JANE).trim()}\r\n\r\n${jsonl(MAI).trim()}\r\n`,
      ["Jane Doe", "Nguyễn Thị Mai"],
    ],
    ["what begins with a byte order mark", `\ufeff${jsonl(JANE, MAI)}`, ["Jane Doe", "Nguyễn Thị Mai"]],
    ["a list that begins with a byte order mark", `\ufeff${JSON.stringify([JANE])}`, ["Jane Doe"]],
    ["nothing", "", []],
    ["an empty list", "[]", []],
  ])("reads %s", async (_, text, expected) => {
    const { code, out, err } = await vetted(text);
    expect(err).toEqual([]);
    expect(candidates(out)).toEqual(expected);
    expect(code).toBe(0);
  });

  test("reads standard input, with - or without a name", async () => {
    const [dash, none] = await Promise.all([
      bonafide(["vet", "-", "--json"], { input: jsonl(MAI) }),
      bonafide(["vet", "--json"], { input: jsonl(MAI) }),
    ]);
    expect(candidates(dash.out)).toEqual(["Nguyễn Thị Mai"]);
    expect(candidates(none.out)).toEqual(["Nguyễn Thị Mai"]);
  });

  test("prints one report per line in the order of the input, over several files", async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ name: `Person ${index}` }));
    const cwd = folderWith({ "a.jsonl": jsonl(...many), "b.json": JSON.stringify([JANE]) });
    const { out, code } = await bonafide(["vet", "a.jsonl", "b.json", "--json", ...NOW], { cwd });
    expect(code).toBe(0);
    expect(candidates(out)).toEqual([...many.map(({ name }) => name), "Jane Doe"]);
    expect(out.map((line) => JSON.parse(line).case)).toEqual(out.map((_, index) => `V-${index + 1}`));
    expect(new Set(out.map((line) => JSON.parse(line).at))).toEqual(new Set(["2026-03-03T09:00:00.000Z"]));
  });

  test("links cases of one run, and keeps nothing of it", async () => {
    const cwd = folderWith({ "in.jsonl": jsonl(JANE, ROBERT) });
    const { out } = await bonafide(["vet", "in.jsonl", "--json", ...NOW], { cwd });
    expect(out.map((line) => JSON.parse(line).linked)).toEqual([
      [],
      [{ case: "V-1", because: ["phone-used-by-another-candidate"] }],
    ]);
    const [again] = (await bonafide(["vet", "in.jsonl", "--json", ...NOW], { cwd })).out;
    expect(again).toBe(out[0]);
  });

  test("keeps the cases with --db, and links them over two runs", async () => {
    const cwd = folderWith({ "one.json": JSON.stringify(JANE), "two.json": JSON.stringify(ROBERT) });
    await bonafide(["vet", "one.json", "--db", "kept.db", ...NOW], { cwd });
    const { out } = await bonafide(["vet", "two.json", "--db", "kept.db", "--json", ...NOW], { cwd });
    expect(JSON.parse(out[0] ?? "")).toMatchObject({ case: "V-2", linked: [{ case: "V-1" }] });
    const listed = await bonafide(["cases", "--db", "kept.db"], { cwd });
    expect(listed.out.map((line) => line.split("\t")[0])).toEqual(["V-2", "V-1"]);
  });

  test("says it in words, in the language set, without --json", async () => {
    const input = jsonl(JANE, ROBERT);
    const english = await bonafide(["vet"], { input });
    expect(english.out[0]).toMatch(/^V-1 {2}Jane Doe {2}nothing-raised/);
    expect(english.out.join("\n")).toContain("[phone-used-by-another-candidate]");
    const german = await bonafide(["vet"], { input, environment: { LANGUAGE: "de" } });
    expect(german.out.join("\n")).toContain("Telefonnummer");
  });

  test("lets no candidate write on the terminal", async () => {
    const input = jsonl({ name: "Jane\u001b[2J\u001b[31m Doe\r\nV-9  Somebody\u202e else" });
    const { out } = await bonafide(["vet"], { input });
    for (const control of ["\u001b", "\r", "\u202e"]) expect(out.join("\n")).not.toContain(control);
    expect(out.filter((line) => line.startsWith("V-"))).toHaveLength(1);
  });
});

describe.concurrent("a record that cannot be read", { timeout: 60_000 }, () => {
  test.each([
    ["in the middle", [JANE, "not a candidate", MAI], 2, ["Jane Doe", "Nguyễn Thị Mai"]],
    ["with an unknown key", [JANE, { name: "X", nationality: "DE" }, MAI], 2, ["Jane Doe", "Nguyễn Thị Mai"]],
    ["without a name", [JANE, { emails: [] }], 2, ["Jane Doe"]],
  ])("%s is named with its file and line, and the others go on", async (_, records, line, expected) => {
    const { code, out, err } = await vetted(jsonl(...records));
    expect(code).toBe(2);
    expect(candidates(out)).toEqual(expected);
    expect(err).toEqual([expect.stringMatching(`^in\\.jsonl:${line}: .`)]);
  });

  test("that is no JSON at all is named too, wherever it stands", async () => {
    for (const [index, place] of ["first", "middle", "last"].entries()) {
      const lines = [jsonl(JANE), jsonl(MAI)];
      lines.splice(index, 0, "{broken\n");
      const { code, out, err } = await vetted(lines.join(""));
      expect([place, code]).toEqual([place, 2]);
      expect(candidates(out)).toEqual(["Jane Doe", "Nguyễn Thị Mai"]);
      expect(err).toEqual([expect.stringMatching(`^in\\.jsonl:${index + 1}: `)]);
    }
  });

  test("says which key is wrong", async () => {
    const { err } = await vetted(
      jsonl({
        ...JANE,
        location: { country: "Germany" },
        cv: { employment: [{ employer: "X", start: "May" }] },
      }),
    );
    expect(err).toEqual([
      expect.stringMatching(/^in\.jsonl:1: location\.country: .*two-letter/),
      expect.stringMatching(/^in\.jsonl:1: cv\.employment\.0\.start: .*YYYY/),
    ]);
  });

  test("in a list is named with the line on which it begins", async () => {
    const text = `[\n  ${JSON.stringify(JANE)},\n  {\n    "name": "[{\\"",\n    "unknown": "}, {"\n  }, ${JSON.stringify(MAI)},\n\n 7]`;
    const { code, out, err } = await vetted(text, "in.json");
    expect(code).toBe(2);
    expect(candidates(out)).toEqual(["Jane Doe", "Nguyễn Thị Mai"]);
    expect(err).toEqual([
      expect.stringMatching(/^in\.json:3: .*unknown/),
      expect.stringMatching(/^in\.json:8: /),
    ]);
  });

  test("as a list that is not closed costs its end, and not what stands in it", async () => {
    const { code, out, err } = await vetted('[\n  {"name": "Jane Doe"},\n', "in.json");
    expect(code).toBe(2);
    expect(out).toHaveLength(1);
    expect(err).toEqual([expect.stringMatching(/^in\.json:\d+: the list is not closed/)]);
  });

  test("from standard input is called that", async () => {
    const { err } = await bonafide(["vet", "-"], { input: "{}\n" });
    expect(err).toEqual([expect.stringMatching(/^standard input:1: /)]);
  });
});

describe.concurrent("a file that", { timeout: 60_000 }, () => {
  test("does not exist stops the run before anything is assessed", async () => {
    const cwd = folderWith({ "a.json": JSON.stringify(JANE) });
    const { code, out, err } = await bonafide(["vet", "a.json", "missing.json"], { cwd });
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err).toEqual(["missing.json: no such file"]);
  });

  test("cannot be read is bad input, in one line", async () => {
    const cwd = folderWith({ "a.json": JSON.stringify(JANE) });
    const { code, out, err } = await bonafide(["vet", "a.json", cwd], { cwd });
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err).toEqual([`${cwd}: is a folder`]);
  });
});
