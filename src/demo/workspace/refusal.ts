/** What Slack answers with `ok: false`, to an app or to a person; `code` is Slack's error code. */
export class Refusal extends Error {
  readonly code: string;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.extra = extra;
  }
}

export function refuse(code: string, extra: Readonly<Record<string, unknown>> = {}): never {
  throw new Refusal(code, extra);
}

/** Refuses as the Web API does when arguments are wrong, with the lines that explain it. */
export function refuseArguments(code: string, messages: readonly string[]): never {
  throw new Refusal(code, { response_metadata: { messages } });
}
