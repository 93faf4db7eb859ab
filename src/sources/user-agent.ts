import { VERSION } from "../version.ts";

/** Says who asks, so that whoever is asked can complain or refuse. */
export const USER_AGENT = `Bonafide/${VERSION} (self-hosted hiring check)`;
