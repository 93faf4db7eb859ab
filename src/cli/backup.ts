import { BackupRefused, backUp } from "../storage/backup.ts";
import type { Command } from "./command.ts";

const MEGABYTE = 1024 * 1024;

export const backupCommand: Command = {
  usage: "backup FILE [--force] [--json]",
  about: "A consistent copy of the database in one file, also while the bot runs.",
  takesWords: true,
  options: { force: { type: "boolean" }, json: { type: "boolean" } },
  help: [
    "--force           put it in the place of a file that exists, once it is whole",
    "--json            print the result as one line of JSON",
    "The key that links cases is not in it: keep DATABASE_PATH.key, or LINK_KEY, somewhere else.",
    "To restore: stop the bot, move the database and its -wal and -shm files away, copy FILE to DATABASE_PATH, start.",
    "A bot that starts with it sends what was owed to Slack when it was made, and reminds again of what is due.",
  ],

  async run({ positionals, flags, config, database, print, complain }) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      complain(`${positionals.length} files were named; wanted: the one to write`);
      return 2;
    }
    const from = database ?? config.databasePath;
    try {
      const { bytes, cases, owed } = backUp(from, file, { force: flags["force"] === true });
      if (flags["json"] === true) print(JSON.stringify({ file, bytes, cases, owed }));
      else print(`${file}: ${cases} cases, ${(bytes / MEGABYTE).toFixed(1)} MB, ${owed} still owed to Slack`);
      return 0;
    } catch (error) {
      if (!(error instanceof BackupRefused)) throw error;
      complain(error.message);
      return 1;
    }
  },
};
