import { expect, test } from "vitest";
import { SETTING_NAMES } from "../../src/settings.ts";
import { readRoot, sources } from "../support/sources.ts";

const DOCKERFILE = readRoot("Dockerfile");
const UNIT = readRoot("examples/bonafide.service");
const LEFT_OUT = readRoot(".dockerignore")
  .split("\n")
  .filter((line) => line.startsWith("src/"))
  .map((line) => line.slice("src/".length));

test("nothing that is left out of the image is wanted by what is in it", () => {
  expect(LEFT_OUT).toEqual(["demo", "docs", "docs.ts"]);
  const isLeftOut = (path: string) => LEFT_OUT.some((one) => path === one || path.startsWith(`${one}/`));
  const kept = sources().filter(({ path }) => !isLeftOut(path));
  expect(kept.length).toBeGreaterThan(100);
  const wanting = kept.flatMap(({ path, imports }) =>
    imports.filter(isLeftOut).map((to) => `${path}: ${to}`),
  );
  expect(wanting).toEqual([]);
});

test("the image runs as a number that is not root's, stops by SIGTERM, and is asked for its health", () => {
  expect(DOCKERFILE).toMatch(/^USER [1-9]\d+:[1-9]\d+$/m);
  expect(DOCKERFILE).toMatch(/^STOPSIGNAL SIGTERM$/m);
  expect(DOCKERFILE).toMatch(/^HEALTHCHECK .*\\\n {2}CMD \["node", .*\/healthz/m);
  expect(DOCKERFILE).toMatch(/^CMD \["node", "--max-semi-space-size=8", "src\/main\.ts"\]$/m);
  for (const [, image] of DOCKERFILE.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/^node:24-slim$/);
  expect(readRoot(".dockerignore").split("\n")).toContain("*");
});

test("the settings that image and unit make are settings", () => {
  const named = [DOCKERFILE, UNIT].flatMap((text) =>
    [...text.matchAll(/\b([A-Z][A-Z_]{3,})=/g)].map(([, name]) => name),
  );
  const others = ["NODE_ENV", "SQLITE_TMPDIR"];
  const known: readonly (string | undefined)[] = [...SETTING_NAMES, ...others];
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test.each([
  "DynamicUser=yes",
  "StateDirectory=bonafide",
  "NoNewPrivileges=yes",
  "CapabilityBoundingSet=",
  "ProtectSystem=strict",
  "ProtectHome=yes",
  "PrivateTmp=yes",
  "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK",
  "SystemCallFilter=@system-service",
  "MemoryDenyWriteExecute=no",
])("the systemd unit says %s", (line) => {
  expect(UNIT.split("\n")).toContain(line);
});
