/*
 * A process of its own that does one thing of those that only one process at a time may do, until it is killed or its
 * standard input ends: `node hold-duty.ts PATH DUTY`. Says "held" once it has begun, or why it could not.
 */
import { openStorage } from "../../src/storage/index.ts";
import { type Duty, openLocks } from "../../src/storage/locks.ts";

const [path = "", duty = ""] = process.argv.slice(2);
try {
  if (duty === "bot") openStorage({ path, now: new Date(0), bot: `process ${process.pid} on this-host` });
  else if (openLocks(path).take(duty as Duty) === undefined) throw new Error("taken");
  process.stdout.write("held\n");
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
process.stdin.on("end", () => process.exit()).resume();
