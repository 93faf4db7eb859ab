import type { LookUpSource } from "../domain/look-up.ts";
import { fill, type Text } from "../domain/text.ts";

/** What a notice depends on: what is really switched on. */
export interface NoticeGiven {
  readonly lookUps: readonly LookUpSource[];
  /** The names of the imported lists. */
  readonly lists: readonly string[];
  readonly retentionDays: number;
  readonly linkMemoryDays: number;
}

/**
 * What candidates are told about the processing of their data: GDPR, Articles 13 and 14, with Articles 15 to 22 for
 * their rights. A draft: who is responsible, and on what ground, only the team can say, so these places are marked.
 */
export function candidateNotice({ lookUps, lists, retentionDays, linkMemoryDays }: NoticeGiven): Text {
  const days = { retentionDays, linkMemoryDays };
  const parts: readonly (readonly [Text, ...Text[]])[] = [
    [TITLE, INTRODUCTION],
    [WHO, CONTROLLER],
    [PURPOSE, WHY, GROUND],
    [DATA, WHAT, NOT_READ],
    [OUTSIDE, ...(lookUps.length === 0 ? [NOBODY_ASKED] : [ASKED, ...lookUps.map((one) => item(ASKS[one]))])],
    [LISTS, ...(lists.length === 0 ? [NO_LISTS] : [COMPARED, ...lists.map(listItem), HIT])],
    [RECIPIENTS, WHO_RECEIVES],
    [HOW_LONG, KEPT, REMEMBERED].map((text) => fill(text, days)) as [Text, Text, Text],
    [NO_AUTOMATION, A_PERSON_DECIDES],
    [RIGHTS, YOUR_RIGHTS, COMPLAINT],
  ];
  const whole = (language: keyof Text) =>
    parts
      .map(([title, ...texts], at) => {
        const head = at === 0 ? `# ${title[language]}` : `## ${title[language]}`;
        return [head, paragraphs(texts.map((text) => text[language]))].join("\n\n");
      })
      .join("\n\n");
  return { en: whole("en"), de: whole("de") };
}

/** Items of one list stand together. */
function paragraphs(texts: readonly string[]): string {
  return texts.reduce((all, text, at) => {
    const isList = text.startsWith("- ") && texts[at - 1]?.startsWith("- ") === true;
    return at === 0 ? text : `${all}${isList ? "\n" : "\n\n"}${text}`;
  }, "");
}

function item({ en, de }: Text): Text {
  return { en: `- ${en}`, de: `- ${de}` };
}

/** One line, whatever the list is called. */
function listItem(name: string): Text {
  const plain = name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  return item({ en: plain, de: plain });
}

const TITLE: Text = {
  en: "How we check what you tell us when you apply",
  de: "Wie wir Ihre Angaben in der Bewerbung prüfen",
};
const INTRODUCTION: Text = {
  en: "Some people apply for work in IT under a name that is not their own. So we ask every candidate the same questions and compare the answers. This notice says what we do with your data. It belongs beside our general privacy notice for candidates.",
  de: "Manche Menschen bewerben sich in der IT unter einem Namen, der nicht ihr eigener ist. Deshalb stellen wir allen dieselben Fragen und vergleichen die Antworten. Hier steht, was dabei mit Ihren Daten geschieht. Der Hinweis ergänzt unsere allgemeine Datenschutzinformation für Bewerbungen.",
};
const WHO: Text = { en: "Who is responsible", de: "Wer verantwortlich ist" };
const CONTROLLER: Text = {
  en: "[TO BE FILLED IN: name, address and contact of the employer; contact of the data protection officer]",
  de: "[BITTE ERGÄNZEN: Name, Anschrift und Kontakt des Arbeitgebers; Kontakt der oder des Datenschutzbeauftragten]",
};
const PURPOSE: Text = { en: "Why, and on what ground", de: "Wozu und auf welcher Grundlage" };
const WHY: Text = {
  en: "We want to be sure that the person who applies is the person who will work with us, and that nobody uses your identity.",
  de: "Wir möchten sicher sein, dass die Person, die sich bewirbt, auch die ist, die bei uns arbeitet, und dass niemand Ihre Identität benutzt.",
};
const GROUND: Text = {
  en: "[TO BE FILLED IN: the legal ground, such as Article 6(1)(b) and (f) GDPR, and our legitimate interest: protection against borrowed identities]",
  de: "[BITTE ERGÄNZEN: die Rechtsgrundlage, etwa Artikel 6 Absatz 1 Buchstaben b und f DSGVO, in Deutschland § 26 BDSG, und unser berechtigtes Interesse: Schutz vor fremden Identitäten]",
};
const DATA: Text = { en: "Which data, and from where", de: "Welche Daten und woher" };
const WHAT: Text = {
  en: "What you tell us and send us: name, contact, place, profiles, CV and what its file says about itself, references, address for equipment, bank details. What we note in interviews and when we call references. If somebody recommended you or an agency presented you, it comes from them. We compare these details with one another and with those of earlier candidates.",
  de: "Was Sie uns mitteilen und schicken: Name, Kontakt, Ort, Profile, Lebenslauf und was dessen Datei über sich selbst sagt, Referenzen, Adresse für Arbeitsgeräte, Bankverbindung. Was wir in Gesprächen und bei Anrufen bei Referenzen notieren. Wenn jemand Sie empfohlen oder eine Agentur Sie vorgestellt hat, stammen die Angaben von dort. Wir vergleichen sie untereinander und mit denen früherer Bewerbungen.",
};
const NOT_READ: Text = {
  en: "Nationality, birthplace, age, sex, ethnicity and photographs are not asked for and not evaluated. Nobody analyses your face or your voice.",
  de: "Staatsangehörigkeit, Geburtsort, Alter, Geschlecht, Herkunft und Fotos werden nicht abgefragt und nicht ausgewertet. Niemand analysiert Ihr Gesicht oder Ihre Stimme.",
};
const OUTSIDE: Text = { en: "Whom we ask outside", de: "Wen wir außerhalb fragen" };
const NOBODY_ASKED: Text = {
  en: "Nobody. The software asks no service outside.",
  de: "Niemanden. Die Software fragt keine Dienste außerhalb.",
};
const ASKED: Text = {
  en: "When a question is open, or when a colleague wishes it, the software asks these services, and names to them no more than is said here:",
  de: "Wenn eine Frage offen ist oder jemand aus dem Team es wünscht, fragt die Software diese Dienste und nennt ihnen nicht mehr als hier steht:",
};
const ASKS: Readonly<Record<LookUpSource, Text>> = {
  dns: {
    en: "The domain name system, through our own name server: whether the domain of an e-mail address can receive mail. Named: the domain.",
    de: "Das Domain Name System, über unseren eigenen Nameserver: ob die Domain einer E-Mail-Adresse Post empfangen kann. Genannt wird: die Domain.",
  },
  rdap: {
    en: "The registry of a domain, found through data.iana.org (RDAP): since when the domain of an e-mail address, an employer or a reference has existed. Named: the domain.",
    de: "Die Registrierungsstelle einer Domain, gefunden über data.iana.org (RDAP): seit wann es die Domain einer E-Mail-Adresse, eines Arbeitgebers oder einer Referenz gibt. Genannt wird: die Domain.",
  },
  github: {
    en: "GitHub (api.github.com, in the United States): what the public account that you named shows to everybody. Named: the account.",
    de: "GitHub (api.github.com, in den USA): was das öffentliche Konto, das Sie genannt haben, allen zeigt. Genannt wird: das Konto.",
  },
  links: {
    en: "The websites that you linked to: whether the page is there. Named: the address of the page.",
    de: "Die Websites, auf die Sie verwiesen haben: ob es die Seite gibt. Genannt wird: die Adresse der Seite.",
  },
};
const LISTS: Text = { en: "With which lists we compare", de: "Mit welchen Listen wir vergleichen" };
const NO_LISTS: Text = { en: "With none.", de: "Mit keinen." };
const COMPARED: Text = {
  en: "On our own machine, without sending anything anywhere:",
  de: "Auf unserem eigenen Rechner, ohne dass dabei etwas nach außen geht:",
};
const HIT: Text = {
  en: "A hit is only a question: many people share a name. A person looks into it.",
  de: "Ein Treffer ist nur eine Frage: Viele Menschen tragen denselben Namen. Ein Mensch geht dem nach.",
};
const RECIPIENTS: Text = { en: "Who receives the data", de: "Wer die Daten erhält" };
const WHO_RECEIVES: Text = {
  en: "The colleagues who decide about hiring, in one channel of our Slack workspace. Slack processes the data for us. [TO BE FILLED IN: agreement with Slack, place of processing, safeguards for transfers outside the EU; who runs the machine] Nobody is sold or given anything else.",
  de: "Die Kolleginnen und Kollegen, die über Einstellungen entscheiden, in einem Kanal unseres Slack-Arbeitsbereichs. Slack verarbeitet die Daten in unserem Auftrag. [BITTE ERGÄNZEN: Vertrag mit Slack, Ort der Verarbeitung, Garantien für Übermittlungen außerhalb der EU; wer den Rechner betreibt] Sonst wird nichts verkauft oder weitergegeben.",
};
const HOW_LONG: Text = { en: "For how long", de: "Wie lange" };
const KEPT: Text = {
  en: "Your data are erased {retentionDays} days after the decision, or when nobody has worked on the case for {retentionDays} days. What stays is that there was a case, without your name.",
  de: "Ihre Daten werden {retentionDays} Tage nach der Entscheidung gelöscht, oder wenn {retentionDays} Tage lang niemand daran gearbeitet hat. Es bleibt, dass es einen Fall gab, ohne Ihren Namen.",
};
const REMEMBERED: Text = {
  en: "So that we notice when a phone number, an address or a CV comes again under another name, we keep keyed check values of them for {linkMemoryDays} days. The details themselves cannot be read from these.",
  de: "Damit auffällt, wenn eine Telefonnummer, eine Adresse oder ein Lebenslauf unter anderem Namen wiederkommt, behalten wir davon {linkMemoryDays} Tage lang verschlüsselte Prüfwerte. Die Angaben selbst lassen sich daraus nicht ablesen.",
};
const NO_AUTOMATION: Text = {
  en: "No automated decision",
  de: "Keine automatisierte Entscheidung",
};
const A_PERSON_DECIDES: Text = {
  en: "The software raises questions and proposes how to settle them. It gives no score and rejects nobody. People decide, and a decision against you because of such a question takes two of them. There is no automated decision in the sense of Article 22 GDPR.",
  de: "Die Software stellt Fragen und schlägt vor, wie sie sich klären lassen. Sie vergibt keine Punkte und lehnt niemanden ab. Menschen entscheiden, und eine Entscheidung gegen Sie wegen einer solchen Frage treffen zwei von ihnen. Eine automatisierte Entscheidung im Sinne von Artikel 22 DSGVO gibt es nicht.",
};
const RIGHTS: Text = { en: "Your rights", de: "Ihre Rechte" };
const YOUR_RIGHTS: Text = {
  en: "You may ask us what we keep about you, have it corrected, erased or restricted, receive it in a common format, and object to the processing. Please write to the contact above. You need not give us these details; without them we may not be able to go on with the application.",
  de: "Sie können Auskunft über Ihre Daten verlangen, sie berichtigen, löschen oder einschränken lassen, sie in einem gängigen Format erhalten und der Verarbeitung widersprechen. Schreiben Sie dafür an den oben genannten Kontakt. Sie müssen uns diese Angaben nicht machen; ohne sie können wir die Bewerbung womöglich nicht weiterführen.",
};
const COMPLAINT: Text = {
  en: "You may also complain to a data protection authority. [TO BE FILLED IN: the authority in charge]",
  de: "Sie können sich auch bei einer Datenschutz-Aufsichtsbehörde beschweren. [BITTE ERGÄNZEN: die zuständige Behörde]",
};
