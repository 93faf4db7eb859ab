import { plain, wordSet } from "./words.ts";

/** Towns and countries that stand beside an employer, so that none is taken for one. */
const PLACES = wordSet(
  "remote home_office homeoffice hybrid onsite on_site worldwide bundesweit europe europa emea usa us uk eu uae",
  "germany deutschland austria osterreich switzerland schweiz suisse france frankreich spain espana spanien italy italia italien portugal netherlands nederland niederlande belgium belgie belgique poland polska polen czechia ireland england scotland wales great_britain united_kingdom united_states united_states_of_america canada mexico brazil brasil argentina chile colombia peru india pakistan bangladesh sri_lanka nepal china taiwan japan south_korea korea singapore malaysia indonesia vietnam philippines thailand australia new_zealand nigeria ghana kenya south_africa egypt morocco tunisia turkey turkiye israel ukraine russia belarus romania bulgaria hungary slovakia slovenia croatia serbia greece cyprus sweden norway denmark finland estonia latvia lithuania georgia armenia azerbaijan kazakhstan luxembourg iceland",
  "berlin hamburg munich munchen muenchen cologne koln koeln frankfurt frankfurt_am_main frankfurt_main stuttgart dusseldorf duesseldorf dortmund essen leipzig bremen dresden hannover nurnberg nuernberg nuremberg duisburg bochum wuppertal bielefeld bonn munster mannheim karlsruhe augsburg wiesbaden monchengladbach gelsenkirchen aachen braunschweig kiel chemnitz halle magdeburg freiburg krefeld mainz lubeck erfurt rostock kassel hagen potsdam saarbrucken ludwigshafen oldenburg heidelberg darmstadt regensburg ingolstadt wurzburg ulm heilbronn pforzheim wolfsburg gottingen jena trier erlangen konstanz walldorf paderborn siegen bamberg passau",
  "vienna wien graz linz salzburg innsbruck zurich zuerich basel bern geneva geneve genf lausanne winterthur st_gallen luzern zug paris lyon marseille toulouse nantes lille bordeaux nice strasbourg rennes grenoble montpellier madrid barcelona valencia sevilla seville malaga bilbao zaragoza rome roma milan milano turin torino naples napoli bologna florence firenze genova venezia verona padova lisbon lisboa porto braga coimbra amsterdam rotterdam den_haag the_hague utrecht eindhoven groningen brussels brussel bruxelles antwerp antwerpen ghent gent leuven warsaw warszawa krakow krakau wroclaw gdansk poznan lodz katowice lublin szczecin prague praha brno bratislava budapest bucharest bucuresti cluj cluj_napoca iasi timisoara sofia belgrade beograd novi_sad zagreb ljubljana athens thessaloniki",
  "london manchester birmingham leeds glasgow edinburgh bristol liverpool sheffield nottingham cambridge oxford cardiff belfast newcastle reading brighton dublin cork galway stockholm gothenburg goteborg malmo oslo bergen copenhagen kobenhavn aarhus helsinki tampere tallinn riga vilnius kaunas reykjavik kyiv kiev lviv kharkiv odesa odessa dnipro minsk moscow moskva saint_petersburg st_petersburg sankt_peterburg kazan novosibirsk yekaterinburg tbilisi yerevan almaty astana istanbul ankara izmir tel_aviv haifa jerusalem dubai abu_dhabi cairo alexandria casablanca tunis lagos abuja accra nairobi johannesburg cape_town kampala addis_ababa",
  "new_york new_york_city nyc san_francisco los_angeles seattle boston chicago austin dallas houston denver atlanta miami philadelphia phoenix san_diego san_jose portland minneapolis detroit pittsburgh raleigh charlotte nashville salt_lake_city washington washington_dc palo_alto mountain_view sunnyvale cupertino menlo_park redmond brooklyn oakland toronto vancouver montreal ottawa calgary waterloo mexico_city guadalajara monterrey ciudad_de_mexico bogota medellin lima santiago buenos_aires cordoba sao_paulo rio_de_janeiro belo_horizonte curitiba porto_alegre recife brasilia florianopolis campinas montevideo",
  "bangalore bengaluru mumbai delhi new_delhi hyderabad chennai pune kolkata noida gurgaon gurugram ahmedabad kochi karachi lahore islamabad dhaka colombo kathmandu beijing shanghai shenzhen guangzhou hangzhou hong_kong taipei tokyo osaka seoul singapore kuala_lumpur jakarta bandung hanoi ho_chi_minh_city da_nang manila cebu makati bangkok sydney melbourne brisbane perth adelaide auckland wellington moskau peterburg",
);

const STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|BC|ON|QC)$/;
const MOST_PARTS = 4;

/** "Berlin", "Berlin, Germany", "Austin TX", "10115 Berlin". */
export function isPlace(text: string): boolean {
  const bare = text.replace(/\b\d{4,5}\b/g, " ").trim();
  if (STATE.test(bare) || PLACES.has(plain(bare))) return true;
  const parts = bare.split(/[,/()–-]/).filter((part) => part.trim() !== "");
  if (parts.length < 2 || parts.length > MOST_PARTS) return PLACES.has(plain(bare.replace(/ [A-Z]{2}$/, "")));
  return parts.every((part) => STATE.test(part.trim()) || PLACES.has(plain(part)));
}
