import { describe, expect, test } from "vitest";
import { mailDropIn } from "../../src/facts/mail-drops.ts";

describe("a mail drop", () => {
  test.each([
    ["P.O. Box 1234", "US", "post-box"],
    ["PO Box 12", "GB", "post-box"],
    ["Post Office Box 9", "AU", "post-box"],
    ["Postfach 10 04 51", "DE", "post-box"],
    ["Postbus 75", "NL", "post-box"],
    ["Boîte postale 12", "FR", "post-box"],
    ["B.P. 300", "FR", "post-box"],
    ["Apartado de Correos 45", "ES", "post-box"],
    ["Apartado 45", "PT", "post-box"],
    ["Caixa Postal 77", "BR", "post-box"],
    ["Casella postale 3", "IT", "post-box"],
    ["Skrytka pocztowa 5", "PL", "post-box"],
    ["а/я 17", "RU", "post-box"],
    ["Абонентский ящик 17", "KZ", "post-box"],
    ["ص.ب. 123", "EG", "post-box"],
    ["渋谷郵便局 私書箱12号", "JP", "post-box"],
    ["광화문우체국 사서함 12", "KR", "post-box"],
    ["Box 812", "SE", "post-box"],
    ["PMB 233, 12 Main Street", "US", "post-box"],
    ["Packstation 145", "DE", "packing-station"],
    ["DHL-Packstation 145, Postnummer 1234567", "DE", "packing-station"],
    ["Postfiliale 501", "DE", "packing-station"],
    ["Paczkomat KRA010", "PL", "packing-station"],
    ["Poste restante", "FR", "packing-station"],
    ["12 Dock Road, Shipito Suite 4", "US", "forwarder"],
    ["Paketweiterleitung Nord, Hafenstr. 2", "DE", "forwarder"],
    ["The UPS Store, 12 Main Street", "US", "mailbox-shop"],
    ["Mail Boxes Etc., Torstr. 1", "DE", "mailbox-shop"],
    ["Virtual Office 12, High Street", "GB", "virtual-office"],
    ["Virtuelles Büro, Torstr. 1", "DE", "virtual-office"],
    ["Bureau virtuel, 3 rue de la Paix", "FR", "virtual-office"],
    ["Torstr. 1, c/o Weber", "DE", "care-of"],
    ["C/O Weber, Torstr. 1", "AT", "care-of"],
    ["℅ Weber, Torstr. 1", "DE", "care-of"],
    ["care of Weber, 1 High Street", "GB", "care-of"],
  ])("%s (%s) is a %s", (text, country, kind) => {
    expect(mailDropIn(text, country)).toBe(kind);
  });
});

describe("an ordinary address", () => {
  test.each([
    ["Torstraße 1, bei Weber", "DE"],
    ["12 Main Street, Suite 300", "US"],
    ["RR 2 Box 34", "US"],
    ["12 Postbridge Road", "GB"],
    ["Packsattelweg 3", "DE"],
    ["Am Postfachweg 3", "DE"],
    ["Calle Mayor 5, Apto 3B", "ES"],
    ["5 Rue de la Boîte", "FR"],
    ["Boxhagener Str. 12", "DE"],
    ["Coworking Space, Torstr. 1", "DE"],
    ["C. O. Petersens Gade 4", "DK"],
    ["Street Co 5", "GB"],
    ["東京都渋谷区神宮前1-2-3", "JP"],
    ["서울특별시 종로구 세종대로 1", "KR"],
    ["ул. Ленина, 5, кв. 12", "RU"],
    ["ул. Мира, д. 5 а, с 3", "RU"],
    ["Ermou 5, T.K. 10563", "GR"],
    ["Plot 12, Ngong Road", "KE"],
    ["P.O. Box 12345-00100", "KE"],
    ["P.O. Box 500", "AE"],
    ["B.P. 300", "SN"],
    ["", "DE"],
  ])("%s (%s) is none", (text, country) => {
    expect(mailDropIn(text, country)).toBeUndefined();
  });
});

test("what is no post box is named even where a post box is the ordinary address", () => {
  expect(mailDropIn("Virtual Office, P.O. Box 500", "AE")).toBe("virtual-office");
});

test.each(["c/".repeat(200_000), "p o ".repeat(200_000), "\u0301".repeat(300_000)])(
  "a hostile address is read in part only",
  (text) => {
    expect(mailDropIn(text, "DE")).toBeUndefined();
  },
);
