import { paidOnlyInCrypto } from "../../../src/checks/payment/paid-only-in-crypto.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(paidOnlyInCrypto, import.meta.url, {
  clear: {
    "the person is paid by bank transfer": { payment: { methods: ["bank"] } },
    "cryptocurrency is one of two ways": { payment: { methods: ["crypto", "bank"] } },
    "payment services are asked for": { payment: { methods: ["payoneer", "wise"] } },
  },
  raised: {
    "cryptocurrency is the only way": {
      given: { payment: { methods: ["crypto"] } },
      strength: "moderate",
      evidence: ["Asked to be paid by: cryptocurrency"],
    },
    "it is named twice": {
      given: { payment: { methods: ["crypto", "crypto"] } },
      strength: "moderate",
      evidence: ["Asked to be paid by: cryptocurrency"],
    },
  },
  notApplicable: {
    "nothing was said": {},
    "the list is empty": { payment: { methods: [] } },
    "a wallet was given and no way of payment": { payment: { wallets: ["bc1qexample"] } },
  },
});
