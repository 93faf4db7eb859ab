import { catalogueMarkdown } from "../checks/catalogue.ts";
import { CHECKS } from "../checks/index.ts";
import { SETTING_NAMES, SETTINGS } from "../settings.ts";

/** `.env.example`: every variable with its meaning and its default. */
export function environmentExample(): string {
  return SETTING_NAMES.map((name) => {
    const { meaning, fallback } = SETTINGS[name];
    return `# ${meaning}${fallback && ` (default: ${fallback})`}\n${name}=${fallback}\n`;
  }).join("\n");
}

/**
 * The text with what stands between `<!-- generated: name -->` and `<!-- end -->` made anew. Throws when there is no
 * place for a table, or a place for one that nobody makes.
 */
export function withGenerated(text: string, measured: Readonly<Record<"quality", string>>): string {
  const tables: Readonly<Record<string, string>> = {
    ...measured,
    checks: catalogueMarkdown(CHECKS, "en"),
    settings: settingsTable(),
  };
  const found = new Set<string>();
  const replaced = text.replace(
    /(<!-- generated: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => {
      const table = tables[name];
      if (table === undefined) throw new Error(`README.md has a place for ${name}, which nobody makes`);
      found.add(name);
      return `${begin}${table}\n${end}`;
    },
  );
  const lost = Object.keys(tables).filter((name) => !found.has(name));
  if (lost.length > 0) throw new Error(`README.md has no place for: ${lost.join(", ")}`);
  return replaced;
}

function settingsTable(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { meaning, fallback } = SETTINGS[name];
    return `| \`${name}\` | ${meaning} | ${fallback && `\`${fallback}\``} |`;
  });
  return ["| variable | meaning | default |", "|---|---|---|", ...rows].join("\n");
}
