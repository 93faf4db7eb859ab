import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emojiCharacter, searchEmoji, setEmojiTable } from "../../../src/demo/page/emoji.ts";
import { createPageServer, emojiTable } from "../../../src/demo/serve-page.ts";

let server: Server;
let base: string;

beforeAll(async () => {
  const page = createPageServer();
  server = createServer(async (request, response) => {
    if (!(await page(request, response))) response.writeHead(418).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const get = (path: string, init?: RequestInit) => fetch(base + path, init);

describe("the page server", () => {
  it("allows no script but its own files and the import map", async () => {
    const response = await get("/");
    const policy = response.headers.get("content-security-policy") ?? "";
    const html = await response.text();
    const map = /<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(map).digest("base64");
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toMatch(/\son\w+=|<style|style=/);
  });

  it("serves every module that the page reaches", async () => {
    const html = await (await get("/")).text();
    const { imports } = JSON.parse(/<script type="importmap">(.*?)<\/script>/.exec(html)?.[1] ?? "{}");
    const seen = new Set<string>();
    const waiting = ["/page/main.ts"];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get("content-type")).toContain("text/javascript");
      const code = await response.text();
      for (const [, specifier = ""] of code.matchAll(/\b(?:from|import)\s*"([^"\n]+)"/g)) {
        waiting.push(
          specifier.startsWith(".") ? new URL(specifier, base + path).pathname : imports[specifier],
        );
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it.each([
    "/page/../serve-page.ts",
    "/page/%2e%2e/serve-page.ts",
    "/page/tsconfig.json",
    "/page/",
    "/vendor/../../package.json",
    "/page/constructor",
  ])("does not serve %s", async (path) => {
    const response = await get(path);
    expect(response.ok).toBe(false);
  });

  it("leaves other paths to the workspace", async () => {
    expect((await get("/local/state")).status).toBe(418);
    expect((await get("/pagex")).status).toBe(418);
  });

  it("only reads", async () => {
    expect((await get("/", { method: "POST" })).status).toBe(405);
  });
});

describe("emoji", () => {
  beforeAll(() => setEmojiTable(emojiTable()));

  it.each([
    ["white_check_mark", "✅"],
    ["x", "❌"],
    ["shrug", "🤷"],
    ["person_shrugging", "🤷"],
    ["man-shrugging", "🤷‍♂️"],
    ["raising_hand", "🙋"],
    ["hand", "✋"],
    ["alarm_clock", "⏰"],
    ["no_entry_sign", "🚫"],
    ["thumbsup", "👍"],
    ["wave::skin-tone-4", "👋🏽"],
    ["flag-de", "🇩🇪"],
    ["large_orange_circle", "🟠"],
  ])("%s is %s", (name, character) => {
    expect(emojiCharacter(name)).toBe(character);
  });

  it("finds names by their beginning first", () => {
    expect(searchEmoji("alarm", 5)[0]).toBe("alarm_clock");
    expect(searchEmoji("no such name", 5)).toEqual([]);
    expect(emojiCharacter("no_such_name")).toBeUndefined();
  });
});
