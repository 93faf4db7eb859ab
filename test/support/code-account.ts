import type { CodeAccount } from "../../src/facts/looked-up.ts";

const ACCOUNT: CodeAccount = {
  handle: "janedoe",
  createdAt: "2015-05-05T00:00:00.000Z",
  ownRepositories: [],
  ownCommits: 500,
  authorNames: [],
  commitOffsets: [],
  copiedFrom: [],
  source: {
    name: "api.github.com",
    seenAt: "2026-02-03T09:00:00.000Z",
    url: "https://api.github.com/users/janedoe",
  },
};

/** What a row says about a code account; the rest is that of an ordinary one of 2015. */
export function codeAccount(more: Partial<CodeAccount>) {
  return { lookedUp: { codeAccount: { ...ACCOUNT, ...more } } };
}

export function repository(name: string, more: Partial<CodeAccount["ownRepositories"][number]> = {}) {
  return { name, fork: false, templateCopy: false, ...more };
}
