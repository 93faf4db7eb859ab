/**
 * Random inputs, the same in every run, so that a failure is of the change and not of the day. `npm run test:random`
 * draws others; what it finds becomes a row before it is mended.
 */
import fc from "fast-check";

const SEED = 20_261_122;

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? SEED) });

export { fc };
