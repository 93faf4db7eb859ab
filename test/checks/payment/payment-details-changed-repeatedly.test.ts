import { paymentDetailsChangedRepeatedly } from "../../../src/checks/payment/payment-details-changed-repeatedly.ts";
import { testCheck } from "../../support/check-tester.ts";

testCheck(paymentDetailsChangedRepeatedly, import.meta.url, {
  clear: {
    "they stayed": { payment: { changes: 0 } },
    "they changed once": { payment: { changes: 1 } },
  },
  raised: {
    "they changed twice": {
      given: { payment: { changes: 2 } },
      strength: "moderate",
      evidence: ["Changes of the payment details: 2"],
    },
  },
  notApplicable: { "nothing was noted": { payment: { methods: ["bank"] } } },
});
