import { walletOnASanctionsList } from "../../../src/checks/watchlist/wallet-on-a-sanctions-list.ts";
import type { WatchlistHit } from "../../../src/facts/looked-up.ts";
import { testCheck } from "../../support/check-tester.ts";
import { hit, shownHit } from "../../support/watchlist-hit.ts";

const WALLET = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
const payment = { wallets: [WALLET] };
const on = (...watchlistHits: WatchlistHit[]) => ({ lookedUp: { watchlistHits } });

testCheck(walletOnASanctionsList, import.meta.url, {
  clear: {
    "it is not listed": { payment, ...on() },
    "it is listed without sanctions": { payment, ...on(hit("wallet", WALLET)) },
    "something else is under sanctions": { payment, ...on(hit("name", "Jane Doe", { sanctioned: true })) },
  },
  raised: {
    "it is under sanctions": {
      given: { payment, ...on(hit("wallet", WALLET, { sanctioned: true })) },
      strength: "strong",
      evidence: [shownHit(hit("wallet", WALLET))],
    },
  },
  notApplicable: { "no wallet was given": on() },
  cannotTell: { "no list was imported": { payment } },
});
