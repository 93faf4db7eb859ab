import { ipIsVpnOrHosting } from "../../../src/checks/location/ip-is-vpn-or-hosting.ts";
import type { LookedUp } from "../../../src/facts/looked-up.ts";
import { testCheck } from "../../support/check-tester.ts";

type Kind = LookedUp["ipAddresses"][number]["kind"];

const source = { name: "local IP database", seenAt: "2026-01-01T00:00:00.000Z" };
const kinds = (...given: Kind[]) => {
  const addresses = given.map((kind, at) => ({ ip: `203.0.113.${at + 1}`, kind }));
  return {
    network: { ips: addresses.map(({ ip }) => ip) },
    lookedUp: {
      ipAddresses: addresses.map(({ ip, kind }) => ({ ip, ...(kind !== undefined && { kind }), source })),
    },
  };
};

testCheck(ipIsVpnOrHosting, import.meta.url, {
  clear: { "it is a connection at home": kinds("residential", "residential") },
  raised: {
    "it is a VPN": {
      given: kinds("vpn"),
      strength: "weak",
      evidence: ["IP address: 203.0.113.1", "Range of a VPN"],
    },
    "it is a data centre, beside an ordinary one": {
      given: kinds("residential", "hosting"),
      strength: "weak",
      evidence: ["IP address: 203.0.113.2", "Range of a data centre"],
    },
    "one of two is a VPN that advisories name": {
      given: kinds("vpn", "advised-vpn"),
      strength: "moderate",
      evidence: [
        "IP address: 203.0.113.1",
        "Range of a VPN",
        "IP address: 203.0.113.2",
        "Range of a VPN that published advisories name",
      ],
    },
  },
  notApplicable: {
    "no address was given": {},
    "it is an address inside a network": { network: { ips: ["192.168.1.2"] } },
  },
  cannotTell: {
    "there is no database": { network: { ips: ["203.0.113.1"] } },
    "the kind of one is not known": kinds("residential", undefined),
    "the database does not know it": { ...kinds(), network: { ips: ["203.0.113.1"] } },
  },
});
