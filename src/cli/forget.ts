import { caseId, caseName } from "../domain/case.ts";
import { type Instant, toInstant } from "../domain/instant.ts";
import { canonicalMailbox } from "../facts/mailbox.ts";
import { casesOf, eraseCase, rewordLinked } from "../workflows/forget.ts";
import type { Storage } from "../workflows/ports.ts";
import type { Command, ExitCode, Invocation } from "./command.ts";
import { finishErasing } from "./finish-erasing.ts";
import { openWorld } from "./open-world.ts";

export const forgetCommand: Command = {
  usage: "forget V-12|EMAIL [--json]",
  about: "Erases a person: one case, or every case of a mailbox. It cannot be taken back.",
  takesWords: true,
  options: { json: { type: "boolean" } },
  help: [
    "V-12 or 12        this case alone",
    "EMAIL             every case that this mailbox belongs to, however it is spelled",
    "--json            as one JSON object",
    "Stays: the number of the case, its level, checks, decision and dates, and a history that still verifies.",
    "The file is written anew, so that no free page keeps anything; that takes about a second per 100 MB.",
    "Messages in Slack follow within a minute, or at the bot's next start. Backups made before keep everything.",
  ],

  async run(invocation) {
    const { positionals, config, database, complain } = invocation;
    const [asked = "", ...more] = positionals;
    if (more.length > 0) {
      complain(`One person at a time: ${JSON.stringify(asked)} and then ${JSON.stringify(more[0])}`);
      return 2;
    }
    const number = caseId(/^\d+$/.test(asked) ? `V-${asked}` : asked);
    if (number === undefined && canonicalMailbox(asked) === undefined) {
      complain(`${JSON.stringify(asked)} is neither a case nor a mailbox; wanted: V-12 or jane@example.com`);
      return 2;
    }
    const { storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      const at = toInstant(invocation.clock.now());
      if (number === undefined) return await forget(storage, invocation, await casesOf(storage, asked), at);
      const erased = storage.erasure.find(number);
      if (storage.cases.find(number) === undefined) {
        complain(
          erased === undefined
            ? `There is no case ${caseName(number)} in this database.`
            : `${caseName(number)} was erased on ${erased.erasedAt.slice(0, 10)}. There is nothing left to erase.`,
        );
        return 1;
      }
      return await forget(storage, invocation, { cases: [number], asReferee: [] }, at);
    } finally {
      storage.close();
    }
  },
};

async function forget(
  storage: Storage,
  invocation: Invocation,
  { cases, asReferee }: Awaited<ReturnType<typeof casesOf>>,
  at: Instant,
): Promise<ExitCode> {
  const { print, complain, flags } = invocation;
  if (cases.length === 0 && asReferee.length === 0) {
    complain("No case in this database belongs to this mailbox.");
    return 1;
  }
  const erased = cases.filter((id) => eraseCase(storage, id, { by: "command-line", at, because: "asked" }));
  const links = await rewordLinked(storage);
  const isClean = finishErasing(storage, complain);
  if (flags["json"] === true)
    print(JSON.stringify({ erased: erased.map(caseName), links, namedAsReferee: asReferee.map(caseName) }));
  else {
    for (const id of erased) print(`${caseName(id)} is erased.`);
    if (links > 0) print(`Taken out of what other cases say: ${links}`);
    if (erased.length > 0) print("Messages in Slack follow within a minute, or at the bot's next start.");
    for (const id of asReferee)
      print(`${caseName(id)} names this mailbox as that of a reference: please change it there.`);
  }
  return isClean ? 0 : 1;
}
