import { cvFileSharesOrigin } from "../../../src/checks/linkage/cv-file-shares-origin.ts";
import { testCheck } from "../../support/check-tester.ts";

const file = (metadata: object) => ({ cv: { metadata } });
const use = (
  kind: "document-author" | "document-moment" | "document-id",
  canonical: string,
  name = "Mara Lindqvist",
) => ({ kind, canonical, case: "V-3", name, seenAt: "2026-01-05T09:00:00.000Z" });
const same = "V-3, Mara Lindqvist, has a CV file with the same entry";
const ID = "b7d1e9a2-44c0-4d0e-9f63-0c5b8a1d7e21";
const id = ID.replaceAll("-", "");

testCheck(cvFileSharesOrigin, import.meta.url, {
  clear: {
    "nobody else's file says so": file({ author: "Tomás Pereira" }),
    "the same person comes back": {
      ...file({ documentId: ID }),
      earlier: [use("document-id", id, "Doe, Jane")],
    },
  },
  raised: {
    "the author is the same": {
      given: { ...file({ author: "Tomás Pereira" }), earlier: [use("document-author", "tomas pereira")] },
      strength: "moderate",
      evidence: ["Author of the CV file: Tomás Pereira", same],
      cases: ["V-3"],
    },
    "tool and second are the same": {
      given: {
        ...file({ producer: "Skia/PDF m120", created: "2026-01-01T10:20:31+01:00" }),
        earlier: [use("document-moment", "skia/pdf m120 2026-01-01T10:20:31")],
      },
      strength: "moderate",
      evidence: ["CV file made: 2026-01-01T10:20:31+01:00, Skia/PDF m120", same],
      cases: ["V-3"],
    },
    "the id is the same, in another notation": {
      given: { ...file({ documentId: `xmp.did:${ID.toUpperCase()}` }), earlier: [use("document-id", id)] },
      strength: "moderate",
      evidence: [`Id in the CV file: xmp.did:${ID.toUpperCase()}`, same],
      cases: ["V-3"],
    },
  },
  notApplicable: {
    "there is no file": {},
    "a program is named as the author": file({ author: "Microsoft Office User" }),
    "a given name is too common": file({ author: "Alex" }),
    "the time is that of a template": file({ producer: "python-docx", created: "2013-12-23T23:15:00Z" }),
    "a word processor's file has the time of its template": file({
      producer: "Microsoft Office Word 16.0000",
      created: "2026-01-05T15:30:00Z",
    }),
    "only the day is known": file({ producer: "Word", created: "2026-01-01" }),
    "an agency wrote the file": { ...file({ author: "Tomás Pereira" }), agency: { name: "Blue Harbour" } },
    "the id is empty": file({ documentId: "00000000-0000-0000-0000-000000000000" }),
  },
});
