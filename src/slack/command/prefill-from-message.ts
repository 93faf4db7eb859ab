import { clean } from "../blocks.ts";
import { emptyDraft, giveLink, toPrefill } from "./draft.ts";
import { findDetails } from "./find-details.ts";
import type { Prefill } from "./prefill.ts";
import { unwrap } from "./unwrap.ts";

/** Slack cuts a message there. */
const LONGEST_MESSAGE = 40_000;

/** E-mails, phones and links of a message, for the form. The name is for a person to enter: it is not guessed. */
export function prefillFromMessage(text: string): Prefill {
  const draft = emptyDraft();
  const { emails, phones, links } = findDetails(clean(unwrap(text.slice(0, LONGEST_MESSAGE))));
  for (const email of emails.slice(0, 20)) draft.emails.add(email);
  for (const phone of phones.slice(0, 50)) draft.phones.add(phone);
  for (const link of links.slice(0, 50)) giveLink(draft, link);
  return toPrefill(draft);
}
