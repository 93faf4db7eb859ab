import { isNonEmpty } from "../../domain/non-empty.ts";
import { SEE } from "../../playbook/publications.ts";
import { clear, defineCheck, notApplicable, raise } from "../define-check.ts";

export const contactDetailsChanged = defineCheck({
  id: "contact-details-changed",
  category: "contact",
  asks: {
    en: "Did the person replace their e-mail address or phone number while the process runs?",
    de: "Hat die Person E-Mail-Adresse oder Telefonnummer im laufenden Verfahren ersetzt?",
  },
  because: {
    en: "New contact details in the middle can mean that somebody else takes over.",
    de: "Neue Kontaktdaten mittendrin können bedeuten, dass jemand anderes übernimmt.",
  },
  ordinaryReasons: [
    {
      en: "The person has left an employer or a provider, and the old number or mailbox with it.",
      de: "Die Person hat Arbeitgeber oder Anbieter gewechselt und damit Nummer oder Postfach verloren.",
    },
    {
      en: "A phone was lost, or the person moved to another country.",
      de: "Ein Telefon ging verloren, oder die Person ist in ein anderes Land gezogen.",
    },
  ],
  cannotKnow: {
    en: "Why the details changed, and whether the person asked for it.",
    de: "Warum sich die Angaben geändert haben und ob die Änderung von der Person selbst kam.",
  },
  sources: [SEE.US22, SEE.JP24],
  settledBy: ["confirm-the-changed-detail"],
  maturity: "steady",
  basis: "computed",
  strengths: ["moderate"],
  needs: ["conversation"],

  run({ conversation }) {
    const { changedContact, replacedContacts } = conversation;
    const isNoted = changedContact?.value === true;
    const evidence = [...(isNoted ? [changedContact] : []), ...replacedContacts];
    if (isNonEmpty(evidence))
      return raise({
        strength: "moderate",
        says: {
          en: "Contact details were replaced while the process runs.",
          de: "Kontaktdaten wurden im laufenden Verfahren ersetzt.",
        },
        evidence,
      });
    if (changedContact !== undefined) return clear;
    return notApplicable({
      en: "Nobody has noted whether contact details changed.",
      de: "Niemand hat vermerkt, ob sich Kontaktdaten geändert haben.",
    });
  },
});
