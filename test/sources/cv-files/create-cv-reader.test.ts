import { describe, expect, test } from "vitest";
import { createCvReader } from "../../../src/sources/cv-files/create-cv-reader.ts";
import { MOST_FILE_BYTES } from "../../../src/sources/cv-files/limits.ts";
import { readContent } from "../../../src/sources/cv-files/read-content.ts";
import { UNREADABLE } from "../../../src/sources/cv-files/unreadable.ts";
import type { Timers } from "../../../src/sources/timers.ts";
import { lines, makeDocx, makePdf } from "../../support/cv-file-maker.ts";

const refused = (why: keyof typeof UNREADABLE) => ({ ok: false, because: UNREADABLE[why] });

/** A worker that does this instead of reading. */
const worker = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const TELL =
  'import { parentPort } from "node:worker_threads"; const tell = (text) => parentPort.postMessage({ ok: true, text });';

/** The time is over as soon as the reader has begun. */
const NO_TIME: Timers = {
  set(work) {
    setImmediate(work);
    return () => {};
  },
};

describe("a file is read apart from everything else", { timeout: 60_000 }, () => {
  test.each([
    ["PDF", makePdf({ info: "/Author (Jane Doe)" })],
    ["DOCX", makeDocx()],
    ["neither", new Uint8Array([1, 2, 3])],
  ])("%s, with the same result", async (_, content) => {
    const expected = await readContent(content);
    expect(await createCvReader().read(content, "cv")).toEqual(expected);
  });

  test("the file's bytes stay with whoever has them", async () => {
    const content = Buffer.from(makePdf());
    const before = Buffer.from(content);
    await createCvReader().read(content, "cv.pdf");
    expect(content.equals(before)).toBe(true);
  });

  test("one after the other, in order, and each with its own time", async () => {
    const events: string[] = [];
    let number = 0;
    const timers: Timers = {
      set(_, ms) {
        const own = ++number;
        events.push(`begin ${own} ${ms}`);
        return () => void events.push(`end ${own}`);
      },
    };
    const reader = createCvReader({ timers });
    const all = await Promise.all(
      [makePdf(), makeDocx(), new Uint8Array()].map((file) => reader.read(file, "")),
    );
    expect(all.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(events).toEqual(["begin 1 10000", "end 1", "begin 2 10000", "end 2", "begin 3 10000", "end 3"]);
  });

  test("it sees no settings of ours", async () => {
    const told = createCvReader({ worker: worker(`${TELL} tell(JSON.stringify(process.env));`) });
    expect(await told.read(new Uint8Array(1), "")).toMatchObject({ text: "{}" });
  });
});

describe("whatever ends the reading is a reason, and the next file is read", { timeout: 60_000 }, () => {
  test.each([
    ["it goes on for ever", "for (;;);", "tooSlow", NO_TIME],
    ["it waits for ever", "setInterval(() => {}, 1000);", "tooSlow", NO_TIME],
    ["it throws", 'throw new Error("Jane Doe");', "broken", undefined],
    ["it ends without a word", "process.exit(0);", "broken", undefined],
    [
      "it fills the memory",
      "const all = []; for (;;) all.push(new Array(1e6).fill(all.length));",
      "tooMuchMemory",
      undefined,
    ],
  ] as const)("%s", async (_, code, why, timers) => {
    const reader = createCvReader({ worker: worker(code), ...(timers !== undefined && { timers }) });
    expect(await Promise.all([reader.read(makePdf(), ""), reader.read(makePdf(), "")])).toEqual([
      refused(why),
      refused(why),
    ]);
  });

  test.each([
    ["in one piece", makePdf({ pages: [lines("Jane") + " ".repeat(70 * 1024 * 1024)], deflated: true })],
    [
      "in many",
      makePdf({
        pages: Array.from({ length: 60 }, () => `${" ".repeat(9 * 1024 * 1024)}${lines("Jane")}`),
        deflated: true,
      }),
    ],
  ])("a packed page asks for more memory than a CV needs, %s", async (_, content) => {
    expect(content.length).toBeLessThan(1024 * 1024);
    expect(await createCvReader().read(content, "")).toEqual(refused("tooMuchMemory"));
  });

  test("instructions that a reader takes minutes for are stopped", async () => {
    const content = makePdf({ pages: [`${"q ".repeat(50_000)}${lines("Jane")}`] });
    expect(await createCvReader({ timers: NO_TIME }).read(content, "")).toEqual(refused("tooSlow"));
  });

  test("too large a file is not even handed on", async () => {
    const reader = createCvReader({ worker: worker(`${TELL} tell("read");`) });
    expect(await reader.read(new Uint8Array(MOST_FILE_BYTES + 1), "")).toEqual(refused("tooLarge"));
    expect(await reader.read(new Uint8Array(1), "")).toMatchObject({ text: "read" });
  });
});
