import type { Instant } from "../domain/instant.ts";
import type { IsoWeek } from "../domain/iso-week.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import { digestOf, digestOfWeek } from "../workflows/digest.ts";
import type { Week } from "../workflows/notices.ts";
import type { World } from "../workflows/world.ts";
import type { Content, Reader } from "./messages/content.ts";
import { type DigestMessage, digestMessage } from "./messages/digest.ts";
import { quietWeekReply, weekNotBegunReply } from "./messages/quiet-week.ts";
import { REF } from "./refs.ts";

/** A week as a message; undefined when there is nothing to say. */
export type DigestContent = (week: Week) => DigestMessage | undefined;

export function createDigestContent(parts: {
  readonly storage: StorageWithBoxes;
  readonly reader: Reader;
  readonly permalink: (channel: string, ts: string) => string;
  /** Candidates are named only where no outsider reads along. */
  readonly namesAllowed: () => boolean;
}): DigestContent {
  const { storage, reader, namesAllowed } = parts;
  return (week) =>
    digestMessage(
      week,
      {
        permalink(caseId) {
          const posted = storage.outbox.placeOf(REF.root(caseId));
          return posted && parts.permalink(posted.channel, posted.ts);
        },
        namesAllowed: namesAllowed(),
        nameOf: (caseId) => storage.cases.nameOf(caseId),
      },
      reader,
    );
}

/** Answers somebody who asks for the last seven days, or for a week by its name. */
export function digestReply(
  world: World,
  contentOf: DigestContent,
  { at, week }: { readonly at: Instant; readonly week: IsoWeek | undefined },
  reader: Reader,
): Content {
  if (week === undefined) return contentOf(digestOf(world, at)) ?? quietWeekReply(reader);
  const asked = digestOfWeek(world, week, at);
  if (asked === undefined) return weekNotBegunReply(week, reader);
  return contentOf(asked) ?? quietWeekReply(reader, week);
}
