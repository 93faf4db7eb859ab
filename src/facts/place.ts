import type { Instant } from "../domain/instant.ts";
import type { Submission } from "../domain/submission.ts";
import { isWritten } from "../domain/time-zone.ts";
import { type Stated, stated } from "./stated.ts";

export interface Place {
  /** Two letters. */
  readonly country?: Stated<string>;
  readonly city?: Stated<string>;
  readonly statedZone?: Stated<string>;
  /** From a calendar or a meeting tool. */
  readonly observedZone?: Stated<string>;
  /** The time zones of the claimed country; empty when there is none or it is not known. */
  readonly zones: readonly string[];
  /**
   * Hours between a zone and the nearest zone of the claimed country on the day of the submission, so summer time
   * counts on both sides. Undefined without a country, and for zones such as UTC that name no place.
   */
  hoursAway(zone: string): number | undefined;
}

const DAY_MINUTES = 24 * 60;

/** Servers and careful developers set their clock to these: they do not say where somebody is. */
const PLACELESS = /^(?:utc|uct|gmt|zulu|universal|greenwich|gmt[+-]?0|etc\/.{1,30})$/i;

export function place(submission: Submission, seenAt: Instant): Place {
  const { country, city, timezone } = submission.location ?? {};
  const observed = submission.observedTimezone;
  const zones = country === undefined ? [] : zonesOf(country);
  return {
    ...(country !== undefined && {
      country: stated({ en: "Country of residence given", de: "Angegebenes Wohnsitzland" }, country, seenAt),
    }),
    ...(city !== undefined && {
      city: stated({ en: "Town given", de: "Angegebener Ort" }, city, seenAt),
    }),
    ...(timezone !== undefined && {
      statedZone: stated({ en: "Time zone given", de: "Angegebene Zeitzone" }, timezone, seenAt),
    }),
    ...(observed !== undefined && {
      observedZone: {
        ...stated(
          {
            en: "Time zone seen in the calendar or meeting tool",
            de: "Im Kalender oder Meeting-Tool gesehene Zeitzone",
          },
          observed,
          seenAt,
        ),
        source: { name: "calendar or meeting tool", seenAt },
      },
    }),
    zones,
    hoursAway(zone) {
      if (zones.length === 0 || PLACELESS.test(zone)) return undefined;
      if (zones.includes(zone)) return 0;
      const at = new Date(seenAt);
      const own = offsetMinutes(isWritten(zone) ? keptClock(zone) : clockOf(zone), at);
      return Math.min(...zones.map((home) => hoursBetween(own, offsetMinutes(keptClock(home), at))));
    },
  };
}

/** Looking them up is slow; there are 26 times 26 codes. */
const zonesByCountry = new Map<string, readonly string[]>();

/** IANA names, from the Unicode data that Node carries. */
function zonesOf(country: string): readonly string[] {
  const zones = zonesByCountry.get(country) ?? new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  zonesByCountry.set(country, zones);
  return zones;
}

/** The shorter way round the clock: +12 and -12 are the same hour. */
function hoursBetween(one: number, other: number): number {
  const apart = Math.abs(one - other) % DAY_MINUTES;
  return Math.min(apart, DAY_MINUTES - apart) / 60;
}

/** Making a clock is slow and some countries have thirty; there are some 400 zones in all countries together. */
const keptClocks = new Map<string, Intl.DateTimeFormat>();

function keptClock(zone: string): Intl.DateTimeFormat {
  const clock = keptClocks.get(zone) ?? clockOf(zone);
  keptClocks.set(zone, clock);
  return clock;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
}

/** Minutes ahead of UTC. */
function offsetMinutes(clock: Intl.DateTimeFormat, at: Date): number {
  const name = clock.formatToParts(at).find((part) => part.type === "timeZoneName")?.value;
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name ?? "") ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -ahead : ahead;
}
