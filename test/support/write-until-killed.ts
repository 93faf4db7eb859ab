/*
 * A process of its own that opens case after case, each with its entry in the history in one transaction, until it is
 * killed: `node write-until-killed.ts PATH`. Says "case N" after each.
 */
import { openStorage } from "../../src/storage/index.ts";

const AT = "2026-03-03T09:00:00.000Z";
const storage = openStorage({
  path: process.argv[2] ?? "",
  linkKey: "a secret of the tests",
  now: new Date(AT),
});

function open(): void {
  const id = storage.transaction(() => {
    const submission = { name: "Jane Doe", notes: "A long note. ".repeat(200) };
    const made = storage.cases.create({ submission, stage: "application", owner: "U1", openedAt: AT });
    storage.history.append(made, AT, "U1", { kind: "opened", via: "command", stage: "application" });
    return made;
  });
  process.stdout.write(`case ${id}\n`);
  setImmediate(open);
}

open();
