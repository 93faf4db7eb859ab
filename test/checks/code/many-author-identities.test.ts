import { manyAuthorIdentities } from "../../../src/checks/code/many-author-identities.ts";
import { testCheck } from "../../support/check-tester.ts";
import { codeAccount } from "../../support/code-account.ts";

const authors = (...authorNames: string[]) => codeAccount({ authorNames });

testCheck(manyAuthorIdentities, import.meta.url, {
  clear: {
    "there is one name": authors("Jane Doe"),
    "three are unrelated": authors("Jane Doe", "Mara Lindqvist", "Tom Baker"),
    "they are spellings of one name": authors(
      "Jane Doe",
      "jane doe",
      "Doe, Jane",
      "J. Doe",
      "Jané Doe",
      "Jane M. Doe",
    ),
    "the family name changed": authors("Jane Doe", "Jane Smith", "Jane Miller", "Jane Baker", "Jane Ito"),
    "the others are no people": authors(
      "Jane Doe",
      "dependabot[bot]",
      "GitHub Actions",
      "ubuntu",
      "root",
      "Your Name",
      "janedoe",
      "coder77",
    ),
  },
  raised: {
    "four are unrelated": {
      given: authors("Jane Doe", "Mara Lindqvist", "Tom Baker", "mara lindqvist", "Ngozi Okafor", "root"),
      strength: "moderate",
      evidence: [
        "Authors in the repositories of janedoe: Jane Doe, Mara Lindqvist, Tom Baker, and Ngozi Okafor",
      ],
    },
    "more are unrelated than a person wants to read": {
      given: authors("Aa Bb", "Cc Dd", "Ee Ff", "Gg Hh", "Ii Jj", "Kk Ll", "Mm Nn", "Oo Pp"),
      strength: "moderate",
      evidence: ["Authors in the repositories of janedoe: Aa Bb, Cc Dd, Ee Ff, Gg Hh, Ii Jj, and Kk Ll"],
    },
  },
  notApplicable: {
    "no code profile was given": {},
    "no author is named": authors(),
  },
  cannotTell: { "nobody has looked": { profiles: { github: "janedoe" } } },
});
