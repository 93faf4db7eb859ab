import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Source {
  /** From `src/`, such as `domain/case.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from `src/`, or a package as it is named. */
  readonly imports: readonly string[];
}

/** Every file of the program. */
export function sources(): readonly Source[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.[jt]s$/.test(path))
    .map((path) => {
      const text = readFileSync(join(ROOT, "src", path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

/** A file in the checkout, as text. */
export function readRoot(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Static, dynamic and side-effect imports and re-exports; comments that quote one count too, to be on the safe side. */
export function importsOf(path: string, text: string): readonly string[] {
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([\w@./:-]+)["']/g);
  return [...found].map(([, target = ""]) =>
    target.startsWith(".") ? normalize(join(dirname(path), target)).replaceAll("\\", "/") : target,
  );
}
