import { has } from "node-emoji";

/** Slack's names that the emoji data has under another name or not at all. */
const MORE_NAMES = new Set(
  [
    "thumbsup thumbsdown hand raising_hand shrug person_shrugging facepalm thinking_face octagonal_sign",
    "large_orange_circle large_yellow_circle large_green_circle large_purple_circle large_brown_circle",
    "large_red_square large_orange_square large_yellow_square large_green_square large_blue_square",
    "large_purple_square large_brown_square knife email telephone female_sign male_sign technologist",
    "office_worker detective sleuth_or_spy identification_card placard face_with_monocle saluting_face",
    "melting_face jigsaw compass receipt abacus spiral_calendar_pad",
  ].flatMap((line) => line.split(" ")),
);

/** `name` or `name::skin-tone-3`, without colons around it; names nobody knows are refused. */
export function isEmojiName(name: string): boolean {
  const [base = "", tone, ...rest] = name.split("::");
  if (rest.length > 0 || !/^[a-z0-9_+'-]+$/.test(base)) return false;
  if (tone !== undefined && !/^skin-tone-[2-6]$/.test(tone)) return false;
  return has(base) || MORE_NAMES.has(base) || isGendered(base);
}

/** Slack writes `woman-raising-hand` where the data has `raising_hand_woman` or `woman_raising_hand`. */
function isGendered(base: string): boolean {
  const [, who, what] = /^(man|woman)-([a-z-]+)$/.exec(base) ?? [];
  if (who === undefined || what === undefined) return false;
  const plain = what.replaceAll("-", "_");
  return has(`${plain}_${who}`) || has(`${who}_${plain}`);
}
