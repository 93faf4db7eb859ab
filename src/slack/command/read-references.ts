import type { Submission } from "../../domain/submission.ts";
import { findDetails } from "./find-details.ts";

export type Reference = NonNullable<Submission["references"]>[number];

/** "a@b.com", "Ann Lee <a@b.com>", "Ann Lee +49 30 123456"; undefined without a way to reach the person. */
export function readReference(text: string): Reference | undefined {
  const { emails, phones, links, rest } = findDetails(text);
  const [email, secondEmail] = emails;
  const [phone, secondPhone] = phones;
  const [name, more] = rest.filter((piece) => piece !== "");
  if (secondEmail !== undefined || secondPhone !== undefined || more !== undefined) return undefined;
  if (links.length > 0 || (email === undefined && phone === undefined)) return undefined;
  if (name !== undefined && (name.length > 300 || name.includes("@"))) return undefined;
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
  };
}
