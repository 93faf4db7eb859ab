import { historyPredatesTheAccount } from "../../../src/checks/code/history-predates-the-account.ts";
import { testCheck } from "../../support/check-tester.ts";
import { codeAccount, repository } from "../../support/code-account.ts";

/** The account is of 2015-05-05. */
const began = (name: string, day: string, more = {}) =>
  repository(name, { firstCommitAt: `${day}T00:00:00.000Z`, ...more });
const own = (...ownRepositories: ReturnType<typeof repository>[]) => codeAccount({ ownRepositories });

testCheck(historyPredatesTheAccount, import.meta.url, {
  clear: {
    "they begin after the account": own(began("one", "2016-01-01"), began("two", "2017-01-01")),
    "one begins long before": own(began("one", "2008-01-01"), began("two", "2017-01-01")),
    "two begin less than a year before": own(began("one", "2014-05-06"), began("two", "2014-05-06")),
    "one of two is a fork": own(
      began("one", "2008-01-01"),
      began("two", "2008-01-01", { fork: true }),
      began("three", "2017-01-01"),
    ),
    "one of two is made from a template": own(
      began("one", "2008-01-01"),
      began("two", "2008-01-01", { templateCopy: true }),
      began("three", "2017-01-01"),
    ),
  },
  raised: {
    "two begin a year before": {
      given: own(began("one", "2014-05-05"), began("two", "2010-01-01"), began("three", "2017-01-01")),
      strength: "moderate",
      evidence: [
        "Code account janedoe: created 2015-05-05",
        "one: first commit 2014-05-05",
        "two: first commit 2010-01-01",
      ],
    },
  },
  notApplicable: {
    "no code profile was given": {},
    "there are no repositories": own(),
    "there is one of its own": own(began("one", "2008-01-01"), repository("two", { fork: true })),
  },
  cannotTell: {
    "nobody has looked": { profiles: { github: "janedoe" } },
    "their beginning is not known": own(began("one", "2008-01-01"), repository("two")),
  },
});
