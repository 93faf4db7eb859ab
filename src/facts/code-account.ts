import type { Evidence } from "../domain/finding.ts";
import type { Instant } from "../domain/instant.ts";
import type { CodeAccount } from "./looked-up.ts";

export function accountCreated({ handle, createdAt, source }: CodeAccount): Evidence {
  const day = createdAt.slice(0, 10);
  return {
    says: {
      en: `Code account ${handle}: created ${day}`,
      de: `Code-Konto ${handle}: angelegt am ${day}`,
    },
    source,
  };
}

/** Whether so many calendar months lie between two moments. */
export function areMonthsApart(earlier: Instant, later: Instant, months: number): boolean {
  const reached = new Date(earlier);
  reached.setUTCMonth(reached.getUTCMonth() + months);
  return reached.getTime() <= Date.parse(later);
}

/** Repositories that began here, by the account's own word: no fork, and not made from a template. */
export function ownWork(account: CodeAccount): CodeAccount["ownRepositories"] {
  return account.ownRepositories.filter(({ fork, templateCopy }) => !fork && !templateCopy);
}
