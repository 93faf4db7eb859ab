import type { Config, Environment } from "../config.ts";
import { hint, type Line, ok, problemOf } from "./line.ts";

/** What is wrong with the settings, one line each; and what fits together badly although each can be read. */
export function lookAtSettings(
  problems: readonly string[],
  config: Config,
  environment: Environment,
): readonly Line[] {
  const wrong = problems.map((one) => problemOf("settings", one));
  const found = wrong.length > 0 ? wrong : [ok("settings", "every setting can be read")];
  return [...found, ...combinations(config, environment)];
}

function combinations(
  { lookUps, githubToken, slack, health }: Config,
  environment: Environment,
): readonly Line[] {
  const isSet = (name: string) => (environment[name]?.trim() ?? "") !== "";
  const hints: (Line | false)[] = [
    lookUps.includes("github") &&
      githubToken === undefined &&
      hint(
        "settings.look-ups",
        "LOOKUPS asks GitHub and there is no GITHUB_TOKEN: that is enough for about two accounts an hour",
        "set GITHUB_TOKEN to a token without any scope",
      ),
    githubToken !== undefined &&
      !lookUps.includes("github") &&
      hint(
        "settings.look-ups",
        "GITHUB_TOKEN is set and LOOKUPS does not ask GitHub",
        "add github to LOOKUPS, or take the token away",
      ),
    isSet("SLACK_APP_TOKEN") &&
      isSet("SLACK_SIGNING_SECRET") &&
      hint(
        "settings.transport",
        "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: Socket Mode is used",
        "leave empty the one that is not wanted",
      ),
    slack?.allowPublicChannel === true &&
      hint(
        "settings.channel",
        "ALLOW_PUBLIC_CHANNEL is true: everybody in the workspace may read about candidates",
        "use a private channel and set it to false",
      ),
    health !== undefined &&
      !["127.0.0.1", "::1"].includes(health.host) &&
      hint(
        "settings.health",
        `health and metrics are served on ${health.host}:${health.port}, to whoever reaches that address`,
        "let a firewall or a container network decide who that is",
      ),
  ];
  return hints.filter((one) => one !== false);
}
