import { expect, it } from "vitest";
import { formatRoute, parseRoute } from "../../../src/demo/page/route.ts";

it.each([
  ["#/", { as: undefined, place: undefined }],
  ["#/C1", { as: undefined, place: { at: "channel", channel: "C1" } }],
  ["#/C1/thread/1.0002?as=U1", { as: "U1", place: { at: "channel", channel: "C1", thread: "1.0002" } }],
  ["#/home", { as: undefined, place: { at: "home" } }],
  ["#/home/UB?as=U2", { as: "U2", place: { at: "home", botUser: "UB" } }],
] as const)("%s is read and written the same", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(formatRoute(route)).toBe(hash);
});

it("survives a broken address", () => {
  expect(parseRoute("#/%E0%A4%A").place).toEqual({ at: "channel", channel: "%E0%A4%A" });
});
