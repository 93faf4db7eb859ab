import type { Text } from "../../domain/text.ts";
import type { ControlPlace } from "../../workflows/sources.ts";
import { type CodeFound, NOT_THERE, notFound } from "../find-code.ts";
import type { Asking } from "./asking.ts";
import { type Gist, Gists, isHandle, User } from "./shapes.ts";

export type GithubPlace = Extract<ControlPlace, { readonly kind: "github" }>;

const GISTS = 10;
const MOST_FILES = 10;
const MOST_FILE_BYTES = 100_000;
const RAW_HOST = "gist.githubusercontent.com";

/** Only the account's person writes its profile and its gists: in the profile's text first, then in the newest gists. */
export async function findOnGithub(asking: Asking, code: string, place: GithubPlace): Promise<CodeFound> {
  const { handle } = place;
  if (!isHandle(handle)) return notFound(NO_ACCOUNT);
  const reply = await asking.json(`/users/${handle}`, User);
  if (!reply.ok) return notFound(reply.status === 404 ? NO_ACCOUNT : reply.because);
  const { name, bio, blog, company, login } = reply.value;
  if ([name, bio, blog, company].some((text) => text?.includes(code)))
    return { found: true, where: `https://github.com/${encodeURIComponent(login)}` };
  const gists = await asking.json(`/users/${handle}/gists?per_page=${GISTS}`, Gists);
  if (!gists.ok) return notFound(gists.because);
  return inGists(asking, code, handle, gists.value.slice(0, GISTS));
}

async function inGists(
  asking: Asking,
  code: string,
  handle: string,
  gists: readonly Gist[],
): Promise<CodeFound> {
  const pageOf = ({ id }: Gist) => `https://gist.github.com/${handle}/${id}`;
  const named = gists.find(({ description, files }) =>
    [description, ...Object.keys(files)].some((text) => text?.includes(code)),
  );
  if (named !== undefined) return { found: true, where: pageOf(named) };
  const readable = gists
    .flatMap((gist) => Object.values(gist.files).map(({ raw_url: url, size }) => ({ gist, url, size })))
    .filter(({ url, size }) => size <= MOST_FILE_BYTES && isRawFileOf(handle, url))
    .slice(0, MOST_FILES);
  let unread: Text | undefined;
  for (const { gist, url } of readable) {
    const file = await asking.text(url, MOST_FILE_BYTES);
    if (file.ok && file.value.includes(code)) return { found: true, where: pageOf(gist) };
    if (!file.ok) unread = file.because;
  }
  return notFound(unread ?? NOT_THERE);
}

function isRawFileOf(handle: string, url: string): boolean {
  const raw = URL.parse(url);
  const owner = raw?.pathname.split("/")[1] ?? "";
  return raw?.protocol === "https:" && raw.host === RAW_HOST && owner.toLowerCase() === handle.toLowerCase();
}

const NO_ACCOUNT: Text = {
  en: "GitHub shows no account of that name.",
  de: "GitHub zeigt kein Konto mit diesem Namen.",
};
