import { html } from "htm/preact";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { emojiCharacter, searchEmoji } from "./emoji.ts";
import { Popover } from "./popover.ts";

const FIRST = ["white_check_mark", "x", "shrug", "raising_hand", "alarm_clock", "no_entry_sign"];
const COMMON = [
  "+1",
  "-1",
  "eyes",
  "heavy_check_mark",
  "warning",
  "question",
  "tada",
  "pray",
  "heart",
  "joy",
  "thinking_face",
  "wave",
  "clap",
  "fire",
  "rocket",
  "zzz",
  "100",
  "bulb",
  "mag",
  "hourglass_flowing_sand",
  "speech_balloon",
  "telephone_receiver",
  "email",
  "memo",
  "lock",
  "bell",
  "no_bell",
  "red_circle",
  "large_yellow_circle",
  "large_green_circle",
];
const MOST_FOUND = 48;
const COLUMNS = 6;

interface EmojiPickerProps {
  readonly anchor: HTMLElement;
  readonly onPick: (name: string) => void;
  readonly onClose: () => void;
}

export function EmojiPicker({ anchor, onPick, onClose }: EmojiPickerProps): VNode {
  const [query, setQuery] = useState("");
  const names = query.trim() === "" ? [...FIRST, ...COMMON] : searchEmoji(query, MOST_FOUND);
  const onKeyDown = (event: KeyboardEvent) => {
    const first = names[0];
    const inSearch = (event.target as HTMLElement).tagName === "INPUT";
    if (event.key === "Enter" && inSearch && first !== undefined) {
      event.preventDefault();
      onPick(first);
      return;
    }
    moveInGrid(event, inSearch);
  };
  return html`<${Popover} label="Add reaction" role="dialog" anchor=${anchor} onClose=${onClose}>
    <div class="picker-box" onKeyDown=${onKeyDown}>
      <input class="input" type="search" aria-label="Search emoji" placeholder="Search emoji" value=${query}
        onInput=${(event: InputEvent) => setQuery((event.currentTarget as HTMLInputElement).value)} />
      <div class="picker-grid" role="group" aria-label="Emoji">
        ${names.map(
          (
            name,
          ) => html`<button type="button" class="picker-emoji" key=${name} aria-label=${name} title=${`:${name}:`}
            onClick=${() => onPick(name)}>${emojiCharacter(name) ?? "▫"}</button>`,
        )}
      </div>
      <p class="hint" role="status">${names.length === 0 ? "No emoji has this name." : ""}</p>
    </div>
  <//>`;
}

/** Arrow keys between the search field and the grid below it. */
function moveInGrid(event: KeyboardEvent, inSearch: boolean): void {
  if (inSearch && event.key !== "ArrowDown") return;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const box = event.currentTarget as HTMLElement;
  const cells = [...box.querySelectorAll<HTMLElement>(".picker-emoji")];
  const at = cells.indexOf(document.activeElement as HTMLElement);
  const next = inSearch ? 0 : at + step;
  if (next < 0) box.querySelector("input")?.focus();
  else cells[Math.min(next, cells.length - 1)]?.focus();
}
