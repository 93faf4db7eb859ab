import { availableParallelism, cpus, release, totalmem, type } from "node:os";

/** What the figures were measured on, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} × ${model}, ${memory} GB, ${type()} ${release()}, Node ${process.version}`;
}
