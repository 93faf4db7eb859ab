import { section } from "../../src/slack/blocks.ts";
import {
  cannotShareReply,
  caseFileComesReply,
  noThreadReply,
  sharedCaseFile,
} from "../../src/slack/messages/case-file.ts";
import { type Content, content, type Reader } from "../../src/slack/messages/content.ts";

/** Every message about a shared case file. None names the candidate. */
export function caseFileMessages(_: string, reader: Reader): Content[] {
  const about = 12;
  const { comment } = sharedCaseFile({ about, by: "U024BE7LH" }, reader);
  return [
    content(comment, [section(comment)]),
    caseFileComesReply({ about }, reader),
    cannotShareReply({ about }, reader),
    noThreadReply({ about }, reader),
  ];
}
