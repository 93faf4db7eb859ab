import { refuseArguments } from "../refusal.ts";
import type { Team } from "../team.ts";

/** One Web API method: whom it answers and what it does. */
export interface Method {
  /** Which token it takes; most take the bot's. */
  readonly token?: "app" | "any";
  /** One of these scopes is needed, as in Slack's own table. */
  readonly scopes?: readonly string[];
  run(call: Call): Reply | Promise<Reply>;
}

export interface Call {
  readonly team: Team;
  readonly args: Arguments;
  readonly isAppToken: boolean;
}

export type Arguments = Readonly<Record<string, unknown>>;
export type Reply = Readonly<Record<string, unknown>>;
export type Methods = Readonly<Record<string, Method>>;

/** A text argument that must be there. */
export function required(args: Arguments, name: string): string {
  return (
    given(args, name) ?? refuseArguments("invalid_arguments", [`[ERROR] missing required field: ${name}`])
  );
}

export function given(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "object") {
    refuseArguments("invalid_arguments", [`[ERROR] must provide a string [json-pointer:/${name}]`]);
  }
  return String(value);
}

export function flag(args: Arguments, name: string): boolean {
  return ["true", "1"].includes(String(args[name] ?? "false"));
}

/** An argument that travels as JSON inside a form, and as itself inside JSON. */
export function json(args: Arguments, name: string, error: string): unknown {
  const value = args[name];
  if (typeof value !== "string") return value;
  if (value === "") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return refuseArguments(error, [`[ERROR] must be valid JSON [json-pointer:/${name}]`]);
  }
}

/** A page of a list, with Slack's cursor for the next one. */
export function page<T>(
  args: Arguments,
  all: readonly T[],
): { readonly items: readonly T[]; readonly response_metadata: { readonly next_cursor: string } } {
  const limit = Number(args["limit"] ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) refuseArguments("invalid_limit", []);
  const cursor = given(args, "cursor");
  const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, "base64url").toString());
  if (!Number.isInteger(from) || from < 0) refuseArguments("invalid_cursor", []);
  const end = from + limit;
  const next = end < all.length ? Buffer.from(String(end)).toString("base64url") : "";
  return { items: all.slice(from, end), response_metadata: { next_cursor: next } };
}
