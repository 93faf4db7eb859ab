import { emailJoinsAWordAndADate } from "../../../src/checks/contact/email-joins-a-word-and-a-date.ts";
import { testCheck } from "../../support/check-tester.ts";

const at = (...locals: string[]) => ({ emails: locals.map((local) => `${local}@example.com`) });
const raised = (local: string) => ({
  given: at(local),
  strength: "moderate" as const,
  evidence: [`E-mail: ${local}@example.com`],
});

testCheck(emailJoinsAWordAndADate, import.meta.url, {
  clear: {
    "it is a name": at("jane.doe"),
    "it is a name and a birthday": at("jane0413", "jane.doe0413"),
    "it is somebody else's name and a birthday": at(
      "devin0413",
      "goldman0413",
      "minjun0413",
      "weber1224",
      "kowalsky1103",
    ),
    "it ends in a year": at("dev1987", "brightsky2004"),
    "it ends in digits that are no day": at("dev1301", "dev0230", "dev0431", "dev0100", "dev0532"),
    "it ends in another number of digits": at("dev413", "dev20413", "dev12", "dev04131"),
    "the date stands in the tag": at("jane+dev0413", "dev+0413"),
    "there is no word": at("0413", "x0413"),
    "there is no date": at("brightsky", "fullstack.dev"),
    "the word is one of the candidate's names": { name: "Bright Mensah", ...at("bright0413") },
    "the word is a name in another script": { name: "문재인", ...at("moon0124") },
    "the word is part of an alias": { aliases: ["Sky Doe"], ...at("skydev0413") },
    "only joining words stand before it": at("theguy0413", "blueteam0413"),
    "a word and a name stand before it": at("janedev0413", "devjane0413"),
  },
  raised: {
    "it is a developer word": raised("topdev0413"),
    "it is a nature word": raised("dragon1231"),
    "it is a virtue and a nature word": raised("brightstar0101"),
    "it has separators and capitals": raised("Smart.Dev_0229"),
    "it has a tag behind the date": raised("goldeneagle0630+jobs"),
    "it joins another word": raised("blueocean1130"),
    "another address is ordinary": {
      given: at("jane.doe", "webmaster0911"),
      strength: "moderate",
      evidence: ["E-mail: webmaster0911@example.com"],
    },
  },
  notApplicable: { "no address was given": {} },
});
