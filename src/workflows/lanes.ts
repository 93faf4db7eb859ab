/** Works on all items, so many at a time; answers in their order. Rejects, when all have ended, with the first failure. */
export async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: PromiseSettledResult<R>[] = [];
  const left = items.entries();
  async function lane(): Promise<void> {
    for (const [at, item] of left) [results[at]] = await Promise.allSettled([work(item)]);
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}
