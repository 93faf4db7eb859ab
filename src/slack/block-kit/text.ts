import { z } from "zod";

/**
 * Slack documents its limits in "characters" and says no more. Its answers (`must be less than 3001
 * characters`) come from a JSON schema, whose `maxLength` is defined in code points, so an emoji counts once.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A string of `min` to `max` characters, with Slack's wording when it is not. */
export function text(min: number, max: number) {
  return z.string().check((context) => {
    const count = countCharacters(context.value);
    if (count > max) {
      refuse(context, `must be less than ${max + 1} characters`);
    } else if (count < min) {
      refuse(context, `must be more than ${min - 1} characters`);
    }
  });
}

/** Reports a problem at the value under check, or at a place below it. */
export function refuse(
  context: z.core.ParsePayload<unknown>,
  message: string,
  path: PropertyKey[] = [],
): void {
  context.issues.push({ code: "custom", message, input: context.value, path });
}

export function plainText(max: number) {
  return z.strictObject({
    type: z.literal("plain_text"),
    text: text(1, max),
    emoji: z.boolean().optional(),
  });
}

function mrkdwn(max: number) {
  return z.strictObject({
    type: z.literal("mrkdwn"),
    text: text(1, max),
    verbatim: z.boolean().optional(),
  });
}

export function textObject(max: number) {
  return z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);
}
