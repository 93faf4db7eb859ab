/**
 * Where Slack's name for an emoji differs from the one in the emoji data that we serve.
 * Slack → data, or the character itself where the data has none.
 */
const ALIASES: Readonly<Record<string, string>> = {
  thumbsup: "+1",
  thumbsdown: "-1",
  shrug: "woman_shrugging",
  person_shrugging: "woman_shrugging",
  raising_hand: "raising_hand_woman",
  hand: "raised_hand",
  thinking_face: "thinking",
  octagonal_sign: "stop_sign",
  large_orange_circle: "🟠",
  large_yellow_circle: "🟡",
  large_green_circle: "🟢",
  large_purple_circle: "🟣",
  large_brown_circle: "🟤",
  large_red_square: "🟥",
  large_orange_square: "🟧",
  large_yellow_square: "🟨",
  large_green_square: "🟩",
  large_blue_square: "🟦",
  knife: "hocho",
  email: "envelope",
  telephone: "phone",
  female_sign: "♀️",
  male_sign: "♂️",
  technologist: "🧑‍💻",
  office_worker: "🧑‍💼",
  detective: "🕵️",
  sleuth_or_spy: "🕵️",
  identification_card: "🪪",
  placard: "🪧",
  face_with_monocle: "🧐",
  saluting_face: "🫡",
  melting_face: "🫠",
  ghost: "👻",
  jigsaw: "🧩",
  compass: "🧭",
  receipt: "🧾",
  abacus: "🧮",
};

/** Names that Slack knows and `known` lacks, with their characters. */
export function slackEmojiAliases(known: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, character] of Object.entries(known)) {
    // Slack writes `man-shrugging`; the data has `man_shrugging`, and `raising_hand_man` for a gesture.
    const person = /^(man|woman)_(.+)$/.exec(name);
    if (person) found[`${person[1]}-${person[2]}`] = character;
    const gesture = /^(.+)_(man|woman)$/.exec(name);
    if (gesture) found[`${gesture[2]}-${gesture[1]}`] = character;
  }
  for (const [name, source] of Object.entries(ALIASES)) found[name] = known[source] ?? source;
  for (const name of Object.keys(found)) if (known[name] !== undefined) delete found[name];
  return found;
}
