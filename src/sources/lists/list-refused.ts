import { fill, type Text } from "../../domain/text.ts";

/** The whole file is refused and nothing of it counts. `where` is a file's name, with the line where there is one. */
export class ListRefused extends Error {
  override readonly name = "ListRefused";
  readonly where: string;
  readonly found: Text;
  readonly wanted: Text;

  constructor(where: string, found: Text, wanted: Text) {
    super(`${where}: ${found.en} Wanted: ${wanted.en}`);
    this.where = where;
    this.found = found;
    this.wanted = wanted;
  }

  /** All of it in one line. */
  get says(): Text {
    return fill(
      { en: "{where}: {found} Wanted: {wanted}", de: "{where}: {found} Erwartet wird: {wanted}" },
      { where: this.where, found: this.found, wanted: this.wanted },
    );
  }
}
