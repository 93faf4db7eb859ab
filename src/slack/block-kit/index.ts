import { z } from "zod";
import { block } from "./blocks.ts";
import { lineAt, linesFor, type Problem } from "./problems.ts";
import { charactersIn, placeProblems } from "./surface.ts";
import { countCharacters, refuse } from "./text.ts";
import { view } from "./views.ts";

export type { Problem } from "./problems.ts";

/** Slack refuses or cuts the text of a message above this. */
const MESSAGE_TEXT = 40_000;
/** Seen by people who measured; Slack documents 12,000 for markdown blocks together. */
const MESSAGE_BLOCK_CHARACTERS = 13_200;
const VIEW_BYTES = 250_000;

const CHARTS = 2;

const messageBlocks = z
  .array(block)
  .max(50)
  .check((context) => {
    const charts = context.value.filter(({ type }) => type === "data_visualization").length;
    if (charts > CHARTS) refuse(context, `no more than ${CHARTS} data_visualization blocks allowed`);
  });

/** Why Slack would refuse this message, in its own style; empty when it would not. */
export function problemsInMessage(message: { text?: string; blocks?: unknown }): readonly string[] {
  return inspectMessage(message).map((problem) => problem.message);
}

/** Why Slack would refuse this modal or App Home; empty when it would not. */
export function problemsInView(candidate: unknown): readonly string[] {
  return inspectView(candidate).map((problem) => problem.message);
}

/** As `problemsInMessage`, with the error code of each. */
export function inspectMessage(message: { text?: string; blocks?: unknown }): readonly Problem[] {
  const { text = "", blocks = [] } = message;
  const hasBlocks = !Array.isArray(blocks) || blocks.length > 0;
  if (text === "" && !hasBlocks) return [{ error: "no_text", message: lineAt("/text", "no_text") }];
  const problems: Problem[] = [];
  if (countCharacters(text) > MESSAGE_TEXT) {
    problems.push({
      error: "msg_too_long",
      message: lineAt("/text", `must be less than ${MESSAGE_TEXT + 1} characters`),
    });
  }
  const parsed = messageBlocks.safeParse(blocks);
  if (!parsed.success) problems.push(...linesFor(parsed.error, blocks, "/blocks").map(invalidBlocks));
  if (!Array.isArray(blocks)) return problems;
  for (const { pointer, message: line } of placeProblems(blocks, "message")) {
    problems.push(invalidBlocks(lineAt(pointer, line)));
  }
  const characters = charactersIn(blocks);
  if (characters > MESSAGE_BLOCK_CHARACTERS) {
    problems.push({
      error: "msg_blocks_too_long",
      message: lineAt(
        "/blocks",
        `must be less than ${MESSAGE_BLOCK_CHARACTERS + 1} characters, found ${characters}`,
      ),
    });
  }
  return problems;
}

/** As `problemsInView`, with the error code of each. */
export function inspectView(candidate: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const parsed = view.safeParse(candidate);
  if (!parsed.success) problems.push(...linesFor(parsed.error, candidate, "/view").map(invalidBlocks));
  const { blocks, type } = z
    .object({ blocks: z.array(z.unknown()).catch([]), type: z.unknown() })
    .catch({ blocks: [], type: undefined })
    .parse(candidate);
  for (const { pointer, message } of placeProblems(blocks, type === "home" ? "home" : "modal")) {
    problems.push(invalidBlocks(lineAt(`/view${pointer}`, message)));
  }
  const bytes = Buffer.byteLength(JSON.stringify(candidate) ?? "");
  if (bytes > VIEW_BYTES) {
    problems.push({
      error: "view_too_large",
      message: lineAt("/view", `must be less than ${VIEW_BYTES + 1} bytes, found ${bytes}`),
    });
  }
  return problems;
}

function invalidBlocks(message: string): Problem {
  return { error: "invalid_blocks", message };
}
