/** Without the keys that have no value. */
export function knownValues<Key extends string>(
  values: Readonly<Record<Key, string | undefined>>,
): { readonly [Name in Key]?: string } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { readonly [Name in Key]?: string };
}
