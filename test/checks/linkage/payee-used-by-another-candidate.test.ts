import { payeeUsedByAnotherCandidate } from "../../../src/checks/linkage/payee-used-by-another-candidate.ts";
import { testCheck } from "../../support/check-tester.ts";

const iban = "DE89 3704 0044 0532 0130 00";
const wallet = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const use = (name: string, over = {}) => ({
  kind: "account" as const,
  canonical: "DE89370400440532013000",
  case: "V-3",
  name,
  seenAt: "2026-01-05T09:00:00.000Z",
  ...over,
});
const walletUse = use("Mara Lindqvist", { kind: "wallet", canonical: wallet.toLowerCase() });

testCheck(payeeUsedByAnotherCandidate, import.meta.url, {
  clear: {
    "nobody else gave the account": { payment: { iban } },
    "the same person comes back": { payment: { iban }, earlier: [use("J. Doe")] },
    "another account was shared": {
      payment: { iban },
      earlier: [use("Mara Lindqvist", { canonical: "DE02120300000000202051" })],
    },
  },
  raised: {
    "another name gave the account": {
      given: { payment: { iban }, earlier: [use("Mara Lindqvist")] },
      strength: "strong",
      evidence: [`Account: ${iban}`, "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
    "another name gave the wallet in another case of letters": {
      given: { payment: { wallets: [wallet.toLowerCase()] }, earlier: [walletUse] },
      strength: "strong",
      evidence: [`Wallet: ${wallet.toLowerCase()}`, "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
    "the account has no IBAN": {
      given: {
        payment: { iban: "021000021-483920175" },
        earlier: [use("Mara Lindqvist", { canonical: "021000021483920175" })],
      },
      strength: "strong",
      evidence: ["Account: 021000021-483920175", "V-3, Mara Lindqvist, gave the same one"],
      cases: ["V-3"],
    },
  },
  notApplicable: {
    "nothing was given": {},
    "the account is masked": { payment: { iban: "DE89 **** **** 3000" } },
    "the wallet cannot be read": { payment: { wallets: ["bc1qexample"] } },
    "the account is the agency's": {
      payment: { iban, accountHolder: "Blue Harbour GmbH" },
      agency: { name: "Blue Harbour" },
      earlier: [use("Mara Lindqvist")],
    },
  },
});
