/** What is demanded of everything that leaves Bonafide with somebody else's words in it. Each throws with what it found. */
import { problemsInMessage, problemsInView } from "../../src/slack/block-kit/index.ts";
import type { Content } from "../../src/slack/messages/content.ts";
import { mrkdwnIn } from "../support/read-blocks.ts";
import { readPage } from "../support/read-page.ts";

/** Whom and what our own messages may name; attacks name others. */
const OURS =
  /^<(?:@[UW]0(?!EVIL)\w+|#C0(?!EVIL)\w+|!subteam\^S0(?!EVIL)\w+|http:\/\/127\.0\.0\.1:\d+\/archives\/C0(?!EVIL)\w+\/p\d+\|[^<>]*|https:\/\/(?!evil|example|[^/|]*@)[a-z0-9.-]+(?:\/[^<>|]*)?\|[^<>]*)>$/;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/u;
/** Everything but tab and line feed that a terminal would act on. */
const CONTROLS = /(?![\t\n])[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

export function expect(isTrue: boolean, what: string, found: unknown = ""): void {
  if (!isTrue) throw new Error(`${what}: ${JSON.stringify(found)?.slice(0, 400)}`);
}

function expectMarkup(text: string): void {
  for (const [control] of text.matchAll(/<[^>]*>?/g))
    expect(OURS.test(control), "markup that is not ours", { control, text });
  expect(!BIDI.test(text), "text that turns round what stands behind it", text);
}

/** Slack takes it, it pings nobody, and nothing in it is a link but ours. */
export function expectHarmlessMessage({ text, blocks }: Content): void {
  const problems = problemsInMessage({ text, blocks });
  expect(problems.length === 0, "a message that Slack refuses", problems);
  for (const markup of [text, ...mrkdwnIn(blocks)]) expectMarkup(markup);
  expectHarmlessNodes(blocks);
}

export function expectHarmlessView(view: object): void {
  const problems = problemsInView(view);
  expect(problems.length === 0, "a view that Slack refuses", problems);
  for (const markup of mrkdwnIn(view)) expectMarkup(markup);
  expectHarmlessNodes(view);
}

/** Rich text has elements that ping and link, and a button may lead somewhere. */
function expectHarmlessNodes(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const type: unknown = Reflect.get(node, "type");
  expect(type !== "broadcast" && type !== "link", "an element that pings or links", node);
  if (type === "mrkdwn") expect(Reflect.get(node, "verbatim") === true, "text that Slack would link", node);
  const url: unknown = Reflect.get(node, "url");
  if (typeof url === "string") expect(OURS.test(`<${url}|x>`), "a button that leads elsewhere", url);
  for (const value of Object.values(node)) expectHarmlessNodes(value);
}

export function expectHarmlessOnTerminal(text: string): void {
  const at = text.search(CONTROLS);
  expect(at < 0, "something a terminal acts on", text.slice(Math.max(0, at - 40), at + 40));
}

const ELEMENTS = new Set(
  "html head meta title style body p strong main header h1 h2 h3 h4 h5 div span dl dt dd bdi nav ol ul li a section footer details summary table thead tbody tr th td code pre blockquote small time svg g line circle rect path text tspan figure figcaption br hr em b i s q cite caption article aside abbr mark defs polyline desc".split(
    " ",
  ),
);

/** A page of the elements we write, with no address but our own and those that were checked. */
export function expectHarmlessPage(page: string): void {
  const { elements } = readPage(page.replace(/^<!DOCTYPE html>\n/, ""));
  expect(elements.length > 20, "a page without anything in it", elements.length);
  const policy = elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
  expect(
    policy?.attributes["content"]?.startsWith("default-src 'none'; style-src 'sha256-") === true,
    "no policy",
  );
  for (const { name, attributes } of elements) {
    expect(ELEMENTS.has(name), "an element that is not ours", name);
    for (const [key, value] of Object.entries(attributes)) {
      expect(!/^on|^src|^style$|^srcdoc|^xlink|^action|^formaction/i.test(key), "an attribute", {
        name,
        key,
      });
      if (key === "href") expect(/^(?:#[\w-]+|https?:\/\/[^\s"'<>]+)$/.test(value), "an address", value);
      if (key === "href") expect(!/evil/.test(value), "an address of the candidate's", value);
    }
  }
  // A lone surrogate becomes something else on its way through a file.
  expect(page.isWellFormed(), "a page that cannot be written");
}

/** Nobody has written on what every object inherits. */
export function expectCleanPrototypes(): void {
  expect(Reflect.get({}, "polluted") === undefined, "a polluted prototype");
}
