/** The same seed, the same draws. */
export interface Random {
  /** 0 up to, and never, 1. */
  next(): number;
  /** A whole number from 0 up to, and never, `limit`. */
  below(limit: number): number;
  one<T>(of: readonly T[]): T;
  /**
   * A whole number from 0 up to, and never, `limit`: the first ones are the common ones, each of rank k about 1/k as
   * often as the first (Zipf with exponent 1).
   */
  zipf(limit: number): number;
}

/** mulberry32 (Tommy Ettinger): one multiplication a step, good enough for invented people. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    one: <T>(of: readonly T[]) => of[below(of.length)] as T,
    zipf: (limit) => Math.floor((limit + 1) ** next()) - 1,
  };
}
