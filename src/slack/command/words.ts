import type { Stage } from "../../domain/stage.ts";
import type { ENGAGEMENTS, PAYMENT_METHODS } from "../../domain/submission.ts";

/** What people write for each, in English and German, lower case. */
const ENGAGEMENT_WORDS: Readonly<Record<(typeof ENGAGEMENTS)[number], string>> = {
  employee:
    "employee, employed, employment, permanent, full-time, part-time, angestellt, anstellung, festanstellung, vollzeit, teilzeit, arbeitnehmer, arbeitnehmerin",
  freelance:
    "freelance, freelancer, contractor, contract, self-employed, frei, freiberuflich, freiberufler, freiberuflerin, freie mitarbeit, selbstständig, selbständig",
  agency:
    "agency, via agency, staffing agency, agentur, über agentur, personaldienstleister, zeitarbeit, arbeitnehmerüberlassung",
};

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  application: "application, applied, applicant, bewerbung, beworben",
  interview: "interview, interviews, interviewing, gespräch, vorstellungsgespräch, bewerbungsgespräch",
  offer: "offer, offered, angebot, vertragsangebot",
  onboarding: "onboarding, einarbeitung, eingliederung",
  engaged: "engaged, hired, working, eingestellt, beauftragt, im einsatz, tätig",
};

const PAYMENT_WORDS: Readonly<Record<(typeof PAYMENT_METHODS)[number], string>> = {
  bank: "bank, bank transfer, bank account, transfer, wire, wire transfer, sepa, überweisung, banküberweisung, konto, bankkonto",
  card: "card, prepaid card, debit card, credit card, karte, prepaidkarte, kreditkarte",
  payoneer: "payoneer",
  wise: "wise, transferwise",
  paypal: "paypal",
  crypto:
    "crypto, cryptocurrency, wallet, bitcoin, btc, ethereum, eth, usdt, usdc, tether, stablecoin, krypto, kryptowährung",
  cash: "cash, bar, bargeld, barzahlung",
  other: "other, something else, andere, anderes, sonstiges, sonstige",
};

function meanings<Meaning extends string>(
  words: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const meaning in words) {
    for (const word of words[meaning].split(", ")) found.set(word, meaning);
  }
  return found;
}

const engagements = meanings(ENGAGEMENT_WORDS);
const stages = meanings(STAGE_WORDS);
const payments = meanings(PAYMENT_WORDS);

function word(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

export function readEngagement(text: string) {
  return engagements.get(word(text));
}

export function readStage(text: string) {
  return stages.get(word(text));
}

/** Every method in a list such as "bank, wise" or "Bank und Krypto"; `unread` is what was not understood. */
export function readPaymentMethods(text: string) {
  const parts = text.split(/[,/+&\n]|\s(?:and|or|und|oder)\s/i, 50).map(word);
  const named = parts.filter((part) => part !== "");
  return {
    methods: [...new Set(named.flatMap((part) => payments.get(part) ?? []))],
    unread: named.filter((part) => !payments.has(part)),
  };
}
