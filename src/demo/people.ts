import type { Submission } from "../domain/submission.ts";

/** Somebody invented, to try the bot with: a command as it is typed, or what is entered into the form. */
export interface DemoPerson {
  readonly label: string;
  readonly about: string;
  readonly typed?: string;
  readonly form?: Submission;
  /** The name of a CV in `files` that is given with the form. */
  readonly cvFile?: string;
}

/** Most of them are ordinary, as most candidates are. */
export const PEOPLE: readonly DemoPerson[] = [
  {
    label: "Jane Doe",
    about: "Backend engineer in Berlin, typed in one line. Nothing does not fit.",
    typed:
      "Jane Doe jane.doe@example.com +49 1512 3456789 github.com/janedoe | location: Berlin, DE | role: Backend engineer",
  },
  {
    label: "Nguyễn Thị Mai",
    about: "Freelances from Đà Nẵng, is paid by Payoneer, has no LinkedIn. Ordinary.",
    form: {
      name: "Nguyễn Thị Mai",
      emails: ["mai.nguyen@example.org"],
      phones: ["+84 912 345 678"],
      location: { country: "VN", city: "Đà Nẵng", timezone: "Asia/Ho_Chi_Minh" },
      observedTimezone: "Asia/Ho_Chi_Minh",
      role: "Frontend developer",
      engagement: "freelance",
      stage: "offer",
      payment: { methods: ["payoneer"], accountHolder: "Mai Nguyen" },
      interviews: [{ on: "2026-02-26", mode: "video", camera: "on", joinedAs: "Mai Nguyen" }],
    },
  },
  {
    label: "Maria Weber",
    about: "Married last year; her bank still knows her as Schneider. Ordinary.",
    form: {
      name: "Maria Weber",
      emails: ["maria.weber@example.net"],
      phones: ["+49 30 901820"],
      location: { country: "DE", city: "Leipzig", timezone: "Europe/Berlin" },
      role: "Data engineer",
      engagement: "employee",
      stage: "offer",
      payment: { methods: ["bank"], accountHolder: "Maria Schneider", accountCountry: "DE" },
      interviews: [{ on: "2026-02-24", mode: "in-person" }],
    },
  },
  {
    label: "Oluwaseun Adeyemi",
    about: "Paused a lot in the interview. People do; it stays a remark.",
    form: {
      name: "Oluwaseun Adeyemi",
      emails: ["seun.adeyemi@example.com"],
      phones: ["+234 803 123 4567"],
      location: { country: "NG", city: "Lagos", timezone: "Africa/Lagos" },
      observedTimezone: "Africa/Lagos",
      role: "Site reliability engineer",
      stage: "interview",
      interviews: [
        {
          on: "2026-03-02",
          mode: "video",
          camera: "on",
          observations: ["reading-or-long-pauses"],
          notes: "Second language; warmed up later.",
        },
      ],
    },
  },
  {
    label: "Sam Rivera",
    about: "Has a +1 number, whose kind nobody can look up: one check cannot tell.",
    typed:
      "Sam Rivera sam.rivera@example.com +1 415 555 2671 | location: Portland, US | timezone: America/Los_Angeles | role: iOS developer",
  },
  {
    label: "Daniel Novak",
    about: "The CV and the profile tell two careers, and Kubernetes came early.",
    form: {
      name: "Daniel Novak",
      emails: ["daniel.novak@example.com"],
      location: { country: "CZ", city: "Brno", timezone: "Europe/Prague" },
      role: "Platform engineer",
      stage: "application",
      profiles: { linkedin: "https://www.linkedin.com/in/daniel-novak-example" },
      cv: {
        employment: [
          { employer: "Blue Harbour s.r.o.", title: "Platform engineer", start: "2018-02", end: "2022-11" },
          { employer: "Kontor Data", title: "Systems engineer", start: "2011-06", end: "2018-01" },
        ],
        skills: [
          { name: "Kubernetes", years: 15 },
          { name: "Terraform", years: 6 },
        ],
      },
      otherHistory: [
        {
          source: "linkedin",
          employment: [
            { employer: "Sunrise Travel", title: "Support agent", start: "2018-03", end: "2022-10" },
            { employer: "Kontor Data", title: "Systems engineer", start: "2011-06", end: "2018-01" },
          ],
        },
      ],
    },
  },
  {
    label: "Alex Carter",
    about: "Wants to be paid in crypto only and to talk by text only; both references use free mail.",
    form: {
      name: "Alex Carter",
      emails: ["alex.carter@example.com"],
      phones: ["+44 7400 123456"],
      location: { country: "GB", city: "Leeds", timezone: "Europe/London" },
      role: "Full-stack developer",
      engagement: "freelance",
      stage: "interview",
      conversation: { textOnly: true },
      payment: { methods: ["crypto"] },
      references: [
        { name: "Pat Long", company: "Northwind", email: "pat.long.ref@gmail.com" },
        { name: "Kim Shore", company: "Fabrikam", email: "kim.shore.ref@outlook.com" },
      ],
    },
  },
  {
    label: "Michael Brandt",
    about: "Gives the same phone number as Alex Carter, and an account and a CV file in a third name.",
    cvFile: "michael-brandt-cv.pdf",
    form: {
      name: "Michael Brandt",
      emails: ["m.brandt@example.org"],
      phones: ["+44 7400 123456"],
      location: { country: "GB", city: "Bristol", timezone: "Europe/London" },
      role: "DevOps engineer",
      engagement: "freelance",
      stage: "offer",
      payment: { methods: ["bank"], accountHolder: "Robert Hill", accountCountry: "GB" },
      interviews: [{ on: "2026-02-27", mode: "video", camera: "on" }],
    },
  },
];
