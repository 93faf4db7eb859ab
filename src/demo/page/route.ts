/** Where in the workspace the reader is; kept in the URL's hash so that a reload returns there. */
export interface Route {
  /** Whom the reader looks as; undefined is the workspace's first person. */
  readonly as: string | undefined;
  readonly place: Place | undefined;
}

export type Place =
  | { readonly at: "channel"; readonly channel: string; readonly thread?: string }
  | { readonly at: "home"; readonly botUser?: string };

/** `#/C1`, `#/C1/thread/1712.0001`, `#/home`, `#/home/U2`, each with `?as=U1`. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const as = new URLSearchParams(query).get("as") ?? undefined;
  const [first = "", second, third] = path.split("/").map((part) => decode(part));
  if (first === "") return { as, place: undefined };
  if (first === "home") {
    return { as, place: { at: "home", ...(second ? { botUser: second } : {}) } };
  }
  const thread = second === "thread" && third ? { thread: third } : {};
  return { as, place: { at: "channel", channel: first, ...thread } };
}

export function formatRoute({ as, place }: Route): string {
  return `#/${place === undefined ? "" : path(place)}${as === undefined ? "" : `?as=${encodeURIComponent(as)}`}`;
}

function path(place: Place): string {
  if (place.at === "home") return place.botUser === undefined ? "home" : `home/${encode(place.botUser)}`;
  const channel = encode(place.channel);
  return place.thread === undefined ? channel : `${channel}/thread/${encode(place.thread)}`;
}

const encode = encodeURIComponent;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
