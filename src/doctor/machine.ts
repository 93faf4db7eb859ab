import { hint, type Line, ok, problem } from "./line.ts";

const WANTED_NODE = [22, 18] as const;
const LTS = 24;

/** The runtime and what it knows of time zones. `timezone`: the team's. */
export function lookAtMachine(
  timezone: string,
  versions: NodeJS.ProcessVersions = process.versions,
): readonly Line[] {
  return [node(versions.node), timeZones(timezone, versions["tz"])];
}

function node(version: string): Line {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < WANTED_NODE[0] || (major === WANTED_NODE[0] && minor < WANTED_NODE[1]))
    return problem("node", `this is Node ${version}`, `use Node ${LTS}; 22.18 is the oldest that works`);
  if (major % 2 === 1 || major < LTS)
    return hint("node", `this is Node ${version}`, `use Node ${LTS}, which is what the tests run on`);
  return ok("node", `Node ${version}`);
}

/** A runtime built without the data takes every zone for UTC, and reminders would come at the wrong hour. */
function timeZones(timezone: string, data: string | undefined): Line {
  const winter = offset("Europe/Berlin", "2026-01-15T12:00:00Z");
  const summer = offset("Europe/Berlin", "2026-07-15T12:00:00Z");
  if (winter !== "GMT+1" || summer !== "GMT+2")
    return problem(
      "time-zones",
      "this Node does not know the time zones of the world",
      "use an official build of Node, which brings them along",
    );
  return ok("time-zones", `${timezone}; time zone data ${data ?? "of the system"}`);
}

function offset(timeZone: string, at: string): string | undefined {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(
    new Date(at),
  );
  return parts.find(({ type }) => type === "timeZoneName")?.value;
}
