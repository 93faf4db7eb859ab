import { colleaguesIn } from "../../casefile/case-file.ts";
import { toHtml } from "../../casefile/page.ts";
import { caseName } from "../../domain/case.ts";
import type { Instant } from "../../domain/instant.ts";

import { MADE_BY } from "../../version.ts";
import { fileOf } from "../../workflows/case-file.ts";

import { isAllowedOrWaits } from "../access.ts";
import type { Effects, Incoming } from "../deliveries.ts";
import {
  cannotShareReply,
  caseFileComesReply,
  noThreadReply,
  sharedCaseFile,
} from "../messages/case-file.ts";
import type { Content } from "../messages/content.ts";
import { noSuchCaseReply } from "../messages/replies.ts";
import type { Names } from "../names.ts";
import { fileLane, REF } from "../refs.ts";
import { replyCall } from "../reply.ts";
import { type FileToShare, SHARE_FILE } from "../share-file.ts";
import type { EffectParts, IfAllowed } from "./parts.ts";

/** The case file, as it is at the click, into the case's thread. That it was shared, and with whom, is in its history. */
export function caseFileEffects(parts: EffectParts, ifAllowed: IfAllowed): Pick<Effects, "case-file"> {
  return {
    async "case-file"(given, finish) {
      const people = await peopleIn(parts, given);
      await ifAllowed(given, finish, () => share(parts, given, people));
    },
  };
}

function given({ reader }: EffectParts, at: Instant) {
  return { madeAt: at, madeBy: MADE_BY, timezone: reader.timezone };
}

/** Slack is asked before the transaction, and only for somebody who may see the answer. */
async function peopleIn(parts: EffectParts, { case: about, by, at }: Incoming["case-file"]) {
  if (!(await isAllowedOrWaits(parts.access, by))) return [];
  const file = fileOf(parts.storage, about, given(parts, at));
  return file === undefined ? [] : parts.names(colleaguesIn(file));
}

function share(
  parts: EffectParts,
  { case: about, by, at, reply: to }: Incoming["case-file"],
  people: Awaited<ReturnType<Names>>,
): Content | undefined {
  const { storage, reader, vettingChannel } = parts;
  const file = fileOf(storage, about, { ...given(parts, at), people });
  if (file === undefined) return noSuchCaseReply({ asked: caseName(about) }, reader);
  const root = REF.root(about);
  if (storage.outbox.placeOf(root) === undefined) return noThreadReply({ about }, reader);
  const shared: FileToShare = {
    ...sharedCaseFile({ about, by }, reader),
    content: toHtml(file, reader.language),
    otherwise: replyCall(to, cannotShareReply({ about }, reader), vettingChannel),
  };
  storage.outbox.owe({ lane: fileLane(about), method: SHARE_FILE, args: { ...shared }, threadRef: root }, at);
  storage.history.append(about, at, by, { kind: "case-file-shared" });
  return caseFileComesReply({ about }, reader);
}
