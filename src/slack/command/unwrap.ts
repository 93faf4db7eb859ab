/** `<target>` or `<target|label>`; neither part can hold an angle bracket, so the search is linear. */
const WRAPPED = /<([^<>|]{1,4000})(?:\|([^<>]{0,4000}))?>/g;

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/**
 * Undoes what Slack does to typed text: `<mailto:a@b|a@b>`, `<https://…|…>`, `<tel:…>`, `<@U1|name>`, `<#C1|name>`,
 * `<!here>` and `&amp; &lt; &gt;`. Text that Slack delivered as typed comes back as it is, `Jane <jane@x.org>` included.
 */
export function unwrap(text: string): string {
  return decode(
    text.replace(WRAPPED, (whole, target: string, label: string | undefined) => {
      if (/^mailto:/i.test(target)) return withLabel(mailbox(target), label);
      if (/^tel:/i.test(target)) return telephone(target.slice("tel:".length), label);
      if (/^https?:\/\//i.test(target)) return link(target, label);
      if (/^@[A-Z0-9]+$/.test(target)) return `@${label ?? target.slice(1)}`;
      if (/^#[A-Z0-9]+$/.test(target)) return `#${label ?? target.slice(1)}`;
      if (target.startsWith("!")) return label ?? `@${target.slice(1)}`;
      return whole;
    }),
  );
}

// In one pass: "&amp;lt;" is the text "&lt;".
function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
}

function mailbox(target: string): string {
  return target.slice("mailto:".length).split("?", 1)[0] ?? "";
}

function telephone(target: string, label: string | undefined): string {
  const digits = (text: string) => text.replace(/\D/g, "");
  if (label === undefined) return target;
  return digits(label) === digits(target) ? label : withLabel(target, label);
}

function link(target: string, label: string | undefined): string {
  // Slack links a bare "janedoe.dev" by itself; the label is what was typed. A separator is safe behind a scheme.
  if (label !== undefined && bare(label) === bare(target)) return /[;,]/.test(label) ? target : label;
  // "LinkedIn" on a link to www.linkedin.com adds nothing.
  if (label !== undefined && /^\S+$/.test(label) && bare(target).includes(label.toLowerCase())) return target;
  return withLabel(target, label);
}

/** The target counts: a label may stay beside it as text, but not when it poses as an address of its own. */
function withLabel(target: string, label: string | undefined): string {
  if (label === undefined || label === target || /[@/]|\w\.\w/.test(label)) return target;
  return `${label} ${target}`;
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}
