import { expect, test } from "vitest";
import { readListenOn } from "../src/config-values.ts";

test.each([
  ["9090", { host: "127.0.0.1", port: 9090 }],
  ["0.0.0.0:9090", { host: "0.0.0.0", port: 9090 }],
  ["[::]:9090", { host: "::", port: 9090 }],
  ["[::1]:0", { host: "::1", port: 0 }],
  ["65536", undefined],
  ["localhost:9090", undefined],
  ["256.0.0.1:9090", undefined],
  ["::1:9090", undefined],
  ["[10.0.0.1]:9090", undefined],
  [":9090", undefined],
  ["0.0.0.0:", undefined],
  ["", undefined],
])("to listen on %j", (text, expected) => {
  expect(readListenOn(text)).toEqual(expected);
});
