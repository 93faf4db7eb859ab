import { identifierOnAWatchlist } from "../../../src/checks/watchlist/identifier-on-a-watchlist.ts";
import type { WatchlistHit } from "../../../src/facts/looked-up.ts";
import { testCheck } from "../../support/check-tester.ts";
import { hit, shownHit } from "../../support/watchlist-hit.ts";

const EXACT = ["email", "handle", "phone", "url", "domain", "ip", "wallet"] as const;
const on = (...watchlistHits: WatchlistHit[]) => ({ lookedUp: { watchlistHits } });

testCheck(identifierOnAWatchlist, import.meta.url, {
  clear: {
    "nothing is listed": on(),
    "only the name resembles one": on(hit("name", "Jane Doe")),
    "only a company is listed": on(hit("company", "Blue Harbour")),
    "only an address is listed": on(hit("address", "Torstr. 12")),
    "a whole mail service is listed": on(hit("domain", "gmail.com")),
    "the domain is an employer's, which is another check's": {
      ...on(hit("domain", "blue-harbour.example")),
      cv: { employment: [{ employer: "Blue Harbour", domain: "https://www.Blue-Harbour.example/jobs" }] },
    },
  },
  raised: {
    ...Object.fromEntries(
      EXACT.map((kind) => [
        `the ${kind} is listed`,
        {
          given: on(hit(kind, "what.was.given")),
          strength: "strong" as const,
          evidence: [shownHit(hit(kind, "what.was.given"))],
        },
      ]),
    ),
    "very many are listed, and five are shown": {
      given: on(...Array.from({ length: 9 }, (_, at) => hit("ip", `203.0.113.${at}`))),
      strength: "strong",
      evidence: [0, 1, 2, 3, 4].map((at) => shownHit(hit("ip", `203.0.113.${at}`))),
    },
  },
  cannotTell: { "no list was imported": {} },
});
