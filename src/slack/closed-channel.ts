import type { Text } from "../domain/text.ts";
import { section } from "./blocks.ts";
import type { Answer, Args, Gateway } from "./gateway.ts";
import { type Content, content, type Reader, say } from "./messages/content.ts";
import { SHARE_FILE } from "./share-file.ts";

/** How long what may not be posted waits until it is looked at again. */
const LOOK_AGAIN_MS = 60_000;
/** What everybody in a channel sees. */
const SEEN_BY_ALL: ReadonlySet<string> = new Set(["chat.postMessage", "chat.update", SHARE_FILE]);

/** Keeps from a channel what everybody there would see, for as long as it is open to outsiders; it waits in the outbox. */
export function holdBack(gateway: Gateway, isOpen: (channel: string) => boolean): Gateway {
  const held: Answer = { kind: "later", error: "channel_not_private", afterMs: LOOK_AGAIN_MS };
  const isHeld = (method: string, { channel }: Args) =>
    SEEN_BY_ALL.has(method) && typeof channel === "string" && isOpen(channel);
  return {
    openView: (trigger, view) => gateway.openView(trigger, view),
    call: async (method, args) => (isHeld(method, args) ? held : gateway.call(method, args)),
  };
}

/** Into the channel itself, as it is about nobody. */
export function openedMessage(reader: Reader): Content {
  const words = say(OPENED, reader);
  return content(words, [section(words)]);
}

const OPENED: Text = {
  en: "Please make this channel private again and end its sharing with other companies: until then, Bonafide writes nothing about candidates here, and nobody who joins from now on can use it. Nothing is lost: what waits is posted afterwards.",
  de: "Bitte machen Sie diesen Kanal wieder privat und beenden Sie die Freigabe für andere Unternehmen: Bis dahin schreibt Bonafide hier nichts über Bewerbungen, und wer ab jetzt beitritt, kann es nicht nutzen. Es geht nichts verloren: Was wartet, erscheint danach.",
};
