import { measureQuality } from "./tables.ts";

/** Measured once per process, for whoever prints it and whoever writes it down. */
export const quality = measureQuality();
