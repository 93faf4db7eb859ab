import { caseName } from "../domain/case.ts";
import type { Storage } from "../workflows/ports.ts";

/** Why a case cannot be shown. */
export function noCase({ erasure }: Pick<Storage, "erasure">, id: number): string {
  const erased = erasure.find(id);
  return erased === undefined
    ? `There is no case ${caseName(id)} in this database.`
    : `${caseName(id)} was erased on ${erased.erasedAt.slice(0, 10)}: nothing about the person is kept.`;
}
