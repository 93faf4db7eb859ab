import { MOST_ALLOCATED_BYTES, MOST_PIECE_BYTES } from "./limits.ts";
import { Unreadable } from "./unreadable.ts";

const KINDS = [
  "ArrayBuffer",
  "Uint8Array",
  "Uint8ClampedArray",
  "Int8Array",
  "Uint16Array",
  "Int16Array",
  "Uint32Array",
  "Int32Array",
  "Float32Array",
  "Float64Array",
] as const;

/** Readers of PDF use them where they are; each would take memory or reach out past every limit set here. */
const TAKEN_AWAY = [
  "DecompressionStream",
  "WebAssembly",
  "SharedArrayBuffer",
  "fetch",
  "WebSocket",
  "EventSource",
];

/**
 * Bytes live outside the heap that a worker's `resourceLimits` bound: a packed stream of ten megabytes could ask for
 * ten gigabytes. So within this worker every new array of bytes is counted, and too large a one is refused. For a
 * worker that reads one file and ends; nothing else may run beside it. `wasRefused`: the reader of PDF goes on after a
 * refusal with what it has, which is not the whole file.
 */
export function guardMemory(): { wasRefused(): boolean } {
  let allocated = 0;
  let refused = false;
  const count = (bytes: number) => {
    allocated += bytes;
    if (bytes <= MOST_PIECE_BYTES && allocated <= MOST_ALLOCATED_BYTES) return;
    refused = true;
    throw new Unreadable("tooMuchMemory");
  };
  for (const name of KINDS) {
    const real = globalThis[name];
    const size = "BYTES_PER_ELEMENT" in real ? real.BYTES_PER_ELEMENT : 1;
    const guarded: object = new Proxy(real, {
      construct(target, given: unknown[], newTarget) {
        const [first] = given;
        if (typeof first === "number") count(first * size);
        return Reflect.construct(target, given, newTarget === guarded ? target : newTarget);
      },
    });
    Object.defineProperty(globalThis, name, { value: guarded, writable: true, configurable: true });
  }
  for (const name of TAKEN_AWAY) Reflect.deleteProperty(globalThis, name);
  return { wasRefused: () => refused };
}
