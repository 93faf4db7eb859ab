import type * as z from "zod";

/**
 * Reads a JSON column. The value comes back as it was written, key order included, because a case is compared with
 * what it was before. Throws, naming the place but never the content, when the row does not have its shape.
 */
export function readJson<T>(shape: z.ZodType<T>, text: string, place: string): T {
  const value: unknown = JSON.parse(text);
  const read = shape.safeParse(value);
  if (read.success) return value as T;
  const where = read.error.issues.map((issue) => issue.path.join(".") || "(whole)").slice(0, 5);
  throw new Error(
    `${place} does not have the shape that this version writes (at ${where.join(", ")}). Somebody changed the row by hand, or a migration is missing.`,
  );
}
