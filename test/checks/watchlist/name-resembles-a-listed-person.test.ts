import { nameResemblesAListedPerson } from "../../../src/checks/watchlist/name-resembles-a-listed-person.ts";
import type { WatchlistHit } from "../../../src/facts/looked-up.ts";
import { testCheck } from "../../support/check-tester.ts";
import { hit, shownHit } from "../../support/watchlist-hit.ts";

const on = (...watchlistHits: WatchlistHit[]) => ({ lookedUp: { watchlistHits } });
const name = hit("name", "Jane Doe", { listed: "DOE, Jane", sanctioned: true });
const email = hit("email", "jane@example.com");
const SECOND = ["email", "phone", "wallet", "address", "handle"] as const;
const NO_SECOND = ["url", "domain", "ip", "company", "name"] as const;

testCheck(nameResemblesAListedPerson, import.meta.url, {
  clear: {
    "nothing is listed": on(),
    "another detail is listed, and no name": on(email),
  },
  raised: {
    "the name alone": { given: on(name), strength: "weak", evidence: [shownHit(name)], says: /Nothing else/ },
    "the detail belongs to another entry": {
      given: on(name, { ...email, entry: "entry-2" }),
      strength: "weak",
      evidence: [shownHit(name)],
    },
    ...Object.fromEntries(
      SECOND.map((kind) => [
        `the ${kind} of the entry agrees as well`,
        {
          given: on(hit("name", "Jane Doe", { entry: "entry-2" }), name, hit(kind, "a detail")),
          strength: "strong" as const,
          evidence: [shownHit(name), shownHit(hit(kind, "a detail"))],
        },
      ]),
    ),
    ...Object.fromEntries(
      NO_SECOND.map((kind) => [
        `the ${kind} of the entry tells nobody apart`,
        {
          given: on(name, hit(kind, "Jane Doe")),
          strength: "weak" as const,
          evidence: [shownHit(name), ...(kind === "name" ? [shownHit(hit(kind, "Jane Doe"))] : [])],
        },
      ]),
    ),
  },
  cannotTell: { "no list was imported": {} },
});
