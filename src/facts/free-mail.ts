import common from "email-providers/common.json" with { type: "json" };

/*
 * The package lists the domains that hand out mailboxes, by popularity. It also has domains of companies, schools and
 * cities whose staff write from them, and misses some mail services that are common here.
 */

const NOT_FREE = new Set(
  "about.com alibaba.com aliyun.com ancestry.com berlin.de bt.com casino.com discovery.com dnsmadeeasy.com docomo.ne.jp doityourself.com dynu.net example.com facebook.com frontier.com games.com go.com hamptonroads.com indiatimes.com iprimus.com.au kansascity.com law.com mail-tester.com medscape.com mydomain.com name.com nus.edu.sg oath.com parrot.com poste.it rcn.com saudia.com sdf.org singpost.com sky.com space.com spb.ru swissinfo.org techspot.com telstra.com test.com test.de unican.es www.com yourdomain.com".split(
    " ",
  ),
);

const ALSO_FREE =
  "126.com 139.com bk.ru bol.com.br disroot.org duck.com email.com email.de fastmail.com googlemail.com hanmail.net inbox.ru kakao.com keemail.me mail.de pm.me posteo.de posteo.net protonmail.ch rediffmail.com riseup.net rocketmail.com sohu.com tuta.com tuta.io tutamail.com tutanota.com tutanota.de vk.com vodafone.de vodafonemail.de ymail.com zohomail.com zohomail.eu".split(
    " ",
  );

const FREE = new Set([...common.filter((domain) => !NOT_FREE.has(domain)), ...ALSO_FREE]);

/** The big services have one domain per country. */
const FREE_FAMILIES = /^(?:aol|gmx|hotmail|live|msn|outlook|yahoo|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** Whether anybody can have a mailbox at this domain. Unknown domains count as somebody's own. */
export function isFreeMailDomain(domain: string): boolean {
  const plain = domain.trim().toLowerCase();
  return FREE.has(plain) || FREE_FAMILIES.test(plain);
}
