import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod";
import { LEVELS } from "../../src/domain/assessment.ts";
import { Submission } from "../../src/domain/submission.ts";

/** Somebody invented who has done nothing wrong, and has the edges that real people have. */
const OrdinaryPerson = z.strictObject({
  about: z.string().min(10),
  region: z.enum(["europe-west", "europe-east", "americas", "africa-and-west-asia", "asia-and-pacific"]),
  submission: Submission,
  /** Submissions that the team had before this one, oldest first. */
  earlier: z.array(Submission).optional(),
});
export type OrdinaryPerson = z.infer<typeof OrdinaryPerson>;

/** An invented submission after the pattern of a published one. */
const KnownCase = z.strictObject({
  about: z.string().min(10),
  /** The publication that describes the pattern. */
  modelledOn: z.string().min(5),
  submission: Submission,
  earlier: z.array(Submission).optional(),
  expect: z.strictObject({ level: z.enum(LEVELS), raised: z.array(z.string()).min(1) }),
});
export type KnownCase = z.infer<typeof KnownCase>;

/** An ordinary person who is asked something by policy, and why that is right. */
const Allowed = z.strictObject({
  person: z.string(),
  raised: z.array(z.string()).min(1),
  reason: z.string().min(20),
});
export type Allowed = z.infer<typeof Allowed>;

const root = new URL("../corpus/", import.meta.url);

export const ORDINARY: readonly OrdinaryPerson[] = readFolder("ordinary/", z.array(OrdinaryPerson));
export const KNOWN: readonly KnownCase[] = readFolder("known/", z.array(KnownCase));
export const ALLOWED: readonly Allowed[] = readOne("allowed.json", z.array(Allowed));

function readFolder<T>(folder: string, shape: z.ZodType<readonly T[]>): readonly T[] {
  const files = readdirSync(new URL(folder, root)).filter((file) => file.endsWith(".json"));
  return files.toSorted().flatMap((file) => readOne(`${folder}${file}`, shape));
}

/** Throws with the name of the file when it is not what it should be. */
function readOne<T>(file: string, shape: z.ZodType<T>): T {
  const read = shape.safeParse(JSON.parse(readFileSync(new URL(file, root), "utf8")));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}
