import { walkXml } from "../walk-xml.ts";
import type { OfficePackage } from "./open-package.ts";

/** What one part of an Office file leads to. */
export interface Relation {
  /** The last word of its type, such as `header`. */
  readonly type: string;
  /** A part's name; for what is `outside`, the address as it stands. */
  readonly target: string;
  readonly outside: boolean;
}

/** The relations of a part; of the whole file for "". */
export function relationsOf(file: OfficePackage, part: string): readonly Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const found: Relation[] = [];
  const xml = file.read(`${folder}_rels/${part.slice(slash)}.rels`);
  if (xml === undefined) return found;
  walkXml(xml, {
    open(name, attribute) {
      const target = attribute("Target");
      if (name !== "Relationship" || target === undefined) return;
      const outside = attribute("TargetMode") === "External";
      const type = attribute("Type") ?? "";
      found.push({
        type: type.slice(type.lastIndexOf("/") + 1),
        target: outside ? target : inside(folder, target),
        outside,
      });
    },
  });
  return found;
}

function inside(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
