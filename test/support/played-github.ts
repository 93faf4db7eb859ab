import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answering } from "./odd-server.ts";

/** A commit as git has it, and what GitHub makes of its e-mail. */
export interface PlayedCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly name: string;
  /** With the offset of the author's clock: 2026-01-05T10:00:00+01:00. */
  readonly at: string;
  /** When it was put where it stands, if that was another time. */
  readonly committedAt?: string;
  /** Whose verified e-mail it bears. */
  readonly login?: string;
  /** Made in the browser. */
  readonly web?: boolean;
}

export interface PlayedRepository {
  readonly path: string;
  readonly createdAt: string;
  /** Newest first. */
  readonly commits: readonly PlayedCommit[];
  readonly fork?: boolean;
  /** Whose template it was made from. */
  readonly template?: string;
  readonly size?: number;
}

export interface PlayedGist {
  readonly id: string;
  readonly description?: string;
  readonly files: Readonly<Record<string, string>>;
  /** In place of what the file has. */
  readonly size?: number;
  readonly rawUrl?: string;
}

export interface PlayedUser {
  readonly login: string;
  readonly id: number;
  readonly createdAt: string;
  readonly type?: "User" | "Organization";
  readonly name?: string;
  readonly bio?: string;
  readonly blog?: string;
  readonly company?: string;
  readonly gists?: readonly PlayedGist[];
}

export interface PlayedGithub {
  readonly users: readonly PlayedUser[];
  readonly repositories: readonly PlayedRepository[];
  /** Questions it takes until the reset; as many as there are without a token when left out. */
  readonly core?: number;
  readonly search?: number;
  /** Commits whose repositories the search has not read. */
  readonly unsearched?: readonly string[];
}

export const RESET = "2026-03-03T09:30:00.000Z";

type Query = URLSearchParams;
/** Undefined: there is no such thing. */
type Found = { readonly body: unknown; readonly status?: number; readonly link?: string } | undefined;

/** GitHub with a few accounts, as its documentation has its answers: pages, links, limits and patches. */
export function playGithub(github: PlayedGithub): Answering {
  const left = { core: github.core ?? 60, search: github.search ?? 10 };
  return (request, response) => {
    const host = request.headers.host ?? "";
    const url = new URL(request.url ?? "", `https://${host}`);
    if (host === "api.github.com") answerApi(github, left, request, response);
    else if (host === "github.com") answerText(response, patchAt(github, url.pathname));
    else if (host === "gist.githubusercontent.com") answerText(response, rawAt(github, url.pathname));
    else response.writeHead(404).end();
  };
}

function answerApi(
  github: PlayedGithub,
  left: { core: number; search: number },
  { url: path = "" }: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(path, "https://api.github.com");
  const resource = pathname.startsWith("/search/") ? "search" : "core";
  const isLimited = left[resource] <= 0;
  left[resource] = Math.max(0, left[resource] - 1);
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "x-github-media-type": "github.v3; format=json",
    "x-ratelimit-resource": resource,
    "x-ratelimit-remaining": String(left[resource]),
    "x-ratelimit-reset": String(Date.parse(RESET) / 1000),
  };
  const found = isLimited ? LIMITED : (route(github, pathname, searchParams) ?? NOT_FOUND);
  const { status = 200, body, link } = found;
  response.writeHead(status, { ...headers, ...(link !== undefined && { link }) }).end(JSON.stringify(body));
}
const LIMITED = { status: 403, body: { message: "API rate limit exceeded" }, link: undefined };
const NOT_FOUND = { status: 404, body: { message: "Not Found", status: "404" }, link: undefined };

function answerText(response: ServerResponse, text: string | undefined): void {
  if (text === undefined) response.writeHead(404, { "content-type": "text/html" }).end("not found");
  else response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(text);
}

function route(github: PlayedGithub, pathname: string, query: Query): Found {
  const [, first, second = "", third = "", fourth] = pathname.split("/");
  if (first === "user") return shown(userJson(github.users.find(({ id }) => String(id) === second)));
  if (first === "users") {
    const user = userOf(github, second);
    if (third === "") return shown(userJson(user));
    if (third === "repos") return user && listOf(github, user, query);
    return user && { body: (user.gists ?? []).map((gist) => gistJson(user, gist)) };
  }
  if (first === "search") return search(github, query.get("q") ?? "", query);
  const repository = github.repositories.find(
    ({ path }) => path.toLowerCase() === `${second}/${third}`.toLowerCase(),
  );
  if (first !== "repos" || repository === undefined) return undefined;
  if (fourth === "commits") return commitPage(github, repository, query);
  return shown({ ...repositoryJson(github, repository), ...originJson(github, repository) });
}

function shown(body: unknown): Found {
  return body === undefined ? undefined : { body };
}

function userOf({ users }: PlayedGithub, login: string): PlayedUser | undefined {
  return users.find((user) => user.login.toLowerCase() === login.toLowerCase());
}

function userJson(user: PlayedUser | undefined): unknown {
  if (user === undefined) return undefined;
  const { login, id, createdAt, type = "User", name, bio, blog = "", company, gists = [] } = user;
  return {
    ...{ login, id, node_id: "MDQ6", avatar_url: "", html_url: `https://github.com/${login}`, type },
    ...{ site_admin: false, name: name ?? null, company: company ?? null, blog, location: null },
    ...{ email: null, hireable: null, bio: bio ?? null, twitter_username: null, public_repos: 1 },
    ...{ public_gists: gists.length, followers: 0, following: 0, created_at: createdAt },
    updated_at: "2026-03-01T00:00:00Z",
  };
}

function repositoryJson(github: PlayedGithub, repository: PlayedRepository): object {
  const { path, createdAt, fork = false, size = Math.max(1, repository.commits.length) } = repository;
  const [login = "", name] = path.split("/");
  const owner = { login, id: userOf(github, login)?.id ?? 999, type: "User" };
  return {
    ...{ id: 1, node_id: "R_1", name, full_name: path, private: false, owner, fork },
    ...{ html_url: `https://github.com/${path}`, description: null, default_branch: "main" },
    ...{ created_at: createdAt, pushed_at: repository.commits[0]?.at ?? createdAt },
    size: repository.commits.length === 0 ? 0 : size,
  };
}

function originJson(github: PlayedGithub, { template }: PlayedRepository): object {
  const found = github.repositories.find(({ path }) => path === template);
  return found === undefined ? {} : { template_repository: repositoryJson(github, found) };
}

function listOf(github: PlayedGithub, { login }: PlayedUser, query: Query): Found {
  const own = github.repositories.filter(({ path }) => path.startsWith(`${login}/`));
  return paged(
    own.map((repository) => repositoryJson(github, repository)),
    query,
  );
}

function commitPage(github: PlayedGithub, { commits }: PlayedRepository, query: Query): Found {
  if (commits.length === 0) return { status: 409, body: { message: "Git Repository is empty." } };
  const author = query.get("author");
  const wanted = author === null ? commits : commits.filter(({ login }) => login === author);
  const page = paged(wanted, query);
  return page && { ...page, body: page.items.map((commit) => commitJson(github, commit)) };
}

function paged<T>(all: readonly T[], query: Query) {
  const size = Number(query.get("per_page") ?? 30);
  const page = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const to = (number: number, rel: string) =>
    `<https://api.github.com/repositories/1/list?per_page=${size}&page=${number}>; rel="${rel}"`;
  const items = all.slice((page - 1) * size, page * size);
  const link = page < last ? [to(page + 1, "next"), to(last, "last")] : [to(1, "first")];
  return { body: items, items, ...(last > 1 && { link: link.join(", ") }) };
}

function commitJson(
  github: PlayedGithub,
  { sha, parents, name, at, committedAt = at, login, web }: PlayedCommit,
): object {
  const inUtc = (moment: string) => `${new Date(moment).toISOString().slice(0, 19)}Z`;
  const signature = { name, email: `${name.replaceAll(" ", ".")}@example.com`, date: inUtc(at) };
  const date = inUtc(committedAt);
  const user = login === undefined ? undefined : userOf(github, login);
  const account = user === undefined ? null : { login: user.login, id: user.id, type: "User" };
  return {
    ...{ sha, node_id: "C_1", url: "", html_url: "", comments_url: "" },
    commit: {
      author: signature,
      committer:
        web === true ? { name: "GitHub", email: "noreply@github.com", date } : { ...signature, date },
      ...{ message: "Change", tree: { sha, url: "" }, comment_count: 0 },
      verification: { verified: false, reason: "unsigned", signature: null, payload: null },
    },
    author: account,
    committer: web === true ? { login: "web-flow", id: 19_864_447, type: "User" } : account,
    parents: parents.map((parent) => ({ sha: parent, url: "", html_url: "" })),
  };
}

/** Of everybody's repositories, and saying which of them are forks. */
function search(github: PlayedGithub, asked: string, query: Query): Found {
  const [kind, value = ""] = asked.split(":");
  if (kind === "author" && userOf(github, value) === undefined)
    return { status: 422, body: { message: "Validation Failed" } };
  const found = github.repositories.flatMap((repository) =>
    repository.commits
      .filter(({ sha, login }) => (kind === "hash" ? sha === value : login === value))
      .filter(({ sha }) => github.unsearched?.includes(sha) !== true)
      .map((commit) => ({ commit, repository })),
  );
  const items = found.slice(0, Number(query.get("per_page") ?? 30)).map(({ commit, repository }) => ({
    ...commitJson(github, commit),
    repository: repositoryJson(github, repository),
    score: 1,
  }));
  return { body: { total_count: found.length, incomplete_results: false, items } };
}

function gistJson({ login, id: userId }: PlayedUser, gist: PlayedGist): object {
  const files = Object.entries(gist.files).map(([filename, text]) => {
    const rawUrl = gist.rawUrl ?? `https://gist.githubusercontent.com/${login}/${gist.id}/raw/1/${filename}`;
    return [filename, { filename, type: "text/plain", raw_url: rawUrl, size: gist.size ?? text.length }];
  });
  return {
    ...{ id: gist.id, public: true, description: gist.description ?? "", comments: 0 },
    ...{ html_url: `https://gist.github.com/${login}/${gist.id}`, owner: { login, id: userId } },
    files: Object.fromEntries(files),
  };
}

function rawAt({ users }: PlayedGithub, path: string): string | undefined {
  const [, login, id, , , filename = ""] = path.split("/");
  const gists = users.find((user) => user.login === login)?.gists ?? [];
  return gists.find((gist) => gist.id === id)?.files[filename];
}

/** As `git format-patch` writes it. */
function patchAt({ repositories }: PlayedGithub, path: string): string | undefined {
  const [, owner, name, , file = ""] = path.split("/");
  const repository = repositories.find((one) => one.path === `${owner}/${name}`);
  const commit = repository?.commits.find(({ sha }) => file === `${sha}.patch`);
  if (commit === undefined) return undefined;
  const { sha, name: author, at } = commit;
  const local = new Date(`${at.slice(0, 19)}Z`).toUTCString().replace("GMT", at.slice(19).replace(":", ""));
  return `From ${sha} Mon Sep 17 00:00:00 2001
From: ${author} <mail@example.com>
Date: ${local.replace(/, 0/, ", ")}
Subject: [PATCH] Change

Date: Mon, 1 Jan 2024 00:00:00 -1100
---
 a.txt | 1 +
`;
}

/** A line of commits, newest first. The same `seed` gives the same hashes, as copying does. */
export function line(given: {
  readonly seed: string;
  readonly count: number;
  readonly name: string;
  readonly login?: string;
  /** The day of the first commit. */
  readonly from: string;
  /** Days between two commits. */
  readonly everyDays?: number;
  /** Of the clock, such as +01:00. */
  readonly offset?: string;
  readonly on?: readonly PlayedCommit[];
  readonly web?: boolean;
}): readonly PlayedCommit[] {
  const { seed, count, name, login, from, everyDays = 5, offset = "+01:00", on = [], web } = given;
  const commits: PlayedCommit[] = [...on].reverse();
  for (let at = 0; at < count; at += 1) {
    const parent = commits.at(-1)?.sha;
    const day = new Date(Date.parse(from) + at * everyDays * 86_400_000).toISOString().slice(0, 10);
    commits.push({
      sha: createHash("sha1").update(`${seed} ${at}`).digest("hex"),
      parents: parent === undefined ? [] : [parent],
      name,
      at: `${day}T10:00:00${offset}`,
      ...(login !== undefined && { login }),
      ...(web !== undefined && { web }),
    });
  }
  return commits.reverse();
}
