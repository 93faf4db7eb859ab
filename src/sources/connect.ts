import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { addressInHost, isPublicAddress } from "./public-address.ts";

/** Every address of a name. Rejects when there is none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;
/** Opens a connection to one of `addresses`, whatever the host's name would lead to. */
export type Dial = (
  options: buildConnector.Options,
  addresses: readonly string[],
  done: buildConnector.Callback,
) => void;

/** The address leads to where nobody is asked. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

/**
 * Connects to no address that has not been checked: the name is resolved once, here, and the connection goes to
 * what came out of it, so that a name which changes its mind in between (DNS rebinding) gains nothing.
 */
export function createConnect(resolve: Resolve, dial: Dial): buildConnector.connector {
  return (options, done) => {
    checkedAddresses(options.hostname, resolve).then(
      (addresses) => dial(options, addresses, done),
      (error: unknown) => done(error instanceof Error ? error : new Error("no address"), null),
    );
  };
}

async function checkedAddresses(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  const literal = addressInHost(hostname);
  const addresses = literal === undefined ? await resolve(hostname) : [literal];
  if (addresses.length === 0) throw new Error("the name has no address");
  // One inner address among public ones is no accident either.
  if (!addresses.every(isPublicAddress)) throw new AddressRefused("not a public address");
  return addresses;
}

export const resolveName: Resolve = async (hostname) =>
  (await dns.promises.lookup(hostname, { all: true })).map(({ address }) => address);

export const dialAddress: Dial = (options, addresses, done) => {
  const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const pinned: LookupFunction = (_name, { all }, answer) => {
    const [first] = found;
    if (all === true || first === undefined) answer(null, found);
    else answer(null, first.address, first.family);
  };
  buildConnector({ lookup: pinned, maxCachedSessions: 0, timeout: CONNECT_MS })(options, done);
};
/** A connection that nobody waits for any more is given up as well. */
const CONNECT_MS = 10_000;
