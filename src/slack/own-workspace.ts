import type { AnyMiddlewareArgs, Middleware } from "@slack/bolt";
import type { Log } from "../logger.ts";

/** Where the app is installed, as Slack says it at the start. */
export interface OwnWorkspace {
  /** The app's own id, as far as Slack has said it. */
  readonly app: string | undefined;
  /** Whether a person or a payload is of this workspace, or of the same enterprise. */
  includes(from: { readonly team: unknown; readonly enterprise: unknown }): boolean;
}

export function ownWorkspace(said: {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
  readonly app: string | undefined;
}): OwnWorkspace {
  const { team, enterprise, app } = said;
  return {
    app,
    includes: (from) =>
      (team !== undefined && from.team === team) ||
      (enterprise !== undefined && enterprise !== "" && from.enterprise === enterprise),
  };
}

/**
 * Whether a payload was meant for this app in this workspace. The signature and the socket vouch for Slack; this is
 * for an app that was installed elsewhere too, whose people must not reach the candidates here.
 */
function isOurs(body: unknown, own: OwnWorkspace): boolean {
  const { api_app_id: app, event, ...from } = (body ?? {}) as Payload;
  if (own.app !== undefined && app !== own.app) return false;
  // Slack delivers what happens in a shared channel as a matter of either side, and says for whom.
  if (event !== undefined && Array.isArray(from.authorizations))
    return from.authorizations.some((one: Authorization | null) =>
      own.includes({ team: one?.team_id, enterprise: one?.enterprise_id }),
    );
  const team = from.team_id ?? from.team?.id ?? from.user?.team_id;
  return own.includes({ team, enterprise: from.enterprise_id ?? from.enterprise?.id });
}

/** What is not ours goes no further, and whoever sent it waits for nothing. */
export function onlyOurs(own: OwnWorkspace, log: Log): Middleware<AnyMiddlewareArgs> {
  return async ({ body, next, ...args }) => {
    if (isOurs(body, own)) return next();
    log.warn({}, "a delivery for another workspace or app was refused");
    const { ack } = args as { readonly ack?: () => Promise<void> };
    await ack?.();
  };
}

interface Authorization {
  readonly team_id?: unknown;
  readonly enterprise_id?: unknown;
}

interface Payload extends Authorization {
  readonly api_app_id?: unknown;
  readonly event?: unknown;
  readonly authorizations?: unknown;
  readonly team?: { readonly id?: unknown } | null;
  readonly enterprise?: { readonly id?: unknown } | null;
  readonly user?: { readonly team_id?: unknown } | null;
}
