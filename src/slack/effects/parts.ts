import type { Instant } from "../../domain/instant.ts";
import type { Log } from "../../logger.ts";
import type { StorageWithBoxes } from "../../storage/index.ts";
import type { World } from "../../workflows/world.ts";
import type { Access } from "../access.ts";
import type { ReplyTo } from "../deliveries.ts";
import type { Home } from "../home/tab.ts";
import type { Content, Reader } from "../messages/content.ts";
import type { Names } from "../names.ts";
import type { Reply } from "../reply.ts";

export interface EffectParts {
  readonly world: World;
  readonly storage: StorageWithBoxes;
  readonly access: Access;
  readonly home: Home;
  readonly reply: Reply;
  /** What Slack calls colleagues. */
  readonly names: Names;
  readonly reader: Reader;
  readonly vettingChannel: string;
  /** The channel or user group whose members may use the bot. */
  readonly allowed: string;
  /** It is a member of the vetting channel too, and nobody's task may become its. */
  readonly botUser: string;
  readonly log: Log;
}

/** Who may is asked first; what `work` changes, what it answers with, and `finish` are one transaction. */
export type IfAllowed = (
  given: { readonly reply: ReplyTo; readonly at: Instant },
  finish: () => void,
  work: () => Content | undefined,
) => Promise<void>;
