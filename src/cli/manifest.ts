import { manifest } from "../slack/manifest.ts";
import type { Command } from "./command.ts";

export const manifestCommand: Command = {
  usage: "manifest [--http URL]",
  about: "The Slack app manifest: paste it at api.slack.com/apps, “Create New App”, “From a manifest”.",
  takesWords: false,
  options: { http: { type: "string" } },
  help: ["--http URL        for deliveries over HTTP to URL (…/slack/events) instead of Socket Mode"],

  async run({ flags, print, complain }) {
    const url = flags["http"];
    if (typeof url === "string" && URL.parse(url)?.protocol !== "https:") {
      complain(
        `--http is ${JSON.stringify(url)}; wanted: a URL that begins with https:// and ends in /slack/events`,
      );
      return 2;
    }
    print(JSON.stringify(manifest(typeof url === "string" ? url : undefined), undefined, 2));
    return 0;
  },
};
