import ipaddr from "ipaddr.js";

/** IANA hands out global unicast addresses from this block alone. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");
/** Answers from inside a customer's own network at Azure, although the address is a public one. */
const AZURE_PLATFORM = "168.63.129.16";

/**
 * Whether a computer of anybody's may stand there: not this machine, not the network around it, no metadata
 * service, no group of machines, no reserved block, no IPv6 form that carries an IPv4 address inside.
 * Only the usual spelling is an address; `hostname` of a parsed URL always has it.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address))
    return ipaddr.IPv4.parse(address).range() === "unicast" && address !== AZURE_PLATFORM;
  if (!ipaddr.IPv6.isValid(address) || address.includes("%")) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === "unicast" && parsed.match(GLOBAL_IPV6);
}

/** The host of a URL when it is an address and no name, without brackets. */
export function addressInHost(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return ipaddr.isValid(bare) ? bare : undefined;
}
