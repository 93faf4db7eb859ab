import { toReport } from "../assessment/report.ts";
import { caseId, caseName } from "../domain/case.ts";
import { caseText, gateText, historyText } from "./case-text.ts";
import type { Command } from "./command.ts";
import { jsonLine } from "./json-line.ts";
import { noCase } from "./no-case.ts";
import { openWorld } from "./open-world.ts";

export const caseCommand: Command = {
  usage: "case V-12 [--json]",
  about: "One case with its findings, tasks and history.",
  takesWords: true,
  options: { json: { type: "boolean" } },
  help: ["--json            as one JSON object"],

  async run(invocation) {
    const { positionals, flags, config, database, print, complain } = invocation;
    const [name = "", ...more] = positionals;
    if (more.length > 0) {
      complain(`One case at a time: ${JSON.stringify(name)} and then ${JSON.stringify(more[0])}`);
      return 2;
    }
    const id = caseId(name);
    if (id === undefined) {
      complain(`${JSON.stringify(name)} is not the name of a case; wanted: V-12`);
      return 2;
    }
    const { storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      const found = storage.cases.find(id);
      if (found === undefined) {
        complain(noCase(storage, id));
        return 1;
      }
      const history = storage.history.of(id);
      const lookUps = storage.lookUps.ofCase(id);
      const gates = storage.gates.ofCase(id);
      const { submission, assessment, tasks, owner, stage, openedAt, decision, proposal } = found;
      const report = toReport(submission.name, caseName(id), assessment, config.language);
      if (flags["json"] === true)
        print(
          jsonLine({
            report,
            submission,
            owner,
            stage,
            openedAt,
            tasks,
            decision: decision ?? null,
            proposal: proposal ?? null,
            gates,
            lookUps,
            history,
          }),
        );
      else {
        const { language } = config;
        const about = [caseText(found, language, lookUps), ...gateText(gates, language)];
        print([...about, "", ...historyText(history)].join("\n"));
      }
      return 0;
    } finally {
      storage.close();
    }
  },
};
