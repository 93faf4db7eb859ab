import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { describe, expect, test } from "vitest";
import { readTimeZones } from "../../src/slack/people.ts";
import { OTHER_PAYEE, OWNER, openTestWorld, vetted } from "../support/open-world.ts";
import { recordingLog } from "../support/recording-log.ts";

/** Slack as far as `users.info` goes; what it is asked is on record. */
function start(answer: (user: string) => { readonly tz?: string }) {
  const opened = openTestWorld();
  vetted(opened, OTHER_PAYEE);
  const asked: string[] = [];
  const info = async ({ user }: { readonly user: string }) => {
    asked.push(user);
    return { ok: true, user: answer(user) };
  };
  const client = { users: { info } } as unknown as WebClient;
  const { log, logged } = recordingLog();
  const read = (at: string) =>
    readTimeZones({ client, world: opened.world, clock: { now: () => new Date(at) }, log });
  return { ...opened, asked, logged, read, zone: () => opened.storage.people.find(OWNER)?.timezone };
}

function refusing(error: string) {
  return () => {
    throw new WebAPIPlatformError({ ok: false, error });
  };
}

describe("time zones of owners", () => {
  test("are asked for once a day", async () => {
    const { read, asked, zone } = start(() => ({ tz: "Asia/Tokyo" }));
    await read("2026-03-03T09:00:00.000Z");
    await read("2026-03-04T08:59:00.000Z");
    expect([asked, zone()]).toEqual([[OWNER], "Asia/Tokyo"]);
    await read("2026-03-04T09:01:00.000Z");
    expect(asked).toEqual([OWNER, OWNER]);
  });

  test.each<[string, () => { readonly tz?: string }]>([
    ["has none", () => ({})],
    ["has one that is none", () => ({ tz: "Moon/Tycho" })],
    ["does not know them", refusing("user_not_found")],
  ])("are the team's when Slack %s, and are asked for again the next day", async (_, answer) => {
    const { read, asked, zone } = start(answer);
    await read("2026-03-03T09:00:00.000Z");
    await read("2026-03-03T10:00:00.000Z");
    expect([asked, zone()]).toEqual([[OWNER], undefined]);
    await read("2026-03-04T10:00:00.000Z");
    expect(asked).toHaveLength(2);
  });

  test("stay what they were when Slack does not answer, and are asked for again at once", async () => {
    const { read, asked, zone, storage, logged } = start(refusing("internal_error"));
    storage.people.keepTimezone(OWNER, "Asia/Tokyo", "2026-03-01T09:00:00.000Z");
    await read("2026-03-03T09:00:00.000Z");
    await read("2026-03-03T09:00:30.000Z");
    expect([asked.length, zone()]).toEqual([2, "Asia/Tokyo"]);
    expect(logged.map(({ level }) => level)).toEqual(["warn", "warn"]);
    expect(JSON.stringify(logged)).not.toContain(OWNER);
  });
});
