import { unzipSync } from "fflate";
import {
  MOST_PART_BYTES,
  MOST_RATIO,
  MOST_UNPACKED_BYTES,
  MOST_ZIP_ENTRIES,
  RATIO_COUNTS_FROM_BYTES,
} from "../limits.ts";
import { Unreadable } from "../unreadable.ts";

/** The parts of an Office file by name. */
export interface OfficePackage {
  readonly names: ReadonlySet<string>;
  /** A part as text; undefined when there is none. Throws Unreadable when it cannot be unpacked. */
  read(name: string): string | undefined;
}

/** Looks at the list of parts first: a bomb is refused before anything of it is unpacked. */
export function openPackage(content: Uint8Array): OfficePackage {
  const names = new Set<string>();
  let unpacked = 0;
  unzip(content, ({ name, size, originalSize }) => {
    // Which of two parts with one name counts, every program answers differently.
    if (names.has(name)) throw new Unreadable("broken");
    names.add(name);
    unpacked += originalSize;
    const isBomb = originalSize > RATIO_COUNTS_FROM_BYTES && originalSize > size * MOST_RATIO;
    if (isBomb || unpacked > MOST_UNPACKED_BYTES || names.size > MOST_ZIP_ENTRIES)
      throw new Unreadable("unpacksTooLarge");
    return false;
  });
  let readBytes = 0;
  return {
    names,
    read(name) {
      if (!names.has(name)) return undefined;
      const part = unzip(content, (entry) => {
        if (entry.name !== name) return false;
        readBytes += entry.originalSize;
        if (entry.originalSize > MOST_PART_BYTES || readBytes > MOST_UNPACKED_BYTES)
          throw new Unreadable("unpacksTooLarge");
        return true;
      })[name];
      return part === undefined ? undefined : decode(part);
    },
  };
}

function unzip(
  content: Uint8Array,
  filter: (entry: { name: string; size: number; originalSize: number }) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(content, { filter });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("broken");
  }
}

function decode(part: Uint8Array): string {
  const isLittle = part[0] === 0xff && part[1] === 0xfe;
  const isBig = part[0] === 0xfe && part[1] === 0xff;
  return new TextDecoder(isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8").decode(part);
}
