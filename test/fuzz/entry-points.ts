import { assessed, page, told } from "./case-entries.ts";
import type { EntryPoint } from "./entry-point.ts";
import { cvFiles, lookUps } from "./outside-entries.ts";
import { csv, cvText, json, jsonLines, lists } from "./record-entries.ts";
import { carried, command, forms, message, search } from "./slack-entries.ts";

/** Every way in for words of a candidate that needs no workspace around it. */
export const ENTRY_POINTS: readonly EntryPoint[] = [
  ...[command, message, search, forms, carried],
  ...[json, jsonLines, csv, lists, cvText],
  ...[assessed, told, page],
  ...[lookUps, cvFiles],
];

/** How many of so many inputs in all come in at each, at least one. */
export function inputsAt({ share }: EntryPoint, inAll: number): number {
  const shares = ENTRY_POINTS.reduce((sum, one) => sum + one.share, 0);
  return Math.max(1, Math.round((inAll * share) / shares));
}
