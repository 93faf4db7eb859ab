import type { TaskId } from "../../domain/task.ts";
import { SEE } from "../publications.ts";
import type { TaskInfo } from "./task-info.ts";

/** What people find out by comparing what is stated with other sources. */
export const recordTasks = {
  "compare-cv-and-profiles": {
    title: {
      en: "Compare the CV with the profiles, line by line",
      de: "Lebenslauf und Profile Zeile für Zeile vergleichen",
    },
    how: {
      en: "Put the CV next to the profiles and compare employer, title, dates and education. Passed: they agree, or the person explains the difference and it can be confirmed. A few months' difference is normal.",
      de: "Legen Sie Lebenslauf und Profile nebeneinander und vergleichen Sie Arbeitgeber, Titel, Daten und Ausbildung. Passt, wenn sie übereinstimmen oder die Person den Unterschied nachvollziehbar erklärt. Einige Monate Abweichung sind normal.",
    },
    before: "interview",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.BfV24, SEE.US22],
  },
  "confirm-degree-with-the-registrar": {
    title: {
      en: "Confirm the degree with the university",
      de: "Den Abschluss bei der Hochschule bestätigen",
    },
    how: {
      en: "With the person's consent, ask the registrar whether the degree was awarded and whether the subject is taught there. Passed: both are confirmed. Use contact details from the university's own site.",
      de: "Fragen Sie mit Einwilligung der Person beim Prüfungsamt, ob der Abschluss verliehen wurde und ob es das Fach dort gibt. Passt, wenn beides bestätigt ist. Nutzen Sie Kontaktdaten von der Website der Hochschule.",
    },
    before: "offer",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.AMZ25, SEE.FBI25b],
  },
  "look-up-the-company-register": {
    title: {
      en: "Look the company up in the register",
      de: "Das Unternehmen im Register nachschlagen",
    },
    how: {
      en: "Look up the register entry, the age of the domain and archived pages. Passed: the company existed at the time and did that kind of work. Small firms may have no website.",
      de: "Sehen Sie Registereintrag, Alter der Domain und archivierte Seiten nach. Passt, wenn es das Unternehmen damals gab und es in diesem Bereich tätig war. Kleine Firmen haben manchmal keine Website.",
    },
    before: "offer",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.S1],
  },
  "compare-with-the-earlier-candidate": {
    title: {
      en: "Compare with the earlier candidate's case",
      de: "Mit dem früheren Fall vergleichen",
    },
    how: {
      en: "Open the linked case and compare what both have stated. Ask both sides independently, without naming the other. Passed: there is an everyday reason, such as a shared household or the same person returning. Do not pass details from one person to the other.",
      de: "Öffnen Sie den verknüpften Fall und vergleichen Sie die Angaben. Fragen Sie beide Seiten unabhängig, ohne die andere zu nennen. Passt, wenn es einen alltäglichen Grund gibt, etwa einen gemeinsamen Haushalt oder dieselbe Person. Geben Sie keine Angaben der einen Person an die andere weiter.",
    },
    before: "interview",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25a],
  },
  "call-back-on-the-phone-number": {
    title: {
      en: "Call the phone number without notice",
      de: "Die Telefonnummer unangekündigt anrufen",
    },
    how: {
      en: "Call the stated number in working hours. If nobody answers, ask for a call back from it. Passed: you reached the person from the application on this number. Not reaching them once is not a failure.",
      de: "Rufen Sie die angegebene Nummer zu üblichen Zeiten an. Geht niemand ran, bitten Sie um Rückruf von dieser Nummer. Passt, wenn Sie die Person darüber erreicht haben. Ein verpasster Anruf heißt noch nicht „Passt nicht“.",
    },
    before: "interview",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.KOL],
  },
  "answer-from-a-second-address": {
    title: {
      en: "Ask for a reply from a second e-mail address",
      de: "Um Antwort von einer zweiten E-Mail-Adresse bitten",
    },
    how: {
      en: "Ask for a short reply from an older or work mailbox. Passed: it arrives the same day from an address that fits the name. Some people have only one address; then choose another task.",
      de: "Bitten Sie um eine kurze Antwort von einem älteren oder beruflichen Postfach. Passt, wenn sie am selben Tag von einer Adresse kommt, die zum Namen passt. Manche haben nur eine Adresse; wählen Sie dann eine andere Aufgabe.",
    },
    before: "interview",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [],
  },
  "prove-control-of-the-profile": {
    title: {
      en: "Have the person prove the profile is theirs",
      de: "Zeigen lassen, dass das Profil der Person gehört",
    },
    how: {
      en: "Ask the person to put the short code from the case's thread into a gist, the profile text or a DNS record. Passed: it is seen there. They may remove it afterwards. Never ask for a password.",
      de: "Bitten Sie die Person, den kurzen Code aus dem Thread des Falls in einem Gist, im Profiltext oder in einem DNS-Eintrag zu hinterlegen. Passt, wenn er dort zu sehen ist. Danach darf er wieder weg. Fragen Sie nie nach einem Passwort.",
    },
    before: "interview",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [],
  },
  "review-the-code-account": {
    title: {
      en: "Look through the code account",
      de: "Das Code-Konto durchsehen",
    },
    how: {
      en: "Look at the age of the account, the first commits and the author names. Passed: the history fits the experience stated. Much work is private, so a quiet account says nothing by itself.",
      de: "Sehen Sie sich Alter des Kontos, erste Commits und Namen der Commit-Autorschaft an. Passt, wenn die Historie zur angegebenen Erfahrung passt. Vieles ist nicht öffentlich; ein ruhiges Konto allein sagt nichts.",
    },
    before: "interview",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.KET],
  },
  "open-candidate-code-in-a-throwaway-vm": {
    title: {
      en: "Open the candidate's code in a throwaway machine",
      de: "Code nur in einer Wegwerf-Maschine öffnen",
    },
    how: {
      en: "Open and run code that the person sent only in a fresh virtual machine without your accounts, and delete it afterwards. Passed: it does only what it says. Never use a work machine.",
      de: "Öffnen und starten Sie zugesandten Code nur in einer frischen virtuellen Maschine ohne Ihre Konten und löschen Sie diese danach. Passt, wenn der Code nur tut, was er soll. Nutzen Sie nie einen Arbeitsrechner.",
    },
    before: "interview",
    owner: "it",
    baseline: false,
    secondPerson: false,
    sources: [SEE.CSA26],
  },
  "search-the-contact-details": {
    title: {
      en: "Search for the e-mail, phone and handles",
      de: "Nach E-Mail, Telefon und Nutzernamen suchen",
    },
    how: {
      en: "Note first why you are looking. Then search for the contact details and note where they stand under a different name. Passed: they lead to this person or nowhere. Leave private life and family alone.",
      de: "Notieren Sie zuerst, warum Sie suchen. Suchen Sie dann nach den Kontaktdaten und notieren Sie, wo sie unter anderem Namen stehen. Passt, wenn sie zu dieser Person oder nirgendwohin führen. Lassen Sie Privatleben und Familie außen vor.",
    },
    before: "interview",
    owner: "people",
    baseline: false,
    secondPerson: false,
    sources: [SEE.MAND24],
  },
} as const satisfies Partial<Record<TaskId, TaskInfo>>;
