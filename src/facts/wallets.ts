import { sha256 } from "@noble/hashes/sha2.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { base58, base58xmr, bech32, bech32m, createBase58check, hex } from "@scure/base";

export type Chain = "bitcoin" | "ethereum" | "tron" | "litecoin" | "solana" | "monero";

export interface Wallet {
  readonly chain: Chain;
  /** One spelling per wallet: lower case where the case means nothing or is only a checksum. */
  readonly address: string;
}

/** An address is at most 106 characters long (Monero with a payment id). */
const LONGEST_WORD = 120;
const LONGEST_TEXT = 300;
const MOST_WORDS = 20;

const base58check = createBase58check(sha256);

/** Version bytes of base58check with their payload of 20 bytes. */
const VERSIONS: Readonly<Record<number, Chain>> = {
  0: "bitcoin",
  5: "bitcoin",
  48: "litecoin",
  50: "litecoin",
  65: "tron",
};
const SEGWIT = { bc: "bitcoin", ltc: "litecoin" } as const satisfies Record<string, Chain>;
/** Standard, integrated and subaddress, with the length of what is decoded. */
const MONERO: Readonly<Record<number, number>> = { 18: 69, 19: 77, 42: 69 };

/**
 * The first wallet address in the text, as in "USDT (TRC20): T…" or "bitcoin:bc1…". Undefined when nothing in it is
 * an address of a chain that we know, or when a checksum does not hold.
 */
export function readWallet(text: string): Wallet | undefined {
  const words = text
    .slice(0, LONGEST_TEXT)
    .split(/[^A-Za-z0-9]+/)
    .slice(0, MOST_WORDS);
  for (const word of words) {
    const wallet = word.length >= 25 && word.length <= LONGEST_WORD ? readAddress(word) : undefined;
    if (wallet !== undefined) return wallet;
  }
  return undefined;
}

function readAddress(word: string): Wallet | undefined {
  return (
    readEthereum(word) ?? readSegwit(word) ?? readBase58check(word) ?? readMonero(word) ?? readSolana(word)
  );
}

/** EIP-55: mixed case is a checksum, one case alone is none. */
function readEthereum(word: string): Wallet | undefined {
  if (!/^0x[0-9a-f]{40}$/i.test(word)) return undefined;
  const digits = word.slice(2);
  const address = `0x${digits.toLowerCase()}`;
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase())
    return { chain: "ethereum", address };
  const hash = hex.encode(keccak_256(new TextEncoder().encode(digits.toLowerCase())));
  const holds = [...digits].every((digit, at) => {
    const isUpper = Number.parseInt(hash[at] ?? "0", 16) >= 8;
    return digit === (isUpper ? digit.toUpperCase() : digit.toLowerCase());
  });
  return holds ? { chain: "ethereum", address } : undefined;
}

/** BIP-173 for version 0, BIP-350 (bech32m) for later ones. */
function readSegwit(word: string): Wallet | undefined {
  if (!/^(?:bc1|ltc1)/i.test(word)) return undefined;
  const plain = bech32.decodeUnsafe(word, LONGEST_WORD);
  const { prefix, words = [] } = plain ?? bech32m.decodeUnsafe(word, LONGEST_WORD) ?? {};
  const version = words[0];
  if (version === undefined || version > 16 || (version === 0) !== (plain !== undefined)) return undefined;
  const program = orUndefined(() => bech32.fromWords(words.slice(1)));
  const chain = SEGWIT[prefix as keyof typeof SEGWIT];
  if (chain === undefined || !hasProgramLength(program, version)) return undefined;
  return { chain, address: word.toLowerCase() };
}

function hasProgramLength(program: Uint8Array | undefined, version: number): boolean {
  const length = program?.length ?? 0;
  return version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
}

function readBase58check(word: string): Wallet | undefined {
  const payload = orUndefined(() => base58check.decode(word));
  const chain = payload?.length === 21 ? VERSIONS[payload[0] ?? -1] : undefined;
  return chain === undefined ? undefined : { chain, address: word };
}

function readMonero(word: string): Wallet | undefined {
  if (word.length < 90) return undefined;
  const bytes = orUndefined(() => base58xmr.decode(word));
  if (bytes === undefined || MONERO[bytes[0] ?? -1] !== bytes.length) return undefined;
  const checksum = keccak_256(bytes.slice(0, -4)).slice(0, 4);
  const holds = checksum.every((byte, at) => byte === bytes[bytes.length - 4 + at]);
  return holds ? { chain: "monero", address: word } : undefined;
}

/** A public key of 32 bytes; it has no checksum. */
function readSolana(word: string): Wallet | undefined {
  if (word.length < 32 || word.length > 44) return undefined;
  const bytes = orUndefined(() => base58.decode(word));
  return bytes?.length === 32 ? { chain: "solana", address: word } : undefined;
}

/** The decoders throw where a letter or a checksum does not fit: that is an answer, not an accident. */
function orUndefined(decode: () => Uint8Array): Uint8Array | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
