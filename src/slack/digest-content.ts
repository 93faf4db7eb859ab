import { caseName } from "../domain/case.ts";
import type { StorageWithBoxes } from "../storage/index.ts";
import type { Week } from "../workflows/notices.ts";
import type { Content, Reader } from "./messages/content.ts";
import { digestMessage } from "./messages/digest.ts";
import { REF } from "./refs.ts";

/** A week as a message; undefined when there is nothing to say. */
export type DigestContent = (week: Week) => Content | undefined;

export function createDigestContent(parts: {
  readonly storage: StorageWithBoxes;
  readonly reader: Reader;
  readonly permalink: (channel: string, ts: string) => string;
  /** Candidates are named only where no outsider reads along. */
  readonly namesAllowed: boolean;
}): DigestContent {
  const { storage, reader, namesAllowed } = parts;
  return ({ figures, from, to }) =>
    digestMessage(
      figures,
      {
        from,
        to,
        permalink(caseId) {
          const posted = storage.outbox.placeOf(REF.root(caseId));
          return posted && parts.permalink(posted.channel, posted.ts);
        },
        namesAllowed,
        nameOf: (caseId) => storage.cases.find(caseId)?.submission.name ?? caseName(caseId),
      },
      reader,
    );
}
