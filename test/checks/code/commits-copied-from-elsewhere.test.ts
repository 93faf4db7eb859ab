import { commitsCopiedFromElsewhere } from "../../../src/checks/code/commits-copied-from-elsewhere.ts";
import { testCheck } from "../../support/check-tester.ts";
import { codeAccount, repository } from "../../support/code-account.ts";

const copied = (repositoryName: string, commits: number) =>
  codeAccount({
    ownRepositories: [repository("shop")],
    copiedFrom: [{ repository: repositoryName, url: `https://github.com/${repositoryName}`, commits }],
  });

testCheck(commitsCopiedFromElsewhere, import.meta.url, {
  clear: {
    "nothing is the same": codeAccount({ ownRepositories: [repository("shop")] }),
    "no commit is the same": copied("northwind/shop", 0),
    "the other is the same account's": copied("JaneDoe/old-shop", 120),
  },
  raised: {
    "commits stand elsewhere too": {
      given: copied("northwind/shop", 120),
      strength: "strong",
      evidence: ["northwind/shop: 120 of the same commits"],
    },
    "the other's name begins like the account's": {
      given: copied("janedoe2/shop", 1),
      strength: "strong",
      evidence: ["janedoe2/shop: 1 of the same commits"],
    },
  },
  notApplicable: {
    "no code profile was given": {},
    "there are no repositories": codeAccount({}),
  },
  cannotTell: { "nobody has looked": { profiles: { github: "janedoe" } } },
});
