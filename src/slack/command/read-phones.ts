import { findPhones } from "./find-phones.ts";

/** A list of phone numbers and nothing else; undefined when something in it is none. */
export function readPhones(text: string): readonly string[] | undefined {
  const found = findPhones(text);
  const between = found.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  if (found.length > 0 && /^[\s,;/|]*$/.test(between)) return found.map((phone) => phone.text.trim());
  const parts = text.split(/[,;\n|]/, 60).map((part) => part.trim());
  const numbers = parts.filter((part) => part !== "");
  return numbers.length > 0 && numbers.every(couldBeDialled) ? numbers : undefined;
}

/** Where only a phone number is asked for, a short or local one is one too. */
function couldBeDialled(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  return digits >= 5 && digits <= 20 && /^[+\d\s()./-]+(?:(?:ext|x|-)\.?\s?\d{1,6})?$/i.test(text);
}
