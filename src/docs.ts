/** Writes what is made from the code: `.env.example` and the tables in the README. `npm run docs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { quality } from "../test/quality/result.ts";
import { catalogueMarkdown } from "./checks/catalogue.ts";
import { CHECKS } from "./checks/index.ts";
import { VARIABLES } from "./config.ts";

const root = new URL("../", import.meta.url);

const generated: Readonly<Record<string, string>> = {
  checks: catalogueMarkdown(CHECKS, "en"),
  settings: settingsTable(),
  quality: quality.markdown,
};

writeFileSync(new URL(".env.example", root), environmentExample());
const readme = new URL("README.md", root);
writeFileSync(readme, withGenerated(readFileSync(readme, "utf8")));

function environmentExample(): string {
  return VARIABLES.map(({ name, meaning, fallback }) => {
    const value = fallback === "" ? "" : fallback;
    return `# ${meaning}${fallback === "" ? "" : ` (default: ${fallback})`}\n${name}=${value}\n`;
  }).join("\n");
}

function settingsTable(): string {
  const rows = VARIABLES.map(
    ({ name, meaning, fallback }) => `| \`${name}\` | ${meaning} | ${fallback && `\`${fallback}\``} |`,
  );
  return ["| variable | meaning | default |", "|---|---|---|", ...rows].join("\n");
}

/** Replaces what stands between `<!-- generated: name -->` and `<!-- end -->`. */
function withGenerated(text: string): string {
  const found = new Set<string>();
  const replaced = text.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => {
      found.add(name);
      return `${begin}${generated[name] ?? ""}\n${end}`;
    },
  );
  const lost = Object.keys(generated).filter((name) => !found.has(name));
  if (lost.length > 0) throw new Error(`README.md has no place for: ${lost.join(", ")}`);
  return replaced;
}
