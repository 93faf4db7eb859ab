import * as z from "zod";

/** A licence that a package may have, and why; `development`: only where the package is no part of what runs. */
interface Allowed {
  readonly why: string;
  readonly only?: "development";
}

export const ALLOWED_LICENCES: Readonly<Record<string, Allowed>> = {
  MIT: { why: "permissive" },
  "Apache-2.0": { why: "permissive, with a patent grant; Bonafide's own" },
  "MIT OR Apache-2.0": { why: "permissive, either of the two" },
  ISC: { why: "permissive" },
  "BSD-3-Clause": { why: "permissive" },
  "0BSD": { why: "permissive, without conditions" },
  Unlicense: { why: "given to the public" },
  "CC0-1.0": { why: "data, given to the public" },
  "PDDL-1.0": { why: "data, given to the public" },
  "PSF-2.0": { why: "permissive; Python's own, for code that was carried over from it" },
  "(ISC AND CC-BY-3.0)": {
    why: "permissive; the holidays come from Wikipedia and others and are named in the package",
  },
  "MPL-2.0": {
    why: "changes to its own files have to be published; nobody changes them, and nobody gets them from us",
    only: "development",
  },
};

export interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX; undefined when the package names none. */
  readonly licence: string | undefined;
  readonly isDevelopment: boolean;
}

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/** Every package of a lock file, also those for other platforms, each version once, by name. */
export function packagesOf(lock: unknown): readonly Package[] {
  const found = new Map<string, Package>();
  for (const [path, { version = "", license, dev = false }] of Object.entries(Lock.parse(lock).packages)) {
    if (path === "") continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const key = `${name} ${version}`;
    const isDevelopment = dev && (found.get(key)?.isDevelopment ?? true);
    found.set(key, { name, version, licence: license, isDevelopment });
  }
  return [...found.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

/** One line for each package whose licence is not allowed where it is used. */
export function licenceProblems(packages: readonly Package[]): readonly string[] {
  return packages.flatMap(({ name, version, licence, isDevelopment }) => {
    const allowed = Object.hasOwn(ALLOWED_LICENCES, licence ?? "")
      ? ALLOWED_LICENCES[licence ?? ""]
      : undefined;
    if (allowed === undefined) return [`${name} ${version}: ${licence ?? "no licence"} is not allowed`];
    if (allowed.only === undefined || isDevelopment) return [];
    return [`${name} ${version}: ${licence} is allowed for ${allowed.only} alone`];
  });
}

/** LICENCES.md. */
export function licencesMarkdown(packages: readonly Package[]): string {
  const table = (which: readonly Package[]) => [
    "| package | version | licence |",
    "|---|---|---|",
    ...which.map(({ name, version, licence = "none" }) => `| ${name} | ${version} | ${licence} |`),
  ];
  const used = new Set(packages.map(({ licence }) => licence));
  const reasons = Object.entries(ALLOWED_LICENCES).filter(([licence]) => used.has(licence));
  return [
    "# Licences of what Bonafide is built on",
    "",
    "Made by `npm run docs` from `package-lock.json`; a test holds every package against this list. Each package brings",
    "its licence text along in `node_modules`.",
    "",
    "| licence | why it is allowed |",
    "|---|---|",
    ...reasons.map(
      ([licence, { why, only }]) => `| ${licence} | ${why}${only === undefined ? "" : ` (${only} only)`} |`,
    ),
    "",
    "## What runs",
    "",
    ...table(packages.filter((one) => !one.isDevelopment)),
    "",
    "## What it is developed and tested with",
    "",
    ...table(packages.filter((one) => one.isDevelopment)),
    "",
  ].join("\n");
}
