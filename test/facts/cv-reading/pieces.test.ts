import { expect, test } from "vitest";
import { piecesOf } from "../../../src/facts/cv-reading/pieces.ts";

test.each([
  ["Engineer, Example GmbH, Berlin", ["title Engineer", "employer Example GmbH"]],
  ["Engineer, Acme, Inc.", ["title Engineer", "employer Acme, Inc."]],
  ["Engineer at Acme", ["title Engineer", "employer Acme"]],
  [
    "Entwicklerin bei der Hansebäckerei KG in Bremerhaven",
    ["title Entwicklerin", "employer Hansebäckerei KG"],
  ],
  ["Analista en Banco Sierra", ["title Analista", "employer Banco Sierra"]],
  ["Tulip — Lead Data Engineer, Amsterdam", ["either Tulip", "title Lead Data Engineer"]],
  ["Foxglove Manchester, UK", ["either Foxglove"]],
  ["Stadtwerke München, München", ["employer Stadtwerke München"]],
  ["TU Berlin, Germany", ["either TU Berlin"]],
  ["University of Leeds, UK", ["employer University of Leeds"]],
  ["The University of Texas at Austin", ["employer The University of Texas at Austin"]],
  ["Example (Vollzeit) | Remote | 3 yrs 2 mos", ["either Example"]],
  ["Firma: Example Labs, Köln", ["employer Example Labs"]],
  ["Position: Senior Java-Entwickler", ["title Senior Java-Entwickler"]],
  ["Technologien: Java, Spring", []],
  ["https://example.com | jane@example.com | 12345", []],
  ["T-Systems", ["employer T-Systems"]],
])("%j holds %j", (line, pieces) => {
  expect(piecesOf(line).map(({ says, text }) => `${says} ${text}`)).toEqual(pieces);
});
