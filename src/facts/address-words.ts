/*
 * What addresses are made of besides names, in the languages of the countries that we see most. Two spellings of one
 * word are made one; words that only join others are left out.
 */

function table(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [canonical = "", ...spellings] = line.split(" ");
      return [canonical, ...spellings].map((word) => [word, canonical] as const);
    }),
  );
}

/** Street types and directions. "St" is a street and a saint; both become one word, so it need not be known which. */
export const STREET_WORDS = table([
  "st street str strasse saint sankt sainte ste santa san sao sint straat",
  "av ave avenue avenida avda avd avenyda aleja aleje al",
  "blvd boulevard bd bld boul bulevar bulvar bulwar",
  "rd road",
  "dr drive",
  "ln lane",
  "ct court",
  "cir circle",
  "ter terrace terr",
  "pkwy parkway",
  "hwy highway",
  "sq square",
  "pl place platz plaza plac plaats plein praca piazza pza pca",
  "weg wg",
  "gasse g",
  "allee all",
  "r rue rua",
  "ch chemin",
  "rte route",
  "imp impasse",
  "c calle cl carrer",
  "cad caddesi cd",
  "utca u",
  "cra carrera kr cr",
  "po paseo pso passeig",
  "cno camino",
  "v via",
  "vle viale",
  "cso corso",
  "vico vicolo",
  "ul ulica ulitsa vulytsia vulitsya vul",
  "os osiedle",
  "trav travessa",
  "estr estrada",
  "lgo largo",
  "mt mount",
  "ft fort",
  "n north nord norte nordre noord polnoc",
  "s south sud sur sul zuid",
  "e east ost est este oost",
  "w west ouest oeste ovest",
  "ne northeast nordost nordest noroeste",
  "nw northwest nordwest",
  "se southeast sudost sudest",
  "sw southwest sudwest",
  "1st first",
  "2nd second",
  "3rd third",
  "4th fourth",
  "5th fifth",
  "6th sixth",
  "7th seventh",
  "8th eighth",
  "9th ninth",
  "10th tenth",
]);

/** Endings of one-word street names, as in "Torstraße", with what they are compared as. */
export const STREET_ENDINGS = [
  ["strasse", "st"],
  ["straat", "st"],
  ["str", "st"],
  ["platz", "pl"],
  ["plein", "pl"],
] as const;

export const JOINING_WORDS = new Set(
  "de la las los el del della delle dello dei degli di do da dos das du des d l le les of the van von den der dem am im zum zur y und and".split(
    " ",
  ),
);

/** Before a house number. */
export const NUMBER_WORDS = new Set("no nr num numero n nummer house hausnummer dom plot".split(" "));

/** Within a house, with what stands behind the word: "Apt 4", "Whg. 12", "lok. 3". */
export const UNIT_WORDS = new Set(
  "apt ap lgh daire depto dpto bat batiment apartment apartments appartement appt app apto apartamento unit suite ste flat room rm wohnung whg top tur tuer stiege puerta pta piso esc escalera sala bloco interno int scala lokal lok mieszkanie mieszk m klatka bus bte boite kv kvartira office buro building bldg block tower entrance".split(
    " ",
  ),
);

/** Floors, with the number before or behind: "3. OG", "3rd floor", "Floor 3". */
export const FLOOR_WORDS = new Set(
  "og obergeschoss stock stockwerk etage floor fl piano planta andar verdieping pietro hoog".split(" "),
);

/** Floors and sides of a stairway that stand alone. */
export const PLACE_IN_HOUSE = new Set(
  "eg erdgeschoss dg dachgeschoss ug hp hochparterre vh vorderhaus hh hinterhaus sf seitenfluegel links rechts mitte li re izq izquierda dcha derecha dto drt esq fte tv th mf left right basement ground".split(
    " ",
  ),
);

/** Cities that are written in two ways, each in ASCII. */
const CITY_NAMES = table([
  "munchen munich",
  "koln cologne colonia",
  "wien vienna vienne",
  "zurich zuerich zurigo",
  "genf geneva geneve ginevra",
  "praha prague prag praga",
  "warszawa warsaw warschau varsovie",
  "krakow cracow krakau",
  "wroclaw breslau",
  "gdansk danzig",
  "lisboa lisbon lissabon",
  "porto oporto",
  "roma rome rom",
  "milano milan mailand",
  "torino turin",
  "napoli naples neapel",
  "firenze florence florenz",
  "venezia venice venedig",
  "genova genoa genua",
  "bruxelles brussels brussel",
  "antwerpen antwerp anvers",
  "gent ghent gand",
  "kobenhavn copenhagen kopenhagen",
  "goteborg gothenburg",
  "bucuresti bucharest bukarest",
  "beograd belgrade belgrad",
  "athina athens athen",
  "sevilla seville",
  "kyiv kiev kyyiv kiew",
  "lviv lvov lwow lemberg",
  "kharkiv kharkov",
  "odesa odessa",
  "moskva moscow moskau",
  "nurnberg nuremberg",
  "hannover hanover",
  "luzern lucerne",
  "bengaluru bangalore",
  "mumbai bombay",
  "chennai madras",
  "kolkata calcutta",
]);

/** One spelling of a city's name in ASCII and lower case. */
export function cityName(ascii: string): string {
  return CITY_NAMES.get(ascii) ?? ascii;
}
