/** `whole` for what is promised, as `npm run test:load` sets it; a part of it in every other run. */
export const LOAD = process.env["LOAD"] ?? "part";
