import type { Evidence } from "../domain/finding.ts";
import type { WatchlistHit } from "../facts/looked-up.ts";

/** What was given beside what is listed, with the list, its date and who published it. */
export function listed({ stated, listed: entry, list, source }: WatchlistHit): Evidence {
  const from = `${list.name}, ${list.publisher}, ${list.date}`;
  return {
    says: {
      en: `Given: ${stated}. On the list: ${entry} (${from})`,
      de: `Angegeben: ${stated}. Auf der Liste: ${entry} (${from})`,
    },
    source,
  };
}
