import { sha256 } from "@noble/hashes/sha2.js";
import { bech32, bech32m, createBase58check } from "@scure/base";
import oracle from "multicoin-address-validator";
import { describe, expect, test } from "vitest";
import { readWallet } from "../../src/facts/wallets.ts";
import { fc } from "../support/properties.ts";

const BITCOIN = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
const ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const TRON = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
const SOLANA = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
const MONERO =
  "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A";

test.each([
  ["Bitcoin", BITCOIN, "bitcoin", BITCOIN],
  ["Bitcoin, script", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "bitcoin", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"],
  [
    "Bitcoin, SegWit in capitals",
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bitcoin",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
  ],
  [
    "Bitcoin, Taproot",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "bitcoin",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
  ],
  ["Ethereum with its checksum", ETHEREUM, "ethereum", ETHEREUM.toLowerCase()],
  ["Ethereum in one case", ETHEREUM.toLowerCase(), "ethereum", ETHEREUM.toLowerCase()],
  ["Tron", TRON, "tron", TRON],
  ["Litecoin", "LaMT348PWRnrqeeWArpwQPbuanpXDZGEUz", "litecoin", "LaMT348PWRnrqeeWArpwQPbuanpXDZGEUz"],
  ["Solana", SOLANA, "solana", SOLANA],
  ["Monero", MONERO, "monero", MONERO],
  ["a wallet behind words", `USDT (TRC20): ${TRON}, thanks`, "tron", TRON],
  ["a wallet as a link", `bitcoin:${BITCOIN}?amount=1`, "bitcoin", BITCOIN],
])("%s is read in one spelling", (_, text, chain, address) => {
  expect(readWallet(text)).toEqual({ chain, address });
});

test.each([
  ["nothing", ""],
  ["a word", "Binance"],
  ["a wrong checksum", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"],
  ["a wrong checksum of Tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6s"],
  ["a wrong checksum of SegWit", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"],
  ["version 0 with the newer checksum", "bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"],
  ["Taproot with the older checksum", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"],
  ["mixed case that is no checksum", ETHEREUM.replace("aA", "Aa")],
  ["Ethereum with a digit too few", ETHEREUM.slice(0, -1)],
  ["a wrong checksum of Monero", `${MONERO.slice(0, -1)}B`],
  ["the test network", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"],
  ["very much", "1".repeat(299)],
])("%s is no wallet", (_, text) => {
  expect(readWallet(text)).toBeUndefined();
});

describe("as another implementation reads them", () => {
  const base58check = createBase58check(sha256);
  const payload = fc.uint8Array({ minLength: 20, maxLength: 20 });
  const versioned = (version: number) =>
    payload.map((rest) => base58check.encode(Uint8Array.of(version, ...rest)));
  const taproot = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((program) => bech32m.encode("bc", [1, ...bech32m.toWords(program)]));
  const segwit = payload.map((program) => bech32.encode("bc", [0, ...bech32.toWords(program)]));

  test.each([
    ["bitcoin", "btc", fc.oneof(versioned(0), versioned(5), segwit, taproot)],
    ["litecoin", "ltc", fc.oneof(versioned(48), versioned(50))],
    ["tron", "trx", versioned(65)],
  ] as const)("%s", (chain, symbol, addresses) => {
    let valid = 0;
    fc.assert(
      fc.property(addresses, fc.nat(20), fc.constantFrom("", "q", "Z"), (address, at, other) => {
        const text = other === "" ? address : `${address.slice(0, at + 5)}${other}${address.slice(at + 6)}`;
        const isValid = oracle.validate(text, symbol);
        if (isValid) valid += 1;
        expect(readWallet(text)?.chain === chain).toBe(isValid);
      }),
    );
    expect(valid).toBeGreaterThan(10);
  });
});

test("hostile text neither throws nor takes long", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void readWallet(text)));
});
