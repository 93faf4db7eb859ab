import { channels, engagements, stages } from "../choices.ts";
import * as codecs from "../codecs.ts";
import { file, type Group, line, lines, select, yesNo } from "../field.ts";

export const CV_FILE = "cvFile";
const JOBS = "Example GmbH | Engineer | 2019-03 – 2021-05";

export const employment = lines(
  {
    id: "employment",
    path: "cv.employment",
    label: { en: "Jobs", de: "Stationen" },
    hint: {
      en: "One a line: employer | title | from – to. If known, also | example.com | full-time.",
      de: "Eine je Zeile: Arbeitgeber | Tätigkeit | von – bis. Wenn bekannt, auch | example.com | Vollzeit.",
    },
  },
  codecs.employment,
  JOBS,
);

export const education = lines(
  {
    id: "education",
    path: "cv.education",
    label: { en: "Education", de: "Ausbildung" },
    hint: {
      en: "One a line: school | subject | from – to.",
      de: "Eine je Zeile: Einrichtung | Fach | von – bis.",
    },
  },
  codecs.education,
  "TU Berlin | Computer science | 2012 – 2016",
);

export const skills = lines(
  {
    id: "skills",
    path: "cv.skills",
    label: { en: "Skills", de: "Kenntnisse" },
    hint: {
      en: "With years of experience: React 6, Go 3.",
      de: "Mit Jahren an Erfahrung: React 6, Go 3.",
    },
  },
  codecs.skills,
  "React 6, Go 3",
);

export const cv: Group = {
  title: { en: "CV", de: "Lebenslauf" },
  says: {
    en: "The lines let dates be compared between CV and profiles. Fill in what you have.",
    de: "Mit den Zeilen lassen sich Daten zwischen Lebenslauf und Profilen vergleichen. Füllen Sie aus, was Sie haben.",
  },
  fields: [
    file(
      {
        id: CV_FILE,
        path: "cv.file",
        label: { en: "CV as a file", de: "Lebenslauf als Datei" },
        hint: {
          en: "PDF or DOCX, up to 10 MB. What is read in it is shown to you before jobs and skills count.",
          de: "PDF oder DOCX, bis 10 MB. Was darin gelesen wird, sehen Sie, bevor Stationen und Kenntnisse zählen.",
        },
      },
      ["pdf", "docx"],
    ),
    lines({
      id: "cvText",
      path: "cv.text",
      label: { en: "Text of the CV", de: "Text des Lebenslaufs" },
      hint: { en: "Up to 3000 characters here.", de: "Hier bis zu 3000 Zeichen." },
    }),
    lines({
      id: "cvTextMore",
      path: "cv.textMore",
      label: { en: "Text of the CV, continued", de: "Text des Lebenslaufs, Fortsetzung" },
    }),
    line({ id: "cvName", path: "cv.name", label: { en: "Name on the CV", de: "Name im Lebenslauf" } }),
    employment,
    education,
    skills,
    lines(
      {
        id: "linkedinHistory",
        path: "otherHistory.linkedin",
        label: { en: "Jobs on LinkedIn", de: "Stationen auf LinkedIn" },
        hint: { en: "The same way, one a line.", de: "In derselben Form, eine je Zeile." },
      },
      codecs.employment,
      JOBS,
    ),
    lines(
      {
        id: "platformHistory",
        path: "otherHistory.platform",
        label: { en: "Jobs on the freelance platform", de: "Stationen auf der Freelance-Plattform" },
        hint: { en: "The same way, one a line.", de: "In derselben Form, eine je Zeile." },
      },
      codecs.employment,
      JOBS,
    ),
  ],
};

const role: Group = {
  title: { en: "Role", de: "Stelle" },
  fields: [
    line({ id: "role", path: "role", label: { en: "Role", de: "Stelle" } }, undefined, "Backend engineer"),
    select(
      {
        id: "engagement",
        path: "engagement",
        label: { en: "Kind of engagement", de: "Art der Zusammenarbeit" },
      },
      engagements,
    ),
    select(
      {
        id: "stage",
        path: "stage",
        label: { en: "How far the process is", de: "Stand des Prozesses" },
        hint: {
          en: "It decides which tasks come first.",
          de: "Danach richtet sich, welche Aufgaben zuerst anstehen.",
        },
      },
      stages,
    ),
  ],
};

const source: Group = {
  title: { en: "Where the contact comes from", de: "Woher der Kontakt kommt" },
  fields: [
    select({ id: "sourceChannel", path: "source.channel", label: { en: "Way", de: "Weg" } }, channels),
    line(
      { id: "sourcePlatform", path: "source.platform", label: { en: "Platform", de: "Plattform" } },
      undefined,
      "upwork",
    ),
    line({
      id: "referredBy",
      path: "source.referredBy",
      label: { en: "Recommended by", de: "Empfohlen von" },
    }),
    line({
      id: "accountName",
      path: "source.accountName",
      label: { en: "Name of the account used", de: "Name des verwendeten Kontos" },
      hint: { en: "As the platform shows it.", de: "So, wie die Plattform ihn zeigt." },
    }),
    line({ id: "agencyName", path: "agency.name", label: { en: "Agency", de: "Agentur" } }),
    yesNo({
      id: "agencyCheck",
      path: "agency.documentsIdentityCheck",
      label: {
        en: "Does the agency document its own identity check?",
        de: "Dokumentiert die Agentur ihre eigene Identitätsprüfung?",
      },
    }),
  ],
};

export const references: Group = {
  title: { en: "References", de: "Referenzen" },
  fields: [
    lines(
      {
        id: "references",
        path: "references",
        label: { en: "People who can be asked", de: "Personen, die Auskunft geben" },
        hint: {
          en: "One a line: name | company | e-mail | phone. Leave a part empty if you do not have it.",
          de: "Eine je Zeile: Name | Firma | E-Mail | Telefon. Was fehlt, bleibt leer.",
        },
      },
      codecs.references,
      "Ann Lee | Example GmbH | ann@example.com | +49 30 123456",
    ),
  ],
};

export const backgroundGroups: readonly Group[] = [cv, role, source, references];
