import { fileJson } from "../files.ts";
import { refuse } from "../refusal.ts";
import { type Methods, required } from "./method.ts";

/** Files that people gave to a form. */
export const fileMethods: Methods = {
  "files.info": {
    scopes: ["files:read"],
    run: ({ team, args }) => {
      const file = team.files.get(required(args, "file")) ?? refuse("file_not_found");
      return { file: fileJson(team, file), comments: [], response_metadata: { next_cursor: "" } };
    },
  },
};
