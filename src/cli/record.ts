/** One record of a file, or what is wrong with it, and the line on which it begins. */
export type ReadRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: string };

export interface Line {
  readonly line: number;
  readonly text: string;
}

export function parsed(text: string, line: number): ReadRecord {
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, problem: error instanceof Error ? error.message : "not JSON" };
  }
}
