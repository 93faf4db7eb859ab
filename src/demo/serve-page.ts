import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { search } from "node-emoji";
import { slackEmojiAliases } from "./page/slack-emoji.ts";

const PAGE = new URL("./page/", import.meta.url);

/** Bare imports of the page's modules, and of preact and htm themselves. */
const VENDOR: Readonly<Record<string, string>> = {
  preact: "preact.js",
  "preact/hooks": "preact-hooks.js",
  htm: "htm.js",
  "htm/preact": "htm-preact.js",
};

const IMPORT_MAP = JSON.stringify({
  imports: Object.fromEntries(Object.entries(VENDOR).map(([name, file]) => [name, `/vendor/${file}`])),
});

/** In the order of the cascade. */
const STYLES = ["styles", "sidebar", "messages", "blocks", "controls", "composer", "overlays", "narrow"];

const INDEX = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Local workspace</title>
<link rel="icon" href="data:,">
${STYLES.map((name) => `<link rel="stylesheet" href="/page/${name}.css">`).join("\n")}
<script type="importmap">${IMPORT_MAP}</script>
<script type="module" src="/page/main.ts"></script>
</head>
<body><noscript>This page needs JavaScript.</noscript></body>
</html>
`;

const HEADERS = {
  // The import map is the only inline script; its hash admits exactly that text.
  "content-security-policy": [
    "default-src 'none'",
    `script-src 'self' 'sha256-${createHash("sha256").update(IMPORT_MAP).digest("base64")}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-cache",
};

interface Served {
  readonly type: string;
  readonly body: string;
}

/** Serves `/`, `/page/*`, `/vendor/*` and the permalinks of messages; answers false when the path is not one of the page's. */
export function createPageServer(): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const files = allowedFiles();
  const read = new Map<string, Served>();

  return async (request, response) => {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    const permalink = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(path);
    if (permalink !== null) {
      const [, channel, seconds, fraction] = permalink;
      response.writeHead(302, { ...HEADERS, location: `/#/${channel}/thread/${seconds}.${fraction}` }).end();
      return true;
    }
    if (path !== "/" && !path.startsWith("/page/") && !path.startsWith("/vendor/")) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { ...HEADERS, allow: "GET, HEAD" }).end();
      return true;
    }
    const load = files.get(path);
    if (load === undefined) {
      response.writeHead(404, { ...HEADERS, "content-type": "text/plain; charset=utf-8" }).end("not found\n");
      return true;
    }
    const served = read.get(path) ?? load();
    read.set(path, served);
    response.writeHead(200, { ...HEADERS, "content-type": `${served.type}; charset=utf-8` });
    response.end(request.method === "HEAD" ? undefined : served.body);
    return true;
  };
}

/** Paths are looked up here and never joined to a folder, so there is nothing to traverse. */
function allowedFiles(): ReadonlyMap<string, () => Served> {
  const files = new Map<string, () => Served>([
    ["/", () => ({ type: "text/html", body: INDEX })],
    ["/vendor/emoji.json", () => ({ type: "application/json", body: JSON.stringify(emojiTable()) })],
  ]);
  for (const name of readdirSync(PAGE)) {
    const text = () => readFileSync(new URL(name, PAGE), "utf8");
    if (name.endsWith(".css")) files.set(`/page/${name}`, () => ({ type: "text/css", body: text() }));
    if (name.endsWith(".ts")) files.set(`/page/${name}`, () => script(withoutTypes(text())));
  }
  for (const [name, file] of Object.entries(VENDOR)) {
    const location = fileURLToPath(import.meta.resolve(name));
    files.set(`/vendor/${file}`, () => script(withoutSourceMap(readFileSync(location, "utf8"))));
  }
  return files;
}

/** Node says at the first use that stripping is experimental; that one line is kept out of the terminal. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  const emitOthers = (...warning: readonly unknown[]) => {
    if (!String(warning[0]).includes("stripTypeScriptTypes")) Reflect.apply(emitWarning, process, warning);
  };
  process.emitWarning = emitOthers;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

function script(body: string): Served {
  return { type: "text/javascript", body };
}

/** The map files are not served; naming them would only be a failed request in the browser's tools. */
function withoutSourceMap(source: string): string {
  return source.replace(/^\/\/# sourceMappingURL=.*$/m, "");
}

/** Slack's emoji names with their characters. */
export function emojiTable(): Readonly<Record<string, string>> {
  const known = Object.fromEntries(search("").map(({ name, emoji }) => [name, emoji]));
  return { ...known, ...slackEmojiAliases(known) };
}
