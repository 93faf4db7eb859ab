import { cameras, interviewModes, observations, paymentMethods } from "../choices.ts";
import * as codecs from "../codecs.ts";
import { amount, checkboxes, date, type Group, line, lines, select, yesNo } from "../field.ts";

const ADDRESS = {
  en: "Street and number | postcode | town | country.",
  de: "Straße und Hausnummer | PLZ | Ort | Land.",
};
const CODE = {
  en: "As a word or as a code: Germany or DE.",
  de: "Als Wort oder Kürzel: Deutschland oder DE.",
};

export const payment: Group = {
  title: { en: "Payment", de: "Bezahlung" },
  fields: [
    checkboxes(
      {
        id: "payMethods",
        path: "payment.methods",
        label: { en: "Asked to be paid by", de: "Gewünschter Zahlungsweg" },
      },
      paymentMethods,
    ),
    line({
      id: "accountHolder",
      path: "payment.accountHolder",
      label: { en: "Account is held by", de: "Konto lautet auf" },
    }),
    line({
      id: "registeredBusiness",
      path: "payment.registeredBusiness",
      label: { en: "Registered business", de: "Eingetragenes Unternehmen" },
      hint: { en: "If invoices come from one.", de: "Falls darüber abgerechnet wird." },
    }),
    line({ id: "iban", path: "payment.iban", label: { en: "IBAN", de: "IBAN" } }),
    line(
      {
        id: "accountCountry",
        path: "payment.accountCountry",
        label: { en: "Country of the account", de: "Land des Kontos" },
        hint: CODE,
      },
      codecs.country,
    ),
    lines(
      {
        id: "wallets",
        path: "payment.wallets",
        label: { en: "Wallet addresses", de: "Wallet-Adressen" },
        hint: { en: "One a line.", de: "Eine je Zeile." },
      },
      codecs.words,
    ),
    yesNo({
      id: "prepayment",
      path: "payment.prepayment",
      label: { en: "Asked for money before any work?", de: "Wurde Geld vor Arbeitsbeginn verlangt?" },
    }),
    amount(
      {
        id: "paymentChanges",
        path: "payment.changes",
        label: {
          en: "How often the payment details changed",
          de: "Wie oft sich die Zahlungsdaten geändert haben",
        },
      },
      false,
    ),
  ],
};

export const equipment: Group = {
  title: { en: "Equipment", de: "Ausstattung" },
  fields: [
    line(
      {
        id: "shipTo",
        path: "equipment.shipTo",
        label: { en: "Ship to", de: "Lieferadresse" },
        hint: ADDRESS,
      },
      codecs.address,
    ),
    line(
      {
        id: "idAddress",
        path: "equipment.idAddress",
        label: { en: "Address on the identity document", de: "Adresse laut Ausweisdokument" },
        hint: ADDRESS,
      },
      codecs.address,
    ),
    yesNo({
      id: "changedAfterOffer",
      path: "equipment.changedAfterOffer",
      label: {
        en: "Did the address change after the offer?",
        de: "Hat sich die Adresse nach dem Angebot geändert?",
      },
    }),
    yesNo({
      id: "ownDevice",
      path: "equipment.ownDevice",
      label: { en: "Insists on an own device?", de: "Besteht die Person auf einem eigenen Gerät?" },
    }),
    line(
      {
        id: "firstSeenCountry",
        path: "equipment.firstSeenCountry",
        label: {
          en: "Country where the device was first seen",
          de: "Land, in dem das Gerät zuerst gesehen wurde",
        },
        hint: CODE,
      },
      codecs.country,
    ),
  ],
};

const interview: Group = {
  title: { en: "Interview", de: "Gespräch" },
  fields: [
    date({ id: "interviewOn", path: "interview.on", label: { en: "Date", de: "Datum" } }),
    select({ id: "interviewMode", path: "interview.mode", label: { en: "How", de: "Art" } }, interviewModes),
    select({ id: "camera", path: "interview.camera", label: { en: "Camera", de: "Kamera" } }, cameras),
    line({
      id: "joinedAs",
      path: "interview.joinedAs",
      label: { en: "Name shown on joining", de: "Angezeigter Name beim Beitreten" },
    }),
    checkboxes(
      {
        id: "observations",
        path: "interview.observations",
        label: { en: "What somebody saw", de: "Was jemandem aufgefallen ist" },
        hint: {
          en: "Honest people show these too: nerves, a second language, a bad line. Tick only what was seen.",
          de: "Das gibt es auch bei ehrlichen Menschen: Nervosität, Zweitsprache, schlechte Leitung. Nur ankreuzen, was zu sehen war.",
        },
      },
      observations,
    ),
    lines({
      id: "interviewNotes",
      path: "interview.notes",
      label: { en: "Notes on the interview", de: "Notizen zum Gespräch" },
    }),
  ],
};

const conversation: Group = {
  title: { en: "Conversation", de: "Kommunikation" },
  fields: [
    yesNo({
      id: "leavesPlatform",
      path: "conversation.leavesPlatform",
      label: {
        en: "Asks to move to another messenger or off the platform?",
        de: "Möchte die Person zu einem anderen Messenger oder weg von der Plattform?",
      },
    }),
    yesNo({
      id: "textOnly",
      path: "conversation.textOnly",
      label: { en: "Text only: no voice, no video?", de: "Nur Text: keine Anrufe, kein Video?" },
    }),
    yesNo({
      id: "changedContact",
      path: "conversation.changedContact",
      label: {
        en: "Did the e-mail or phone change during the process?",
        de: "Haben sich E-Mail oder Telefon während des Prozesses geändert?",
      },
    }),
  ],
};

const rate: Group = {
  title: { en: "Rate", de: "Vergütung" },
  fields: [
    amount({ id: "rateAsked", path: "rate.asked", label: { en: "Asked", de: "Gewünscht" } }, true),
    amount(
      {
        id: "rateFrom",
        path: "rate.bandFrom",
        label: { en: "Usual for this role: from", de: "Für die Stelle üblich: von" },
      },
      true,
    ),
    amount(
      {
        id: "rateTo",
        path: "rate.bandTo",
        label: { en: "Usual for this role: to", de: "Für die Stelle üblich: bis" },
      },
      true,
    ),
    line(
      { id: "rateCurrency", path: "rate.currency", label: { en: "Currency", de: "Währung" } },
      undefined,
      "EUR",
    ),
    line(
      {
        id: "ratePer",
        path: "rate.per",
        label: { en: "Per", de: "Pro" },
        hint: {
          en: "hour, day, month or year",
          de: "hour (Stunde), day (Tag), month (Monat) oder year (Jahr)",
        },
      },
      undefined,
      "hour",
    ),
  ],
};

const more: Group = {
  title: { en: "More", de: "Weiteres" },
  fields: [
    lines(
      {
        id: "ips",
        path: "network.ips",
        label: { en: "IP addresses", de: "IP-Adressen" },
        hint: {
          en: "From the application or a meeting, one a line.",
          de: "Aus Bewerbung oder Videogespräch, eine je Zeile.",
        },
      },
      codecs.ips,
      "203.0.113.9",
    ),
    lines({
      id: "jobAdvert",
      path: "jobAdvert",
      label: { en: "Text of the job advert", de: "Text der Stellenanzeige" },
      hint: { en: "To see whether the CV repeats it.", de: "Um zu sehen, ob der Lebenslauf ihn wiederholt." },
    }),
    lines({ id: "notes", path: "notes", label: { en: "Notes", de: "Notizen" } }),
  ],
};

export const processGroups: readonly Group[] = [payment, equipment, interview, conversation, rate, more];
