import { type Html, html } from "./html.ts";

/** One chapter of the page. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** Beside the title: how many there are. */
  readonly count?: number;
  readonly body: Html;
}

export function chapterOf({ id, title, count, body }: Chapter): Html {
  const many = count === undefined ? undefined : html` <span class="count">${count}</span>`;
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}${many}</h2>
${body}
</section>
`;
}

/** Rows under headings; on a narrow screen every row is a card with the headings beside its values. */
export function table(head: readonly string[], rows: readonly (readonly Html[])[]): Html {
  const cells = (row: readonly Html[]) =>
    row.map((cell, at) => html`<td data-label="${head[at] ?? ""}">${cell}</td>`);
  return html`<table class="cards"><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody></table>`;
}

/** What somebody wrote, in their words. */
export function quote(words: string): Html {
  return html`<blockquote dir="auto">${words}</blockquote>`;
}

export function note(words: string): Html {
  return html`<p class="note">${words}</p>`;
}
