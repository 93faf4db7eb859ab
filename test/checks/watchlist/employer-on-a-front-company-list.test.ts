import { employerOnAFrontCompanyList } from "../../../src/checks/watchlist/employer-on-a-front-company-list.ts";
import type { WatchlistHit } from "../../../src/facts/looked-up.ts";
import { testCheck } from "../../support/check-tester.ts";
import { hit, shownHit } from "../../support/watchlist-hit.ts";

const cv = { employment: [{ employer: "Blue Harbour", domain: "blue-harbour.example" }] };
const on = (...watchlistHits: WatchlistHit[]) => ({ lookedUp: { watchlistHits } });
const raised = (given: object, one: WatchlistHit) => ({
  given: { ...given, ...on(one) },
  strength: "strong" as const,
  evidence: [shownHit(one)],
});

testCheck(employerOnAFrontCompanyList, import.meta.url, {
  clear: {
    "nothing is listed": { cv, ...on() },
    "the person's own domain is listed, which is another check's": {
      cv,
      ...on(hit("domain", "jane.example")),
    },
    "a referee writes from a mail service that is listed": {
      references: [{ name: "Tom", email: "tom@gmail.com" }],
      ...on(hit("domain", "gmail.com")),
    },
    "only the name resembles one": { cv, ...on(hit("name", "Jane Doe")) },
  },
  raised: {
    "the employer is listed": raised({ cv }, hit("company", "Blue Harbour", { listed: "BLUE HARBOUR LTD" })),
    "the employer's domain is listed": raised({ cv }, hit("domain", "blue-harbour.example")),
    "a reference's domain is listed": raised(
      { references: [{ companyDomain: "blue-harbour.example" }] },
      hit("domain", "blue-harbour.example"),
    ),
    "a reference writes from a listed domain": raised(
      { references: [{ email: "tom@blue-harbour.example" }] },
      hit("domain", "blue-harbour.example"),
    ),
  },
  notApplicable: { "no company was given": on() },
  cannotTell: { "no list was imported": { cv } },
});
