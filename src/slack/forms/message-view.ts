import type { ModalView } from "@slack/types";
import type { Language } from "../../domain/text.ts";
import { plain } from "../blocks.ts";
import type { Content } from "../messages/content.ts";

/** A message as a window, for whoever has no channel in which it could stand; to be read, so without its buttons. */
export function messageView(title: string, { blocks }: Content, language: Language): ModalView {
  return {
    type: "modal",
    title: plain(title, 24),
    close: plain({ en: "Close", de: "Schließen" }[language], 24),
    blocks: blocks.filter((block) => block.type !== "actions"),
  };
}
