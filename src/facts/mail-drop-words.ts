/** Somewhere that takes in mail for people who do not live there. */
export type MailDropKind =
  | "post-box"
  | "packing-station"
  | "forwarder"
  | "mailbox-shop"
  | "virtual-office"
  | "care-of";

/** Whole words, lower case, without accents and punctuation, in the languages of the countries that we see most. */
export const MAIL_DROP_PHRASES: Readonly<Record<MailDropKind, readonly string[]>> = {
  "post-box": [
    "po box|p o box|pobox|post office box|post box|postbox|postfach|postbus|postboks|posthus box|posbus|postilokero|postholf|pastkaste|private bag|locked bag",
    "boite postale|casella postale|caixa postal|apartado postal|apartado de correos|apartado correos|apdo correos|apdo postal|casilla de correo|casilla postal|codigo postal box",
    "skrytka pocztowa|skr pocztowa|postovni prihradka|postova schranka po|postafiok|casuta postala|postanski pretinac|postni predal|postkast|pasto dezute|posta kutusu|kotak pos|hop thu",
    "абонентскии ящик|абонентская ячеика|абонентська скринька|поштова скринька|почтовыи ящик|пощенска кутия|ταχυδρομικη θυριδα|θυριδα|صندوق بريد|صندوق البريد|תיבת דואר|ตู ปณ",
  ],
  "packing-station": [
    "packstation|paketstation|postfiliale|paketshop|parcel locker|amazon locker|inpost locker|dhl locker|parcelshop|parcel shop|pickup point|pick up point|pickup locker|paczkomat|paczkomaty|inpost paczkomat",
    "point relais|relais colis|mondial relay|pickup station|punto pack|punto de recogida|zasilkovna|z box zasilkovna|packeta|z punkt|pakkeautomat|pakkeboks|postomat|poste restante|postlagernd|general delivery|fermo posta|fermoposta|lista de correos|posta restante|постамат|почтомат|поштомат|до востребования|до запитання",
  ],
  forwarder: [
    "parcel forwarding|package forwarding|mail forwarding|freight forwarding|parcel forwarder|package forwarder|reshipping|postweiterleitung|paketweiterleitung|nachsendeservice|paketumleitung|reexpedition colis|reenvio de paquetes|reenvio de correo|redirecionamento de encomendas",
    "myus com|myus|shipito|stackry|planet express|forward2me|borderlinx|shop and ship|shop ship aramex|shopandship|reship com|skypax|opas com|viabox|usgobuy|qwintry|polar express us|meest shopping|mailboxde|logoix|d a packs|my paketshop",
  ],
  "mailbox-shop": [
    "mail boxes etc|mailboxes etc|mailbox shop|private mailbox|ups store|the ups store|postal annex|postalannex|pak mail|postnet mailbox|mailbox rental|virtual mailbox|anytime mailbox|ipostal1|earth class mail|traveling mailbox|postscan mail|us global mail|virtualpostmail|uk postbox|ukpostbox|dropscan|clevver|clevvermail|mail drop|maildrop|briefkastenservice|briefkastenadresse|postadresse mieten",
  ],
  "virtual-office": [
    "virtual office|virtuelles buro|virtuelles buero|virtuelle geschaftsadresse|virtuelle geschaeftsadresse|bureau virtuel|domiciliation|societe de domiciliation|oficina virtual|escritorio virtual|ufficio virtuale|virtueel kantoor|wirtualne biuro|wirtualny adres|virtualni kancelar|virtualni sidlo|birou virtual|sanal ofis|virtuelt kontor|virtuellt kontor|kantor virtual|виртуальныи офис|віртуальнии офіс|виртуален офис|εικονικο γραφειο|مكتب افتراضي|משרד וירטואלי|van phong ao",
  ],
  "care-of": ["care of|aux bons soins|aux bons soins de"],
};

/** Followed by a number, they are a post box; alone they may be anything. */
export const NUMBERED_POST_BOXES =
  / (?:postfach|b p|bp|apartado|apdo|casilla|pmb|τ θ|slp|s l p|ص ب|ת ד) (?:n |no |nr |num |№ )?\d/u;

/** Looked for as typed: without its stroke it may be a house letter and a building. */
export const STROKED_POST_BOXES = /(?:^|[^\p{L}\p{N}])а ?\/ ?[яс](?!\p{L})/u;

/** Scripts without spaces between words. */
export const UNSPACED_POST_BOXES = /私書箱|邮政信箱|郵政信箱|专用信箱|專用信箱|사서함|ตู้ ?ปณ|ตู้ไปรษณีย์/u;

/**
 * Where mail is not carried to the door and a post box is the ordinary address, in all or most of the country
 * (Universal Postal Union, addressing systems).
 */
export const POST_BOX_COUNTRIES = new Set(
  "AE AO BF BH BI BJ BS BW BZ CD CF CG CI CM DJ ET FJ GA GH GM GN IS JO KE KM KW KY LR LS MG ML MR MW MZ NA NE NG OM PG PS QA RW SA SB SC SD SL SN SO SS SY SZ TD TG TO TZ UG VU WS YE ZM ZW".split(
    " ",
  ),
);
