import {
  CAMERA_NAMES,
  ENGAGEMENT_NAMES,
  INTERVIEW_MODE_NAMES,
  OBSERVATION_NAMES,
  PAYMENT_METHOD_NAMES,
  SOURCE_CHANNEL_NAMES,
} from "../domain/choice-names.ts";
import { STAGE_NAMES } from "../domain/display-names.ts";
import type { TaskId } from "../domain/task.ts";
import { type Text, verbatim } from "../domain/text.ts";
import { TASKS } from "../playbook/tasks.ts";

/** What the parts of a submission are called, by their place without the numbers of entries. */
const FIELDS: Readonly<Record<string, Text>> = {
  name: { en: "Name", de: "Name" },
  aliases: { en: "Other names", de: "Weitere Namen" },
  emails: { en: "E-mail", de: "E-Mail" },
  phones: { en: "Phone", de: "Telefon" },
  handles: { en: "User names", de: "Benutzernamen" },
  location: { en: "Location", de: "Ort" },
  observedTimezone: { en: "Time zone observed", de: "Beobachtete Zeitzone" },
  role: { en: "Role", de: "Stelle" },
  engagement: { en: "Engagement", de: "Art der Zusammenarbeit" },
  stage: { en: "Stage when it was typed", de: "Phase bei der Eingabe" },
  source: { en: "How the contact came about", de: "Wie der Kontakt entstand" },
  "source.channel": { en: "Way", de: "Weg" },
  "source.platform": { en: "Platform", de: "Plattform" },
  "source.referredBy": { en: "Recommended by", de: "Empfohlen von" },
  "source.accountName": { en: "Name of the account", de: "Name des Kontos" },
  agency: { en: "Agency", de: "Agentur" },
  "agency.documentsIdentityCheck": {
    en: "Documents its identity check",
    de: "Belegt ihre Identitätsprüfung",
  },
  profiles: { en: "Profiles", de: "Profile" },
  "profiles.github": { en: "GitHub", de: "GitHub" },
  "profiles.gitlab": { en: "GitLab", de: "GitLab" },
  "profiles.linkedin": { en: "LinkedIn", de: "LinkedIn" },
  "profiles.portfolio": { en: "Portfolio", de: "Portfolio" },
  "profiles.platform": { en: "Platform", de: "Plattform" },
  "profiles.names": { en: "Names shown there", de: "Dort gezeigte Namen" },
  cv: { en: "CV", de: "Lebenslauf" },
  "cv.text": { en: "Text", de: "Text" },
  "cv.file": { en: "File", de: "Datei" },
  "cv.name": { en: "Name on it", de: "Name darauf" },
  "cv.employment": { en: "Jobs", de: "Stationen" },
  "cv.education": { en: "Education", de: "Ausbildung" },
  "cv.skills": { en: "Skills", de: "Kenntnisse" },
  "cv.metadata": { en: "What the file says about itself", de: "Eigene Angaben der Datei" },
  otherHistory: { en: "Work history elsewhere", de: "Werdegang an anderer Stelle" },
  "otherHistory.source": { en: "Where", de: "Wo" },
  jobAdvert: { en: "Job advert", de: "Stellenanzeige" },
  references: { en: "References", de: "Referenzen" },
  network: { en: "Network", de: "Netz" },
  "network.ips": { en: "IP addresses", de: "IP-Adressen" },
  conversation: { en: "How the contact runs", de: "Wie der Kontakt verläuft" },
  "conversation.leavesPlatform": { en: "Wants to leave the platform", de: "Möchte die Plattform verlassen" },
  "conversation.textOnly": { en: "By text only", de: "Nur schriftlich" },
  "conversation.changedContact": { en: "Changed contact details", de: "Hat Kontaktdaten gewechselt" },
  rate: { en: "Rate", de: "Honorar" },
  "rate.asked": { en: "Asked for", de: "Gewünscht" },
  "rate.bandFrom": { en: "Band from", de: "Rahmen von" },
  "rate.bandTo": { en: "Band to", de: "Rahmen bis" },
  "rate.per": { en: "Per", de: "Pro" },
  interviews: { en: "Interviews", de: "Gespräche" },
  "interviews.on": { en: "On", de: "Am" },
  "interviews.joinedAs": { en: "Joined as", de: "Teilgenommen als" },
  equipment: { en: "Equipment", de: "Ausstattung" },
  "equipment.shipTo": { en: "Ship to", de: "Lieferung an" },
  "equipment.idAddress": { en: "Address on the document", de: "Adresse im Ausweis" },
  "equipment.changedAfterOffer": { en: "Changed after the offer", de: "Nach dem Angebot geändert" },
  "equipment.ownDevice": { en: "Own device wanted", de: "Eigenes Gerät gewünscht" },
  "equipment.firstSeenCountry": { en: "Device first seen in", de: "Gerät zuerst gemeldet aus" },
  payment: { en: "Payment", de: "Zahlung" },
  "payment.methods": { en: "Ways of payment", de: "Zahlungswege" },
  "payment.accountHolder": { en: "Account holder", de: "Konto lautet auf" },
  "payment.registeredBusiness": { en: "Registered business", de: "Eingetragenes Unternehmen" },
  "payment.iban": { en: "IBAN", de: "IBAN" },
  "payment.accountCountry": { en: "Country of the account", de: "Land des Kontos" },
  "payment.wallets": { en: "Wallets", de: "Wallets" },
  "payment.prepayment": { en: "Asks for prepayment", de: "Wünscht Vorauszahlung" },
  "payment.changes": { en: "Changes of details", de: "Änderungen der Angaben" },
  failedTasks: { en: "Failed before", de: "Bereits „Passt nicht“" },
  passedTasks: { en: "Passed before", de: "Bereits „Passt“" },
  notes: { en: "Notes", de: "Notizen" },
};

/** What is called the same wherever it stands. */
const ANYWHERE: Readonly<Record<string, Text>> = {
  name: { en: "Name", de: "Name" },
  country: { en: "Country", de: "Land" },
  city: { en: "Town", de: "Ort" },
  postcode: { en: "Postcode", de: "Postleitzahl" },
  line: { en: "Address", de: "Anschrift" },
  timezone: { en: "Time zone", de: "Zeitzone" },
  employer: { en: "Employer", de: "Arbeitgeber" },
  employment: { en: "Jobs", de: "Stationen" },
  domain: { en: "Domain", de: "Domain" },
  title: { en: "Title", de: "Position" },
  start: { en: "From", de: "Von" },
  end: { en: "To", de: "Bis" },
  fullTime: { en: "Full time", de: "Vollzeit" },
  text: { en: "Text", de: "Text" },
  school: { en: "School", de: "Einrichtung" },
  subject: { en: "Subject", de: "Fach" },
  years: { en: "Years", de: "Jahre" },
  author: { en: "Author", de: "Verfasst von" },
  producer: { en: "Made with", de: "Erstellt mit" },
  created: { en: "Created", de: "Erstellt am" },
  documentId: { en: "Document id", de: "Dokument-ID" },
  company: { en: "Company", de: "Unternehmen" },
  companyDomain: { en: "Company domain", de: "Domain des Unternehmens" },
  email: { en: "E-mail", de: "E-Mail" },
  phone: { en: "Phone", de: "Telefon" },
  currency: { en: "Currency", de: "Währung" },
  mode: { en: "Mode", de: "Art" },
  camera: { en: "Camera", de: "Kamera" },
  observations: { en: "Noted", de: "Notiert" },
  notes: { en: "Notes", de: "Notizen" },
};

const TITLES = Object.fromEntries(Object.entries(TASKS).map(([id, { title }]) => [id, title])) as Readonly<
  Record<TaskId, Text>
>;

const CHOICES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  engagement: ENGAGEMENT_NAMES,
  stage: STAGE_NAMES,
  "source.channel": SOURCE_CHANNEL_NAMES,
  "payment.methods": PAYMENT_METHOD_NAMES,
  "interviews.mode": INTERVIEW_MODE_NAMES,
  "interviews.camera": CAMERA_NAMES,
  "interviews.observations": OBSERVATION_NAMES,
  failedTasks: TITLES,
  passedTasks: TITLES,
};

/** What a part of the submission is called; undefined for a key that somebody chose, as in `profiles.names`. */
export function fieldName(place: string): Text | undefined {
  const last = place.slice(place.lastIndexOf(".") + 1);
  if (place.startsWith("profiles.names.")) return own(FIELDS, `profiles.${last}`);
  return own(FIELDS, place) ?? own(ANYWHERE, last);
}

/** As `fieldName`, with what it is a part of: "CV: Text". */
export function fieldPath(place: string): Text {
  const keys = place.split(".");
  const names = keys.map((key, at) => fieldName(keys.slice(0, at + 1).join(".")) ?? verbatim(key));
  return { en: names.map(({ en }) => en).join(": "), de: names.map(({ de }) => de).join(": ") };
}

/** What a value that was chosen from a list is called; undefined for one that was typed. */
export function choiceName(place: string, value: string): Text | undefined {
  const names = own(CHOICES, place);
  return names && own(names, value);
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
