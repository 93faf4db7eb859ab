import { z } from "zod";

/** Nobody's name is longer, and it has to fit into a button. */
export const LONGEST_SEARCH = 80;

const Page = z.int().min(0).max(1000).catch(0);

/**
 * What somebody looks at in App Home: a page of each list, counted from 0, and the search when there is one. It
 * travels with the view, and says nothing about what they may see.
 */
const HomeState = z.object({
  tasks: Page,
  cases: Page,
  search: z.string().max(LONGEST_SEARCH).catch(""),
});
export type HomeState = Readonly<z.infer<typeof HomeState>>;

export const FIRST_PAGES: HomeState = { tasks: 0, cases: 0, search: "" };

export function writeHomeState(state: HomeState): string {
  return JSON.stringify(state);
}

/** What cannot be read is the first pages. */
export function readHomeState(text: string): HomeState {
  try {
    return HomeState.catch(FIRST_PAGES).parse(JSON.parse(text));
  } catch {
    return FIRST_PAGES;
  }
}
