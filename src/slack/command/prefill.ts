import type { Submission } from "../../domain/submission.ts";

type Partly<T> = T extends readonly (infer Item)[]
  ? readonly Partly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

/** What is known so far about a candidate; the form can be opened with it. */
export type Prefill = Partly<Submission>;
