import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { placesForACode } from "../../src/facts/control-places.ts";
import { questionsOf } from "../../src/facts/look-up-questions.ts";
import { fc } from "../support/properties.ts";

const AT = "2026-02-03T10:00:00.000Z";
const asked = (submission: Partial<Submission>) =>
  questionsOf({ name: "Jane Doe", ...submission }, AT).map(({ source, about }) => `${source} ${about}`);

describe("what could be asked outside", () => {
  test.each<[string, Partial<Submission>, readonly string[]]>([
    ["a name alone", {}, []],
    ["free mail", { emails: ["jane@gmail.com", "jane@yahoo.co.uk"] }, []],
    ["an own domain", { emails: ["jane@Example.com"] }, ["dns example.com", "rdap example.com"]],
    [
      "two addresses at one own domain",
      { emails: ["jane@Doe.dev", "hi@doe.dev"] },
      ["dns doe.dev", "rdap doe.dev"],
    ],
    ["mail below a domain", { emails: ["j@mail.doe.co.uk"] }, ["dns mail.doe.co.uk", "rdap doe.co.uk"]],
    ["umlauts", { emails: ["j@müller.de"] }, ["dns xn--mller-kva.de", "rdap xn--mller-kva.de"]],
    [
      "a GitHub handle",
      { profiles: { github: "@JaneDoe" } },
      ["github janedoe", "links https://github.com/janedoe"],
    ],
    [
      "a GitHub link",
      { profiles: { github: "https://www.github.com/JaneDoe/" } },
      ["github janedoe", "links https://www.github.com/JaneDoe/"],
    ],
    [
      "GitHub elsewhere",
      { profiles: { github: "https://git.firm.de/jane" } },
      ["links https://git.firm.de/jane"],
    ],
    [
      "a page of GitHub's own",
      { profiles: { github: "github.com/orgs/acme" } },
      ["links https://github.com/orgs/acme"],
    ],
    ["no handle at all", { profiles: { github: "jane doe --" } }, []],
    ["GitLab", { profiles: { gitlab: "jane" } }, ["links https://gitlab.com/jane"]],
    ["a platform", { profiles: { platform: "https://www.upwork.com/freelancers/~01" } }, []],
    [
      "a page whose path goes by case, with a query",
      { profiles: { portfolio: "http://Doe.dev/Jane?id=7#work" } },
      ["links https://doe.dev/Jane?id=7"],
    ],
    ["a link with a password", { profiles: { portfolio: "https://a:b@doe.dev/" } }, []],
    ["an address inside a network", { profiles: { portfolio: "http://192.168.0.1/" } }, []],
    [
      "employers and references",
      {
        cv: { employment: [{ employer: "A", domain: "www.acme.de" }] },
        otherHistory: [{ source: "linkedin", employment: [{ employer: "A", domain: "ACME.de" }] }],
        references: [{ email: "m@gmail.com", companyDomain: "beta.io" }, { email: "x@hr.beta.io" }],
      },
      ["rdap acme.de", "rdap beta.io"],
    ],
  ])("%s", (_, submission, expected) => {
    expect(asked(submission)).toEqual(expected);
  });

  test("is never more than twenty, and one's own details come first", () => {
    const employment = Array.from({ length: 60 }, (_, at) => ({
      employer: `E${at}`,
      domain: `firm${at}.de`,
    }));
    const questions = asked({ cv: { employment }, profiles: { github: "janedoe" } });
    expect(questions).toHaveLength(20);
    expect(questions[0]).toBe("github janedoe");
  });

  test("holds no question that could be read as something else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const submission = { profiles: { github: text, portfolio: text, linkedin: text } };
        for (const { source, about } of questionsOf({ name: "J", ...submission }, AT)) {
          if (source === "github") expect(about).toMatch(/^[a-z0-9](?:-?[a-z0-9])*$/);
          if (source === "links")
            expect(URL.parse(about)).toMatchObject({ protocol: "https:", username: "" });
        }
      }),
    );
  });
});

describe("where a code can be put", () => {
  test.each<[string, NonNullable<Submission["profiles"]>, readonly object[]]>([
    ["GitHub", { github: "janedoe" }, [{ kind: "github", handle: "janedoe" }]],
    ["a handle that GitHub has not", { github: "-jane-" }, []],
    ["LinkedIn", { linkedin: "janedoe" }, [{ kind: "elsewhere", address: "linkedin.com/in/janedoe" }]],
    [
      "an own domain",
      { portfolio: "https://www.janedoe.dev/" },
      [
        { kind: "page", url: "https://www.janedoe.dev/" },
        { kind: "domain", domain: "janedoe.dev" },
      ],
    ],
    [
      "a page below somebody else's",
      { portfolio: "jane.github.io" },
      [{ kind: "page", url: "https://jane.github.io/" }],
    ],
    [
      "a page on a site",
      { portfolio: "medium.com/@jane" },
      [{ kind: "page", url: "https://medium.com/@jane" }],
    ],
  ])("%s", (_, profiles, expected) => {
    expect(placesForACode({ name: "Jane Doe", profiles }, AT)).toEqual(expected);
  });
});
