import { isNonEmpty } from "../../domain/non-empty.ts";
import { fill } from "../../domain/text.ts";
import { cannotTell, clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const emailDomainCannotReceiveMail = defineCheck({
  id: "email-domain-cannot-receive-mail",
  category: "contact",
  asks: {
    en: "Is the domain of an e-mail address unable to receive mail?",
    de: "Kann die Domain einer E-Mail-Adresse keine Post empfangen?",
  },
  because: {
    en: "An address that nobody can write to was not given to be reached.",
    de: "Unter einer Adresse, an die niemand schreiben kann, ist die Person nicht erreichbar.",
  },
  ordinaryReasons: [
    {
      en: "The address has a typing error.",
      de: "Die Adresse enthält einen Tippfehler.",
    },
    {
      en: "The domain has expired, or its mail is being moved to another provider.",
      de: "Die Domain ist abgelaufen, oder ihre Post zieht gerade zu einem anderen Anbieter um.",
    },
  ],
  cannotKnow: {
    en: "Whether the domain received mail before, or will do so again tomorrow.",
    de: "Ob die Domain früher Post empfangen hat oder morgen wieder empfangen kann.",
  },
  sources: [],
  settledBy: ["answer-from-a-second-address"],
  maturity: "trial",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["emails", "mailServers"],

  run({ emails, mailServers }) {
    if (emails.length === 0)
      return notApplicable({
        en: "No e-mail address was given.",
        de: "Es wurde keine E-Mail-Adresse angegeben.",
      });
    const asked = emails.map((email) => ({
      email,
      answer: mailServers.find((server) => server.domain === email.domain),
    }));
    const evidence = asked.flatMap(({ email, answer }) =>
      answer?.canReceive === false
        ? [email.stated, { says: fill(NO_MAIL_SERVER, { domain: answer.domain }), source: answer.source }]
        : [],
    );
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: "The domain of an e-mail address has no mail server.",
          de: "Die Domain einer E-Mail-Adresse hat keinen Mailserver.",
        },
        evidence,
      });
    if (asked.every(({ email, answer }) => email.freeMail || answer !== undefined)) return clear;
    return cannotTell({
      en: "Nobody answered whether the domain has a mail server.",
      de: "Ob die Domain einen Mailserver hat, wurde nicht beantwortet.",
    });
  },
});

const NO_MAIL_SERVER = { en: "{domain}: no mail server", de: "{domain}: kein Mailserver" };
