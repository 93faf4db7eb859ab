import { candidateNotice } from "../playbook/candidate-notice.ts";
import type { Command } from "./command.ts";
import { openWorld } from "./open-world.ts";

const LANGUAGES = ["en", "de"] as const;

export const noticeCommand: Command = {
  usage: "notice [--language en|de] [--json]",
  about: "The notice for candidates (GDPR, Articles 13 and 14), from what is really switched on.",
  takesWords: false,
  options: { language: { type: "string" }, json: { type: "boolean" } },
  help: [
    "--language CODE   en or de; LANGUAGE when left out",
    "--json            in both languages, as one JSON object",
    "Places in square brackets only you can fill in. Have it looked at before you use it: it is a draft.",
  ],

  async run(invocation) {
    const { flags, config, database, print, complain } = invocation;
    const wanted = flags["language"];
    const language = wanted === undefined ? config.language : LANGUAGES.find((one) => one === wanted);
    if (language === undefined) {
      complain(`--language is ${JSON.stringify(wanted)}; wanted: one of ${LANGUAGES.join(", ")}`);
      return 2;
    }
    const { storage } = openWorld(invocation, database ?? config.databasePath);
    try {
      const { lookUps, retentionDays, linkMemoryDays } = config;
      const lists = storage.watchlists.lists().map(({ name }) => name);
      const notice = candidateNotice({ lookUps, lists, retentionDays, linkMemoryDays });
      print(flags["json"] === true ? JSON.stringify(notice) : notice[language]);
      return 0;
    } finally {
      storage.close();
    }
  },
};
