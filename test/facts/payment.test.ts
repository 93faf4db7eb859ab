import { expect, test } from "vitest";
import { payment } from "../../src/facts/payment.ts";

const AT = "2026-02-03T10:00:00.000Z";

test("what was not said is absent", () => {
  const { isBusiness, ...said } = payment({ name: "Jane" }, AT);
  expect(said).toEqual({ hasWallets: false, changedDetails: [] });
  expect(isBusiness("Jane GmbH")).toBe(false);
});

test("the methods are shown in words, each once", () => {
  const { methods } = payment({ name: "Jane", payment: { methods: ["crypto", "bank", "crypto"] } }, AT);
  expect(methods?.value).toEqual(["crypto", "bank"]);
  expect(methods?.says).toEqual({
    en: "Asked to be paid by: cryptocurrency and bank transfer",
    de: "Gewünschte Zahlungsart: Kryptowährung und Überweisung",
  });
});

test.each([
  ["the registered business", { payment: { registeredBusiness: "Blue Harbour GmbH" } }, true],
  ["the agency", { agency: { name: "Blue Harbour" } }, true],
  ["no business", {}, false],
  ["another business", { payment: { registeredBusiness: "Green Valley GmbH" } }, false],
])("an account of %s", (_, given, expected) => {
  expect(payment({ name: "Jane", ...given }, AT).isBusiness("BLUE HARBOUR LTD")).toBe(expected);
});
