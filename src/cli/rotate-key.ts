import { hostname } from "node:os";
import { toInstant } from "../domain/instant.ts";
import { openStorage } from "../storage/index.ts";
import type { Command } from "./command.ts";
import { finishErasing } from "./finish-erasing.ts";

export const rotateKeyCommand: Command = {
  usage: "rotate-key [--decrypt]",
  about: "Seals what is plain, seals anew what an old key sealed, or opens everything again.",
  takesWords: false,
  options: { decrypt: { type: "boolean" } },
  help: [
    "Stop the bot first. Keys are settings, never arguments, which every user of the machine can see:",
    "ENCRYPTION_KEY    the key from now on; OLD_ENCRYPTION_KEY the one until now (or ..._FILE for either)",
    "--decrypt         keeps everything plain again; take the key out of the settings afterwards",
    "It can be cut off at any time and run again with the same keys. Backups keep the key they were made with.",
  ],

  async run({ flags, config, database, clock, print, complain }) {
    const isOpening = flags["decrypt"] === true;
    const { key, oldKey } = config.sealing;
    if (key === undefined && !(isOpening && oldKey !== undefined)) {
      complain(
        "There is no key; wanted: ENCRYPTION_KEY or ENCRYPTION_KEY_FILE, in the environment or in the file .env.",
      );
      return 2;
    }
    const sealing = isOpening ? { oldKey: key, olderKey: oldKey } : { key, oldKey };
    const storage = openStorage({
      ...{ path: database ?? config.databasePath, linkKey: config.linkKey, sealing, now: clock.now() },
      bot: `bonafide rotate-key, process ${process.pid} on ${hostname()}, since ${toInstant(clock.now())}`,
    });
    try {
      const values = storage.resealing.reseal();
      if (!finishErasing(storage, () => {})) {
        complain(
          "Everything is kept as wanted, but older copies may stay in the file's free space: another process was reading. Please run this command again with the same keys.",
        );
        return 1;
      }
      storage.resealing.forgetOldKeys(sealing.key);
      print(`values ${isOpening ? "opened" : "sealed"}: ${values}`);
      print(
        isOpening
          ? "Nothing is sealed any more. Take ENCRYPTION_KEY out of the settings before the next start."
          : "Everything is sealed with ENCRYPTION_KEY. Take OLD_ENCRYPTION_KEY out of the settings.",
      );
      return 0;
    } finally {
      storage.close();
    }
  },
};
