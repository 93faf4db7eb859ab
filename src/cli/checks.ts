import { catalogue, catalogueMarkdown } from "../checks/catalogue.ts";
import { CHECKS } from "../checks/index.ts";
import type { Command } from "./command.ts";

export const checksCommand: Command = {
  usage: "checks [--json|--markdown]",
  about: "The catalogue: what is checked, why, and what settles it.",
  takesWords: false,
  options: { json: { type: "boolean" }, markdown: { type: "boolean" } },
  help: ["--json            as one JSON list", "--markdown        as the table in the README"],

  async run({ flags, config, print }) {
    if (flags["json"] === true) print(JSON.stringify(catalogue(CHECKS, config.language), undefined, 2));
    else if (flags["markdown"] === true) print(catalogueMarkdown(CHECKS, config.language));
    else
      for (const { id, category, strengths, asks } of catalogue(CHECKS, config.language))
        print(`${id}\n    ${category}, ${strengths.join(" or ")}: ${asks}`);
    return 0;
  },
};
