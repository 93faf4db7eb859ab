/** Forms of one name that spelling alone does not show: short forms, translations and romanisations. */
const VARIANTS = [
  "alexander alexandros aleksandr oleksandr alexandre alejandro alex aleks sasha sascha xander sander iskander",
  "alexandra aleksandra oleksandra alejandra alex sasha sandra",
  "alfred alfredo fred alf",
  "andrew andreas andrei andrey andrii andrzej andre andres andy drew anders ondrej",
  "anna anne ann hannah hanna anya ania anita annie ana",
  "anthony anton antonio antoine antoni tony toni",
  "barbara barb babs basia varvara",
  "benjamin ben benny benji binyamin",
  "catherine katherine katharina ekaterina kateryna katarzyna catarina kate katie kathy cathy katja katya kat kasia",
  "charles carlos karl carl carlo charlie chuck karol",
  "christina kristina cristina christine kirsten tina chris krystyna",
  "christopher christoph cristobal krzysztof chris kit kris",
  "christian kristian cristian chris",
  "daniel danny dan danilo daniil danylo",
  "david dave davy davide dawid daud",
  "dmitri dmytro dima dimitri dimitrios dimitris",
  "edward eduard eduardo edoardo ed eddie ted teddy edek",
  "elizabeth elisabeth isabel isabella elisa elise lisa liz lizzie beth betty liesel elzbieta yelizaveta",
  "eugene yevhen yevgeny evgeny evgeni yevgeni evgeniy eugen eugenio gene zhenya",
  "francis frank franz francisco francesco francois paco pancho franek franciszek",
  "frederick friedrich federico fred freddy fritz frederik",
  "gabriel gabriela gabriele gabi gabe",
  "george georg jorge giorgio yuri yuriy yurii jerzy georgy georgios jurgen",
  "gerard gerhard gerd gerardo gerry",
  "gregory grigory hryhoriy gregor gregorio greg grzegorz",
  "helen helena elena olena yelena jelena alena lena ilona nell",
  "henry heinrich enrique enrico henri harry hank heinz henryk hendrik",
  "ibrahim abraham avraham abe abram ebrahim",
  "ignatius ignacio nacho ignaz",
  "jacob jakob yakov yaakov james jaime jacques giacomo jim jimmy jamie jake yaqub",
  "joan johanna jana jane joanna juana giovanna ivana jeanne janina asia",
  "john johannes jan juan jean giovanni ivan johann hans jon jonny johnny jack ian sean janos yahya",
  "jonathan jon johnny nathan",
  "joseph josef jose giuseppe joe joey pepe sepp jozef yusuf youssef yousef yosef yusef osip",
  "julia yuliya yulia iuliia giulia julie jule",
  "laurence lawrence lorenz lorenzo laurent larry lars",
  "leonard leonhard leonardo leo lenny leon",
  "louis ludwig luis luigi lou louie lutz lewis",
  "luke lukas lucas luca lukasz luc",
  "margaret margarete margarita margherita maggie meg peggy greta gretel grete malgorzata rita",
  "mark marcus markus marco marcos marek marc",
  "martha marta",
  "mary maria marie mariya mariia marya miriam maryam molly polly mia masha",
  "matthew matthias matteo mateo mateusz matt matty matthieu matvey",
  "michael michel miguel michele mikhail mykhailo michal mike mick micky mikael misha micha",
  "mohammed muhammad mohamed mohammad mehmet muhammed mohamad mo",
  "natalia natalya nataliia natalie natasha nathalie",
  "nicholas nicolas nikolaus nikolai nikolay mykola nicola nick nico niko klaus claus nils kolya",
  "oliver olivier oliviero ollie olli",
  "patrick patricio pat paddy",
  "patricia pat patty tricia trish",
  "paul pablo paolo pavel pavlo pawel pal",
  "peter pedro pietro pierre piotr petr petro pyotr pete petros boutros",
  "philip philipp felipe filippo philippe phil filip",
  "rachel raquel rahel",
  "raymond raimund ramon ray",
  "richard ricardo riccardo rick dick rich richie ryszard",
  "robert roberto rob bob bobby robbie bert",
  "ronald ron ronnie ronaldo",
  "rudolf rodolfo rudi rolf",
  "samuel sam sammy shmuel",
  "samantha sam",
  "sebastian bastian basti seb sebastien",
  "sergei serhii sergio serge sergiusz",
  "simon simone shimon semyon",
  "sofia sophia sophie sofie sofiya zofia",
  "stephen steven stefan esteban stefano etienne stepan stephan steve szczepan",
  "susan susanne susanna suzanne sue susie zuzanna",
  "theodore theodor fyodor fedor teodoro theo ted",
  "theresa teresa therese tess terry resi",
  "thomas tomas tommaso tomasz tom tommy",
  "victor viktor vittorio vic",
  "vladimir volodymyr wladimir vova volodya",
  "walter walther wally walt",
  "william wilhelm guillermo guglielmo guillaume bill billy will willy liam wim willem",
  "xenia ksenia kseniya oksana",
  "zachary zach zack zacharias",
  "meier maier mayer meyer mayr meir",
  "schmidt schmitt schmid schmitz",
  "hoffmann hofmann hoffman",
  "wang wong",
  "huang wong hwang ng",
  "chen chan tan chin",
  "li lee lei ly",
  "zhang cheung chang teo",
  "liu lau liew",
  "lin lam lim",
  "zhou chow chou chew",
  "wu ng woo goh",
  "xu hsu tsui chui",
  "zhu chu",
  "guo kuo kwok",
  "he ho",
  "gao kao ko",
  "liang leung",
  "zheng cheng tay",
  "xie hsieh tse",
  "cai tsai choi chua",
  "zhao chao chiu",
  "yang yeung yong",
  "xiao hsiao siu",
  "jiang chiang",
] as const;

/** Customary spellings of Korean family names; the official romanisation is rarely the one in a passport. */
const KOREAN_FAMILY_NAMES = [
  "kim gim ghim",
  "lee yi i rhee ri li yee",
  "park bak pak bark bag",
  "choi choe choy",
  "jung jeong chung cheong jong chong",
  "kang gang",
  "yang ryang",
  "cho jo",
  "yoon yun",
  "jang chang",
  "lim im rim yim",
  "han",
  "oh o",
  "seo suh so",
  "shin sin",
  "kwon gwon",
  "hwang",
  "ahn an",
  "song",
  "ryu yoo yu you lyu",
  "hong",
  "jeon jun chun chon",
  "ko go koh",
  "moon mun",
  "son sohn",
  "bae pae",
  "baek paik baik paek baeg",
  "heo hur huh ho",
  "nam",
  "shim sim",
  "noh no roh ro",
  "kwak gwak",
  "sung seong",
  "joo ju chu",
  "woo u wu",
  "koo gu ku",
  "um eom",
  "bang pang",
  "kong gong",
  "hyun hyeon hyon",
  "yeom yom ryom youm",
  "min",
  "ham",
  "seok sok suk",
  "byun byeon pyon",
] as const;

function index(rows: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const [row, words] of rows.entries())
    for (const word of words.split(" ")) found.set(word, (found.get(word) ?? new Set()).add(row));
  return found;
}

const variants = index(VARIANTS);
const koreanFamilyNames = index(KOREAN_FAMILY_NAMES);

function shareARow(rows: ReadonlyMap<string, ReadonlySet<number>>, one: string, other: string): boolean {
  const others = rows.get(other);
  return others !== undefined && [...(rows.get(one) ?? [])].some((row) => others.has(row));
}

/** Both are forms of one given or family name. Words are lower-case ASCII. */
export function areVariants(one: string, other: string): boolean {
  return shareARow(variants, one, other);
}

/** The families of spellings that a word belongs to. */
export function variantRows(word: string): ReadonlySet<number> | undefined {
  return variants.get(word);
}

export function isKoreanFamilyName(word: string): boolean {
  return koreanFamilyNames.has(word);
}

/** The Korean family names that a word can stand for. */
export function koreanFamilyRows(word: string): ReadonlySet<number> | undefined {
  return koreanFamilyNames.get(word);
}

/** Both are spellings of one Korean family name. Only to be asked about names that are Korean on both sides. */
export function areKoreanVariants(one: string, other: string): boolean {
  return shareARow(koreanFamilyNames, one, other);
}
