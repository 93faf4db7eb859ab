/* A process of its own that makes a backup: `node back-up.ts FROM TO`. Says "done", or why it could not. */
import { backUp } from "../../src/storage/backup.ts";

const [from = "", to = ""] = process.argv.slice(2);
try {
  backUp(from, to, { force: false });
  process.stdout.write("done\n");
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
