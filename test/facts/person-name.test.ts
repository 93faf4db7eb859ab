import { expect, test } from "vitest";
import { isPersonName, unrelatedNames } from "../../src/facts/person-name.ts";

test.each([
  "Jane Doe",
  "DOE Jane",
  "Mara K. Lindqvist",
  "Anne-Marie O’Neill",
  "Nguyễn Văn Hòa",
  "Тарас Кравець",
  "Σοφία Καραγιάννη",
  "ზურაბ ჯაფარიძე",
  "مريم الزهراني",
  "गिरीश पाटिल",
  "วิภา แก้วมณี",
  "鈴木 一郎",
  "李思雨",
  "박서연",
])("%s reads like a person's name", (name) => {
  expect(isPersonName(name)).toBe(true);
});

test.each([
  "",
  "Jane",
  "jane doe",
  "J. D.",
  "jane.doe",
  "jane@example.com",
  "Jane Doe 2",
  "Microsoft Office User",
  "Windows User",
  "HP Inc",
  "Canva",
  "LaTeX with hyperref",
  "Google Docs Renderer",
  "Blue Harbour GmbH",
  "Northwind Recruiting",
  "Max Muster",
  "Your Name",
  "HR Department",
  "Hochschule Bremen",
  "dependabot[bot]",
  "GitHub Actions",
  "管理员",
  "사용자",
  "Пользователь Windows",
  "One Two Three Four Five",
  `${"Jane ".repeat(40)}Doe`,
])("%j does not", (name) => {
  expect(isPersonName(name)).toBe(false);
});

test("unrelated names are counted once, in order, up to a limit", () => {
  const names = ["Jane Doe", "root", "Doe, Jane", "Mara Lindqvist", "Tom Baker", "Ngozi Okafor"];
  expect(unrelatedNames(names, 9)).toEqual(["Jane Doe", "Mara Lindqvist", "Tom Baker", "Ngozi Okafor"]);
  expect(unrelatedNames(names, 2)).toEqual(["Jane Doe", "Mara Lindqvist"]);
});
