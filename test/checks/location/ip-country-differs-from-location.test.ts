import { ipCountryDiffersFromLocation } from "../../../src/checks/location/ip-country-differs-from-location.ts";
import type { LookedUp } from "../../../src/facts/looked-up.ts";
import { testCheck } from "../../support/check-tester.ts";

type Answer = Omit<LookedUp["ipAddresses"][number], "source">;

const source = { name: "local IP database", seenAt: "2026-01-01T00:00:00.000Z" };
const from = (country: string, ...answers: Answer[]) => ({
  location: { country },
  network: { ips: answers.map(({ ip }) => ip) },
  lookedUp: { ipAddresses: answers.map((answer) => ({ ...answer, source })) },
});

testCheck(ipCountryDiffersFromLocation, import.meta.url, {
  clear: {
    "it is the country given": from("DE", { ip: "203.0.113.9", country: "DE", kind: "residential" }),
    "it is a part of it": from("PR", { ip: "203.0.113.9", country: "US" }),
    "an address inside a network stands beside it": {
      ...from("DE", { ip: "203.0.113.9", country: "DE" }),
      network: { ips: ["192.168.0.4", "203.0.113.9"] },
    },
  },
  raised: {
    "it is another country": {
      given: from("DE", { ip: "203.0.113.9", country: "CN" }),
      strength: "moderate",
      evidence: [
        "Country of residence given: DE",
        "IP address: 203.0.113.9",
        "Country of the IP address: CN",
      ],
    },
    "one of two is, spelled otherwise": {
      given: {
        ...from("DE", { ip: "203.0.113.9", country: "DE" }, { ip: "2001:db8::1", country: "BR" }),
        network: { ips: ["203.0.113.9", "2001:DB8:0::1"] },
      },
      strength: "moderate",
      evidence: [
        "Country of residence given: DE",
        "IP address: 2001:DB8:0::1",
        "Country of the IP address: BR",
      ],
    },
  },
  notApplicable: {
    "no address was given": { location: { country: "DE" } },
    "it is an address inside a network": { location: { country: "DE" }, network: { ips: ["10.0.0.1"] } },
    "no country was given": { ...from("DE", { ip: "203.0.113.9", country: "CN" }), location: {} },
  },
  cannotTell: {
    "there is no database": { location: { country: "DE" }, network: { ips: ["203.0.113.9"] } },
    "the database does not know it": { ...from("DE"), network: { ips: ["203.0.113.9"] } },
    "it names no country": from("DE", { ip: "203.0.113.9" }),
    "it is a VPN elsewhere": from("DE", { ip: "203.0.113.9", country: "NL", kind: "vpn" }),
    "one fits and the other is a data centre": from(
      "DE",
      { ip: "203.0.113.9", country: "DE" },
      { ip: "203.0.113.10", country: "US", kind: "hosting" },
    ),
  },
});
