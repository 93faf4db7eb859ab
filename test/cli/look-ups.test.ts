import { describe, expect, test } from "vitest";
import { caseText } from "../../src/cli/case-text.ts";
import { createLookUpBatch } from "../../src/cli/look-up-batch.ts";
import type { Case } from "../../src/domain/case.ts";
import { ORDINARY, openTestWorld, TUESDAY, vetted } from "../support/open-world.ts";
import { fakeOutside } from "../support/outside.ts";
import { bonafide } from "../support/run-command.ts";

const JANE = `${JSON.stringify({ name: "Jane Doe", emails: ["jane@doe.dev"] })}\n`;

describe.concurrent("vet", { timeout: 60_000 }, () => {
  test("asks nobody by itself, also when look-ups are switched on", async () => {
    const { out, code } = await bonafide(["vet", "--json"], {
      input: JANE,
      environment: { LOOKUPS: "dns,rdap" },
    });
    expect(code).toBe(0);
    const { unanswered } = JSON.parse(out[0] ?? "{}");
    expect(unanswered).toContainEqual({
      check: "email-domain-recently-registered",
      because: "Look-ups are off.",
    });
  });

  test("says what is missing when nobody may be asked", async () => {
    const { out, err, code } = await bonafide(["vet", "--lookups"], { input: JANE });
    expect(out).toEqual([]);
    expect(err).toEqual([
      "--lookups asks nobody while LOOKUPS is empty; wanted: LOOKUPS set to any of dns,rdap,github,links",
    ]);
    expect(code).toBe(2);
  });

  test("does not take both sides", async () => {
    const { err, code } = await bonafide(["vet", "--lookups", "--offline"], {
      input: JANE,
      environment: { LOOKUPS: "dns" },
    });
    expect(err).toEqual(["--lookups and --offline exclude each other; wanted: one of them"]);
    expect(code).toBe(2);
  });
});

describe("a batch of look-ups", () => {
  test("tells every case with its answers, in the order in which they came", async () => {
    const outside = fakeOutside();
    const opened = openTestWorld({ outside });
    const told: Case[] = [];
    const batch = createLookUpBatch(
      { world: opened.world, turns: opened.storage.turns },
      () => TUESDAY,
      (assessed) => told.push(assessed),
    );
    const names = Array.from({ length: 45 }, (_, at) => `Person ${at}`);
    for (const [at, name] of names.entries()) {
      await batch.add(vetted(opened, { ...ORDINARY, name, emails: [`hi@doe${at}.dev`] }));
      expect(told).toHaveLength(Math.floor((at + 1) / 20) * 20);
    }
    await batch.end();
    expect(told.map(({ submission }) => submission.name)).toEqual(names);
    expect(outside.asked).toHaveLength(90);
    const unanswered = told.flatMap(({ assessment }) => assessment.unanswered.map(({ check }) => check));
    expect(unanswered).not.toContain("email-domain-recently-registered");
    expect(caseText(told[0] ?? ({} as Case), "en", opened.storage.lookUps.ofCase(1))).toContain(
      "  asked: rdap about doe0.dev because command-line by command-line -> registered 1 Jan 2010  (rdap.example, 2026-03-03)",
    );
  });
});
