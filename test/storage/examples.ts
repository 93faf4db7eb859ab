import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Assessment, Level } from "../../src/domain/assessment.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { type Instant, toInstant } from "../../src/domain/instant.ts";
import { verbatim } from "../../src/domain/text.ts";
import { openStorage, type StorageWithBoxes } from "../../src/storage/index.ts";

const START = Date.parse("2026-02-02T09:00:00.000Z");

/** The instant that many hours after a Monday morning. */
export function hour(hours: number): Instant {
  return toInstant(new Date(START + hours * 3_600_000));
}

/** A path in a folder of its own, which goes with the test. */
export function temporaryPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "bonafide-storage-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "bonafide.db");
}

export function openAt(path: string): StorageWithBoxes {
  const storage = openStorage({ path, linkKey: "a secret", now: new Date(START) });
  onTestFinished(() => storage.close());
  return storage;
}

export function openTemporary(): StorageWithBoxes {
  return openAt(temporaryPath());
}

function finding(check: string): Finding {
  return {
    check,
    category: "payment",
    strength: "strong",
    settled: false,
    says: verbatim("The account is held by another name."),
    evidence: [{ says: verbatim("J. Smith"), source: { name: "submission", seenAt: hour(0) } }],
    because: verbatim("Borrowed identities are paid through other people."),
    ordinaryReasons: [verbatim("A registered business.")],
    sources: [],
    tasks: ["confirm-the-payee-name"],
    cases: [],
  };
}

export function assessment(
  given: {
    level?: Level;
    at?: Instant;
    raised?: readonly string[];
    unanswered?: readonly string[];
    linked?: readonly string[];
  } = {},
): Assessment {
  const { level = "questions-open", at = hour(0), raised = [], unanswered = [], linked = [] } = given;
  return {
    at,
    level,
    because: verbatim("One finding in payment."),
    findings: raised.map(finding),
    unanswered: unanswered.map((check) => ({ check, because: verbatim("Look-ups are off.") })),
    tasks: [
      { id: "confirm-the-payee-name", before: "offer", owner: "finance", baseline: false, because: raised },
    ],
    linked: linked.map((name) => ({ case: name, because: ["phone-used-by-another-candidate"] })),
    coverage: { checks: 2, raised: raised.length, clear: 0, notApplicable: 0, unanswered: 0 },
  };
}

/** A case with its first assessment. */
export function openCase(
  storage: StorageWithBoxes,
  given: { name?: string; owner?: string; openedAt?: Instant } & Parameters<typeof assessment>[0] = {},
): number {
  const { name = "Jane Doe", owner = "U1", openedAt = hour(0) } = given;
  const id = storage.cases.create({ submission: { name }, stage: "application", owner, openedAt });
  storage.cases.assess(id, assessment(given));
  return id;
}

export function openTask(
  storage: StorageWithBoxes,
  caseId: number,
  given: { dueAt?: Instant; baseline?: boolean; secondPerson?: boolean } = {},
): number {
  const { dueAt = hour(24), baseline = false, secondPerson = false } = given;
  return storage.tasks.open({
    case: caseId,
    task: "confirm-the-payee-name",
    role: "finance",
    baseline,
    secondPerson,
    because: ["account-holder-differs"],
    openedAt: hour(0),
    dueAt,
    remindAt: dueAt,
  });
}
