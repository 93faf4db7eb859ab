import { has } from "node-emoji";

/** Slack's names that the emoji list does not have. */
const MORE_NAMES = new Set([
  ...["large_green_circle", "large_yellow_circle", "large_orange_circle", "large_purple_circle"],
  ...["large_brown_circle", "large_green_square", "large_yellow_square", "large_red_square"],
  ...["thumbsup", "thumbsdown", "shrug", "man-shrugging", "woman-shrugging"],
  ...["technologist", "male-technologist", "female-technologist", "identification_card"],
]);

/** `name` or `name::skin-tone-3`, without colons around it; names nobody knows are refused. */
export function isEmojiName(name: string): boolean {
  const [base = "", tone, ...rest] = name.split("::");
  if (rest.length > 0 || !/^[a-z0-9_+'-]+$/.test(base)) return false;
  if (tone !== undefined && !/^skin-tone-[2-6]$/.test(tone)) return false;
  return has(base) || MORE_NAMES.has(base);
}
