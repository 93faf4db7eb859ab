import type { Category } from "../domain/finding.ts";
import type { Text } from "../domain/text.ts";

/*
 * What to ask in an interview. Open questions that an honest person answers easily, and that say nothing about why
 * they are asked. None is about where somebody comes from, how old they are, or whom they live with.
 */

/** Asked of everyone, and enough when nothing is open. */
export const BASELINE_QUESTIONS: readonly Text[] = [
  {
    en: "Which piece of work of the last year did you enjoy most, and what exactly was your part in it?",
    de: "Welche Arbeit des letzten Jahres hat Ihnen am meisten Freude gemacht, und was genau war Ihr Teil daran?",
  },
  {
    en: "What does an ordinary working day of yours look like at the moment?",
    de: "Wie sieht Ihr normaler Arbeitstag im Moment aus?",
  },
  {
    en: "Which decision in a past project would you make differently today, and what did it teach you?",
    de: "Welche Entscheidung aus einem früheren Projekt würden Sie heute anders treffen, und was haben Sie daraus gelernt?",
  },
  {
    en: "Who worked with you most closely in your last job, and how did you divide the work?",
    de: "Mit wem haben Sie in Ihrer letzten Stelle am engsten gearbeitet, und wie haben Sie sich die Arbeit geteilt?",
  },
  {
    en: "What do you need from us so that your first week goes well?",
    de: "Was brauchen Sie von uns, damit Ihre erste Woche gut gelingt?",
  },
];

const CAREER: Text = {
  en: "How did one job lead to the next in your career, and which of them overlapped or changed on the way?",
  de: "Wie kam es in Ihrem Werdegang von einer Stelle zur nächsten, und was lief dabei nebeneinander oder änderte sich?",
};
const WAYS_TO_REACH: Text = {
  en: "Which e-mail address and phone number reach you best, and how long have you used them?",
  de: "Unter welcher E-Mail-Adresse und Telefonnummer erreichen wir Sie am besten, und wie lange nutzen Sie diese schon?",
};
const NAMES: Text = {
  en: "Which name should we use in the contract, and under which other names might we find your work?",
  de: "Welchen Namen sollen wir im Vertrag verwenden, und unter welchen anderen Namen finden wir Ihre Arbeiten?",
};
const PLACE_OF_WORK: Text = {
  en: "Where will you work from in the coming months, and what should we know about your working hours there?",
  de: "Von wo aus arbeiten Sie in den nächsten Monaten, und was sollten wir über Ihre Arbeitszeiten dort wissen?",
};
const OWN_CODE: Text = {
  en: "Which repository shows your own work best, and how did you build it, from the first commit on?",
  de: "Welches Repository zeigt Ihre eigene Arbeit am besten, und wie ist es vom ersten Commit an entstanden?",
};
const DELIVERY: Text = {
  en: "Where should the equipment go, and who can receive it there?",
  de: "Wohin sollen wir die Ausstattung senden, und wer kann sie dort entgegennehmen?",
};
const PAYMENT: Text = {
  en: "How would you like to be paid, and in whose name is the account or the business that invoices us?",
  de: "Wie möchten Sie bezahlt werden, und auf wessen Namen lautet das Konto oder das Unternehmen, das uns die Rechnung stellt?",
};
const MEETING: Text = {
  en: "What would make it easy for you to meet us on video or in person?",
  de: "Was würde Ihnen ein Gespräch per Video oder vor Ort leicht machen?",
};
const WAY_OF_WORKING: Text = {
  en: "How do you usually work: alone, in a team or through a company, and who else has a part in it?",
  de: "Wie arbeiten Sie gewöhnlich: allein, im Team oder über ein Unternehmen, und wer hat sonst noch Anteil daran?",
};
const OWN_TASK: Text = {
  en: "Which problem did you solve lately, and how would you explain it to somebody new in the team?",
  de: "Welches Problem haben Sie zuletzt gelöst, und wie würden Sie es jemandem erklären, der neu im Team ist?",
};

/** For every check without a question of its own. */
export const CATEGORY_QUESTIONS: Readonly<Record<Category, Text>> = {
  linkage: WAY_OF_WORKING,
  watchlist: {
    en: "Which companies have you worked for directly, and who there can tell us about your part?",
    de: "Für welche Unternehmen haben Sie direkt gearbeitet, und wer kann uns dort etwas über Ihren Anteil sagen?",
  },
  contact: WAYS_TO_REACH,
  identity: NAMES,
  location: PLACE_OF_WORK,
  history: CAREER,
  references: {
    en: "How did you work with the people you named as references, and how do we reach them through their company?",
    de: "Wie haben Sie mit den genannten Referenzpersonen gearbeitet, und wie erreichen wir sie über deren Unternehmen?",
  },
  code: OWN_CODE,
  channel: {
    en: "Which way of talking suits you best, and when can we call?",
    de: "Auf welchem Weg sprechen Sie am liebsten mit uns, und wann können wir anrufen?",
  },
  interview: OWN_TASK,
  logistics: DELIVERY,
  payment: PAYMENT,
  workflow: {
    en: "Which other way is there to confirm what we could not confirm so far?",
    de: "Auf welchem anderen Weg können wir bestätigen, was sich bisher nicht bestätigen ließ?",
  },
};

/** By the id of the check. `undefined`: the interview itself is the answer. */
export const CHECK_QUESTIONS: Readonly<Record<string, Text | undefined>> = {
  "not-yet-seen-in-person-or-on-video": undefined,
  "technology-claimed-before-it-existed": {
    en: "Which version did you begin with in the technologies you know best, and what did you use before?",
    de: "Mit welcher Version haben Sie in Ihren wichtigsten Technologien angefangen, und was haben Sie davor verwendet?",
  },
  "cv-conflicts-with-profile": {
    en: "How do the jobs on your CV and those on your profiles belong together, and which of the two is up to date?",
    de: "Wie gehören die Stationen im Lebenslauf und in Ihren Profilen zusammen, und was davon ist aktuell?",
  },
  "experience-exceeds-career": {
    en: "When did you first work with the technologies on your CV, and what counts into the years you give?",
    de: "Wann haben Sie mit den Technologien im Lebenslauf zuerst gearbeitet, und was zählt in die angegebenen Jahre hinein?",
  },
  "full-time-jobs-overlap": {
    en: "How did you arrange your time while you worked for two employers?",
    de: "Wie haben Sie sich die Zeit eingeteilt, als Sie für zwei Arbeitgeber tätig waren?",
  },
  "employer-domain-younger-than-the-job": {
    en: "How did the company look when you joined it: its name, its website, its people?",
    de: "Wie sah das Unternehmen aus, als Sie anfingen: Name, Website, Leute?",
  },
  "cv-mirrors-the-job-advert": {
    en: "Which points of our advert fit your work best, and what is an example of each?",
    de: "Welche Punkte unserer Anzeige passen am besten zu Ihrer Arbeit, und was ist jeweils ein Beispiel dafür?",
  },
  "cv-file-names-someone-else": {
    en: "How did you put your CV together, and who helped with the layout?",
    de: "Wie haben Sie Ihren Lebenslauf erstellt, und wer hat bei der Gestaltung geholfen?",
  },
  "cv-text-matches-another-candidate": {
    en: "How did you put your CV together, and which project in it can you tell us most about?",
    de: "Wie haben Sie Ihren Lebenslauf erstellt, und zu welchem Projekt darin können Sie uns am meisten erzählen?",
  },
  "contact-details-changed": {
    en: "What has changed in how we reach you, and which address or number did you use with us first?",
    de: "Was hat sich an Ihrer Erreichbarkeit geändert, und welche Adresse oder Nummer haben Sie bei uns zuerst genutzt?",
  },
  "account-in-another-name": {
    en: "Which accounts would you work with, and who set them up?",
    de: "Mit welchen Konten würden Sie arbeiten, und wer hat sie eingerichtet?",
  },
  "profile-link-is-dead": {
    en: "Where can we see your profiles and your work today?",
    de: "Wo können wir Ihre Profile und Arbeiten heute sehen?",
  },
  "profile-changed-after-contact": {
    en: "Where can we see your profiles and your work today, and what has changed there lately?",
    de: "Wo können wir Ihre Profile und Arbeiten heute sehen, und was hat sich dort zuletzt geändert?",
  },
  "agency-cannot-show-its-identity-check": {
    en: "How did the agency get to know you, and which documents did it look at?",
    de: "Wie hat die Agentur Sie kennengelernt, und welche Unterlagen hat sie angesehen?",
  },
  "rate-far-below-market": {
    en: "How did you arrive at your rate, and what does it include?",
    de: "Wie sind Sie auf Ihren Satz gekommen, und was ist darin enthalten?",
  },
  "camera-refused": MEETING,
  "left-when-asked-for-identity": MEETING,
  "refuses-a-step-asked-of-everyone": {
    en: "Which step of our process is difficult for you, and what would be a good way around it?",
    de: "Welcher Schritt unseres Ablaufs ist für Sie schwierig, und was wäre ein guter anderer Weg?",
  },
  "cannot-describe-claimed-place": PLACE_OF_WORK,
  "different-person-noted": {
    en: "What did we talk about last time, and what would you add to it today?",
    de: "Worüber haben wir beim letzten Mal gesprochen, und was würden Sie heute ergänzen?",
  },
  "insists-on-own-device": {
    en: "What do you need on a device so that you can work well with ours?",
    de: "Was brauchen Sie auf einem Gerät, damit Sie mit unserem gut arbeiten können?",
  },
  "asks-for-prepayment": {
    en: "Which milestones and payment dates would suit you?",
    de: "Welche Meilensteine und Zahlungstermine würden Ihnen passen?",
  },
};
