import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/domain/submission.ts";
import { INDICATOR_KINDS, type IndicatorKind } from "../../src/domain/watchlist.ts";
import { canonicalIndicator, listedIndicators, statedIndicators } from "../../src/facts/indicators.ts";
import { listEntry, listedPerson } from "../support/list-entry.ts";
import { fc } from "../support/properties.ts";

const SEEN = "2026-03-03T09:00:00.000Z";

type Pair = readonly [IndicatorKind, string, string];

describe("two spellings of one thing are equal", () => {
  test.each<Pair>([
    ["email", "Jane.Doe+jobs@GoogleMail.com", "janedoe@gmail.com"],
    ["phone", "+49 (0)1512 3456789", "+4915123456789"],
    ["phone", "0049 1512 3456789", "+49 1512 3456789"],
    ["handle", "@Silver_Dev", "silver_dev"],
    ["url", "https://www.GitHub.com/SilverDev/", "github.com/silverdev"],
    ["url", "https://de.linkedin.com/in/silver-dev?trk=x", "linkedin.com/in/silver-dev"],
    ["url", "http://silverdev.example.org/cv", "https://silverdev.example.org/cv/"],
    ["domain", "https://www.Hopana.example/", "hopana.example"],
    ["domain", "bücher.example", "xn--bcher-kva.example"],
    ["ip", "::ffff:8.8.8.8", "8.8.8.8"],
    ["wallet", "0x52908400098527886E0F7030069857D2E4169EE7", "0x52908400098527886e0f7030069857d2e4169ee7"],
    ["wallet", "XRP: rpXhhWmCvDwkzNtRbm7mmD1vZqdfatQNEe", "rpXhhWmCvDwkzNtRbm7mmD1vZqdfatQNEe"],
    ["company", "Silver Falcon Software LLC", "Silver Falcon Software Ltd."],
    ["company", "HopanaTech", "HOPANATECH Inc"],
    ["address", "12 Elm Street, Springfield 62704", "12 Elm St., 62704 Springfield"],
  ])("%s %s = %s", (kind, one, other) => {
    expect(canonicalIndicator({ kind, value: one })).toBeDefined();
    expect(canonicalIndicator({ kind, value: one })).toBe(canonicalIndicator({ kind, value: other }));
  });
});

describe("what very many people share, or nobody can read, hits nobody", () => {
  test.each<readonly [IndicatorKind, string]>([
    ["domain", "gmail.com"],
    ["domain", "outlook.de"],
    ["domain", "github.com"],
    ["domain", "t.me"],
    ["domain", "github.io"],
    ["domain", "co.uk"],
    ["domain", "localhost"],
    ["domain", "8.8.8.8"],
    ["url", "https://github.com/"],
    ["url", "https://www.upwork.com"],
    ["url", "https://linkedin.com/in/"],
    ["url", "https://gmail.com"],
    ["url", "not a link"],
    ["handle", "abc"],
    ["handle", "maria"],
    ["handle", "developer"],
    ["handle", "full-stack"],
    ["handle", "admin"],
    ["handle", "20240101"],
    ["handle", "two words"],
    ["company", "Global"],
    ["company", "Phoenix GmbH"],
    ["company", "International Trading Company"],
    ["company", "Software Solutions Ltd"],
    ["company", "Atlas"],
    ["company", "Future Technologies GmbH"],
    ["company", "GmbH"],
    ["phone", "1512 3456789"],
    ["phone", "call me"],
    ["ip", "10.0.0.1"],
    ["ip", "8.8.8.0/24"],
    ["wallet", "my wallet"],
    ["email", "nobody"],
    ["address", "Pyongyang"],
    ["address", "12 Elm Street, Springfield"],
    ["address", "P.O. Box 4711, Office 1304, Springfield"],
  ])("%s %s", (kind, value) => {
    expect(canonicalIndicator({ kind, value })).toBeUndefined();
  });

  test.each(INDICATOR_KINDS)("an empty %s is none", (kind) => {
    expect(canonicalIndicator({ kind, value: " " })).toBeUndefined();
  });
});

test("no value, however hostile, makes it throw or work long", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...INDICATOR_KINDS),
      fc.string({ unit: "binary", maxLength: 600 }),
      (kind, value) => {
        const canonical = canonicalIndicator({ kind, value });
        expect(canonical === undefined || canonical.length > 0).toBe(true);
      },
    ),
  );
  for (const kind of INDICATOR_KINDS) canonicalIndicator({ kind, value: "a-.@/0".repeat(20_000) });
});

test("the form of a form is itself, for what is written as it is compared", () => {
  const plain: readonly IndicatorKind[] = ["email", "phone", "handle", "domain", "ip", "wallet"];
  const values = ["Jane.Doe@gmail.com", "+49 1512 3456789", "@Silver_Dev", "www.hopana.example", "8.8.8.8"];
  for (const kind of plain)
    for (const value of values) {
      const canonical = canonicalIndicator({ kind, value });
      if (canonical !== undefined) expect(canonicalIndicator({ kind, value: canonical })).toBe(canonical);
    }
});

describe("an entry of a list", () => {
  const organisation = (name: string, quality: "primary" | "alias" | "weak" = "primary") =>
    listedIndicators(listEntry("1", { kind: "organisation", names: [{ name, quality }] }));

  test("that is a company is found by its names of several words", () => {
    expect(organisation("Korea Silver Falcon Co., Ltd.")).toEqual([
      { kind: "company", canonical: "korea silver falcon", value: "Korea Silver Falcon Co., Ltd." },
    ]);
    expect(organisation("Silver Falcon", "alias")).toHaveLength(1);
  });

  test("is not found by one word that others bear too, nor by what its publisher calls weak", () => {
    expect(organisation("Galapagos S.A.")).toEqual([]);
    expect(organisation("Silver Falcon", "weak")).toEqual([]);
  });

  test("is found by a company's name of one word that was listed on purpose", () => {
    const entry = listEntry("1", { indicators: [{ kind: "company", value: "HopanaTech" }] });
    expect(listedIndicators(entry)).toEqual([
      { kind: "company", canonical: "hopanatech", value: "HopanaTech" },
    ]);
  });

  test("that is a person is found by an alias that is an account, and not by a name", () => {
    const entry = listedPerson("1", "Grace Silver", {
      names: [
        { name: "Grace Silver", quality: "primary" },
        { name: "Grace", quality: "alias" },
        { name: "silver_dev413", quality: "alias" },
      ],
    });
    expect(listedIndicators(entry)).toEqual([
      { kind: "handle", canonical: "silver_dev413", value: "silver_dev413" },
    ]);
  });

  test("has each form once", () => {
    const indicators = [
      { kind: "email", value: "a.b@gmail.com" },
      { kind: "email", value: "ab@googlemail.com" },
    ] as const;
    expect(listedIndicators(listEntry("1", { indicators }))).toHaveLength(1);
  });
});

describe("what a submission states", () => {
  const kinds = (submission: Partial<Submission>) =>
    statedIndicators({ name: "Jane Doe", ...submission }, SEEN).map(
      ({ kind, canonical, stated }) => `${kind} ${canonical} (${stated})`,
    );

  test.each<readonly [string, Partial<Submission>, readonly string[]]>([
    [
      "an address at one's own domain, and the domain above it",
      { emails: ["Jane@mail.hopana.example"] },
      [
        "email jane@mail.hopana.example (Jane@mail.hopana.example)",
        "domain mail.hopana.example (mail.hopana.example)",
        "domain hopana.example (mail.hopana.example)",
      ],
    ],
    [
      "an address at a mail service without the service",
      { emails: ["jane.doe@gmail.com"] },
      ["email janedoe@gmail.com (jane.doe@gmail.com)"],
    ],
    [
      "a number in the claimed country",
      { phones: ["01512 3456789"], location: { country: "DE" } },
      ["phone +4915123456789 (01512 3456789)"],
    ],
    [
      "an account, and its name",
      { profiles: { github: "silver-dev" } },
      ["url github:silver-dev (silver-dev)", "handle silver-dev (silver-dev)"],
    ],
    [
      "a site of one's own",
      { profiles: { portfolio: "https://janedoe.example.org/me" } },
      [
        "url janedoe.example.org/me (https://janedoe.example.org/me)",
        "domain janedoe.example.org (https://janedoe.example.org/me)",
        "domain example.org (https://janedoe.example.org/me)",
      ],
    ],
    ["a handle", { handles: ["@Silver_Dev"] }, ["handle silver_dev (@Silver_Dev)"]],
    [
      "the account's name on a platform",
      { source: { accountName: "silver_dev" } },
      ["handle silver_dev (silver_dev)"],
    ],
    ["no name of a person as an account", { source: { accountName: "Jane D." } }, []],
    [
      "an employer and its domain",
      { cv: { employment: [{ employer: "Silver Falcon GmbH", domain: "silverfalcon.example" }] } },
      ["company silver falcon (Silver Falcon GmbH)", "domain silverfalcon.example (silverfalcon.example)"],
    ],
    [
      "an employer of another history",
      { otherHistory: [{ source: "linkedin", employment: [{ employer: "Silver Falcon" }] }] },
      ["company silver falcon (Silver Falcon)"],
    ],
    [
      "a reference with all that is said about it",
      {
        references: [
          { company: "Silver Falcon", email: "hr@silverfalcon.example", phone: "+49 1512 3456789" },
        ],
      },
      [
        "company silver falcon (Silver Falcon)",
        "domain silverfalcon.example (silverfalcon.example)",
        "email hr@silverfalcon.example (hr@silverfalcon.example)",
        "phone +4915123456789 (+49 1512 3456789)",
      ],
    ],
    ["a public network address", { network: { ips: ["8.8.8.8", "10.0.0.1"] } }, ["ip 8.8.8.8 (8.8.8.8)"]],
    [
      "a wallet",
      { payment: { wallets: ["bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"] } },
      ["wallet 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2 (bitcoin:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2)"],
    ],
    ["nothing but a name", {}, []],
  ])("%s", (_, submission, expected) => {
    expect(kinds(submission)).toEqual(expected);
  });

  test("an address for equipment meets the same house on a list", () => {
    const shipTo = { country: "US", postcode: "62704", city: "Springfield", line: "12 Elm Street, Apt 4" };
    const [own] = statedIndicators({ name: "Jane Doe", equipment: { shipTo } }, SEEN);
    expect(own?.kind).toBe("address");
    expect(own?.canonical).toBe(
      canonicalIndicator({ kind: "address", value: "12 Elm St, Springfield 62704" }),
    );
  });
});
