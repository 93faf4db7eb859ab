import { isNonEmpty } from "../../domain/non-empty.ts";
import { fill } from "../../domain/text.ts";
import { pageAddress } from "../../facts/profile-pages.ts";
import { SEE } from "../../playbook/publications.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

/** Not found, and gone. Everything else may be a login page, a limit or a fault on the way. */
const DEAD = [404, 410];

export const profileLinkIsDead = defineCheck({
  id: "profile-link-is-dead",
  category: "identity",
  asks: {
    en: "Does a profile or portfolio link lead to a page that does not exist?",
    de: "Führt ein Profil- oder Portfolio-Link auf eine Seite, die es nicht gibt?",
  },
  because: {
    en: "Profiles made for one application are often taken down or suspended soon after.",
    de: "Für eine einzige Bewerbung angelegte Profile werden oft bald gelöscht oder gesperrt.",
  },
  ordinaryReasons: [
    {
      en: "The link has a typing error, or the person has renamed the account.",
      de: "Der Link enthält einen Tippfehler, oder die Person hat das Konto umbenannt.",
    },
    {
      en: "The profile is set to private, or the website is being rebuilt.",
      de: "Das Profil ist auf privat gestellt, oder die Website wird gerade umgebaut.",
    },
  ],
  cannotKnow: {
    en: "Whether the page existed before, and why it does not now.",
    de: "Ob es die Seite früher gab und warum es sie jetzt nicht gibt.",
  },
  sources: [SEE.KOL, SEE.SEAL],
  settledBy: ["prove-control-of-the-profile"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["profilePages", "profileLinks"],

  run({ profilePages, profileLinks }) {
    const pages = profilePages.filter(({ kind }) => kind !== "platform");
    if (pages.length === 0)
      return notApplicable({
        en: "No profile or portfolio link was given.",
        de: "Es wurde kein Profil- oder Portfolio-Link angegeben.",
      });
    const asked = pages.map((page) => ({
      page,
      answer: profileLinks.find(({ url }) => pageAddress(url) === page.address),
    }));
    const evidence = asked.flatMap(({ page, answer }) =>
      answer !== undefined && DEAD.includes(answer.status)
        ? [
            page.stated,
            {
              says: fill(ANSWERED, { status: answer.status }),
              source: { url: answer.url, ...answer.source },
            },
          ]
        : [],
    );
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: "A profile or portfolio link leads to a page that does not exist.",
          de: "Ein Profil- oder Portfolio-Link führt auf eine Seite, die es nicht gibt.",
        },
        evidence,
      });
    if (asked.every(({ answer }) => answer !== undefined && isThere(answer.status))) return clear;
    return cannotTell({
      en: "A page gave no clear answer.",
      de: "Eine Seite hat nicht eindeutig geantwortet.",
    });
  },
});

const ANSWERED = { en: "The page answered: {status}", de: "Die Seite antwortete: {status}" };

function isThere(status: number): boolean {
  return status >= 200 && status < 400;
}
