import MailChecker from "mailchecker";
import { getDomain } from "tldts";

/** Services that pass mail on to a mailbox of one's own: a way to keep an address private, not to throw it away. */
const RELAYS = new Set(
  "privaterelay.appleid.com simplelogin.com simplelogin.co simplelogin.fr simplelogin.io aleeas.com slmail.me slmails.com 8alias.com 8shield.net dralias.com silomails.com passmail.com passmail.net passinbox.com passfwd.com mozmail.com relay.firefox.com duck.com addy.io addymail.com anonaddy.com anonaddy.me mailer.me fastmail.com fastmail.fm mm.st sent.com messagingengine.com 33mail.com erine.email forwardemail.net improvmx.com opayq.com cloaked.id".split(
    " ",
  ),
);

/** On the list, and yet a company, a university or an ordinary mail service. */
const NOT_THROWAWAY = new Set("aver.com blogos.com nus.edu.sg sdf.org tom.com".split(" "));

const THROWAWAY = MailChecker.blacklist() as ReadonlySet<string>;

export function isPrivacyRelay(domain: string): boolean {
  return owners(domain).some((owner) => RELAYS.has(owner));
}

/** Whether mailboxes at this domain are made to be thrown away; privacy relays are not. */
export function isThrowawayDomain(domain: string): boolean {
  return (
    !isPrivacyRelay(domain) &&
    owners(domain).some((owner) => THROWAWAY.has(owner) && !NOT_THROWAWAY.has(owner))
  );
}

/** The domain and those above it, up to the one that somebody registered: all of "zp.ua" has no single owner. */
function owners(domain: string): readonly string[] {
  const registered = getDomain(domain, { allowPrivateDomains: true });
  if (registered === null) return [];
  const found = [domain];
  for (let name = domain; name !== registered && name.includes("."); ) {
    name = name.slice(name.indexOf(".") + 1);
    found.push(name);
  }
  return found;
}
