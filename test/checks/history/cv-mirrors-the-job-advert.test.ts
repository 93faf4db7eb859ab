import { cvMirrorsTheJobAdvert } from "../../../src/checks/history/cv-mirrors-the-job-advert.ts";
import { testCheck } from "../../support/check-tester.ts";

const words = (from: number, to: number, stem = "word") =>
  Array.from({ length: to - from }, (_, at) => `${stem}${"x".repeat(from + at)}`).join(" ");
/** 43 words make 40 passages. */
const ADVERT = words(1, 44);
const cv = (text: string, jobAdvert = ADVERT) => ({ cv: { text }, jobAdvert });
const BENEFITS = "We offer a pension and paid time off for every single person who joins us here in town.";

testCheck(cvMirrorsTheJobAdvert, import.meta.url, {
  clear: {
    "the CV says it in its own words": cv(words(1, 44, "other")),
    "13 of 40 passages are shared": cv(`mine ${words(1, 17)} own`),
    "the words are the same in another order": cv(ADVERT.split(" ").reverse().join(" ")),
    "only benefits and law are shared": cv(BENEFITS, `${ADVERT}. ${BENEFITS}`),
    "only the list of technologies is shared": cv(
      "React TypeScript Kubernetes Terraform PostgreSQL GraphQL Redis MongoDB Elasticsearch Jenkins Ansible Kotlin Django Laravel",
      `${words(1, 24)}: React TypeScript Kubernetes Terraform PostgreSQL GraphQL Redis MongoDB Elasticsearch Jenkins Ansible Kotlin Django Laravel ${words(30, 40)}`,
    ),
  },
  raised: {
    "14 of 40 passages are shared": {
      given: cv(`mine ${words(1, 18)} own`),
      strength: "weak",
      evidence: [
        "Four-word passages of the advert: 14 of 40 are in the CV",
        `In the advert and in the CV: “${words(1, 18)}”`,
      ],
    },
    "capitals and stops differ": {
      given: cv(`${words(1, 10).toUpperCase()}, ${words(10, 18)}!`),
      strength: "weak",
      evidence: [
        "Four-word passages of the advert: 14 of 40 are in the CV",
        `In the advert and in the CV: “${words(1, 18)}”`,
      ],
    },
    "a job's description has the words": {
      given: { cv: { employment: [{ employer: "Example", text: words(1, 18) }] }, jobAdvert: ADVERT },
      strength: "weak",
      evidence: [
        "Four-word passages of the advert: 14 of 40 are in the CV",
        `In the advert and in the CV: “${words(1, 18)}”`,
      ],
    },
  },
  notApplicable: {
    "there is no advert": { cv: { text: "Engineer." } },
    "there is no text of a CV": { jobAdvert: ADVERT, cv: { skills: [{ name: "Java" }] } },
  },
  cannotTell: {
    "24 passages are too few": cv(words(1, 28), words(1, 28)),
    "the advert is all benefits and law": cv(BENEFITS, BENEFITS),
  },
});
