/**
 * The whole story on the page, in the system's Chromium, against `npm run demo` as a person starts it.
 * Screenshots of every step are left in test/browser/screenshots, to be looked at.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { startPage } from "./start-page.ts";
import type { Step } from "./step.ts";
import { narrowSteps } from "./steps-narrow.ts";
import { wideSteps } from "./steps-wide.ts";

const SHOTS = new URL("./screenshots/", import.meta.url);
const WIDE = { width: 1360, height: 900 };
const NARROW = { width: 400, height: 860 };
const PATIENCE_MS = 8000;

rmSync(SHOTS, { recursive: true, force: true });
mkdirSync(SHOTS, { recursive: true });
const result = { passed: 0, failed: 0 };
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  await play(browser, "wide", WIDE, wideSteps);
  await play(browser, "narrow", NARROW, narrowSteps);
} finally {
  await browser.close();
}
console.log(`\n${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;

/** Every story gets a demo of its own. The first step that fails ends it: the next ones would stand on nothing. */
async function play(
  browser: Browser,
  name: string,
  viewport: typeof WIDE,
  steps: readonly Step[],
): Promise<void> {
  const demo = await startPage(() =>
    spawn("npm", ["run", "--silent", "demo"], { env: { ...process.env, PORT: "0" }, detached: true }),
  );
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  try {
    record(
      `${name}: the demo answers within 5 s of its start (${demo.startedInMs} ms)`,
      demo.startedInMs <= 5000,
    );
    await page.goto(demo.url);
    for (const [index, step] of steps.entries()) if (!(await perform(page, name, index, step))) break;
    record(`${name}: no error in the browser's console ${problems.join("; ")}`, problems.length === 0);
  } finally {
    await page.close();
    demo.stop();
  }
}

async function perform(page: Page, name: string, index: number, { does, run }: Step): Promise<boolean> {
  const shot = new URL(`${name}-${String(index + 1).padStart(2, "0")}.png`, SHOTS).pathname;
  try {
    await run(page);
    record(`${name}: ${does}`, true);
    return true;
  } catch (error) {
    record(`${name}: ${does}\n    ${error instanceof Error ? error.message : error}`, false);
    return false;
  } finally {
    await page.screenshot({ path: shot });
  }
}

function record(what: string, holds: boolean): void {
  if (holds) result.passed += 1;
  else result.failed += 1;
  console.log(`${holds ? "ok  " : "FAIL"} ${what}`);
}
