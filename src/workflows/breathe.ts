/** Lets everything else that waits have its turn: long work is cut into pieces with this in between. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
