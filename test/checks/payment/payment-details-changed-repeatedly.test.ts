import { paymentDetailsChangedRepeatedly } from "../../../src/checks/payment/payment-details-changed-repeatedly.ts";
import { testCheck } from "../../support/check-tester.ts";

const FIRST = "DE89 3704 0044 0532 0130 00";
const SECOND = "GB29 NWBK 6016 1331 9268 19";
const THIRD = "FR14 2004 1010 0505 0001 3M02 606";
const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const COIN = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";

testCheck(paymentDetailsChangedRepeatedly, import.meta.url, {
  clear: {
    "they stayed": { payment: { changes: 0 } },
    "they changed once": { payment: { changes: 1 } },
    "another account was given, once": {
      payment: { iban: SECOND, changes: 1 },
      before: [{ payment: { iban: FIRST } }],
    },
    "account and holder changed together": {
      payment: { iban: SECOND, accountHolder: "Robert Hill" },
      before: [{}, { payment: { iban: FIRST, accountHolder: "Jane Doe" } }],
    },
    "one change was taken back": {
      payment: { iban: FIRST, changes: 0 },
      before: [{ payment: { iban: FIRST } }, { payment: { iban: SECOND } }],
    },
    "each part came for the first time": {
      payment: { iban: FIRST, accountHolder: "J. Doe", wallets: [WALLET, COIN], changes: 0 },
      before: [
        { payment: { iban: FIRST } },
        { payment: { iban: FIRST, accountHolder: "Jane Doe", wallets: [WALLET] } },
      ],
    },
  },
  raised: {
    "they changed twice": {
      given: { payment: { changes: 2 } },
      strength: "moderate",
      evidence: ["Changes of the payment details: 2"],
    },
    "two versions show another account": {
      given: {
        payment: { iban: THIRD },
        before: [{ payment: { iban: FIRST } }, { payment: { iban: SECOND, changes: 1 } }],
      },
      strength: "moderate",
      evidence: [
        "Changes of the payment details: 2",
        `Account: ${FIRST}`,
        `Account: ${SECOND}`,
        `Account: ${THIRD}`,
      ],
    },
    "a wallet was replaced after the holder was": {
      given: {
        payment: { accountHolder: "Robert Hill", wallets: [COIN] },
        before: [
          { payment: { accountHolder: "Jane Doe", wallets: [WALLET] } },
          { payment: { accountHolder: "Robert Hill", wallets: [WALLET] } },
        ],
      },
      strength: "moderate",
      evidence: [
        "Changes of the payment details: 2",
        "Account holder: Jane Doe",
        "Account holder: Robert Hill",
        `Wallet: ${WALLET}`,
        `Wallet: ${COIN}`,
      ],
    },
  },
  notApplicable: { "nothing was noted": { payment: { methods: ["bank"] } } },
});
