import { describe, expect, test } from "vitest";
import { compareNames, type NameMatch } from "../../src/facts/name-match.ts";
import { fc } from "../support/properties.ts";

const SAME: readonly (readonly [string, string, string])[] = [
  ["identical", "Jane Doe", "Jane Doe"],
  ["order", "Jane Doe", "Doe, Jane"],
  ["case", "JANE DOE", "jane doe"],
  ["an initial", "J. Doe", "Jane Doe"],
  ["a family initial", "Jane D.", "Jane Doe"],
  ["a missing middle name", "Jane Doe", "Jane Maria Doe"],
  ["a title and a degree", "Dr. Jane Doe, PhD", "Jane Doe"],
  ["a generation", "John Doe Jr.", "John Doe"],
  ["diacritics", "Łukasz Żółć", "Lukasz Zolc"],
  ["umlauts spelled out", "Jürgen Müller", "Juergen Mueller"],
  ["sharp s", "Anna Weiß", "Anna Weiss"],
  ["a hyphen", "Anne-Marie Dupont", "Anne Marie Dupont"],
  ["a hyphen left out", "Anne-Marie Dupont", "Annemarie Dupont"],
  ["words that would fit joined up as well", "Abafabab Aaa", "Aaa Abafabab"],
  ["an apostrophe", "Sean O’Brien", "Sean OBrien"],
  ["particles", "Ludwig van Beek", "Ludwig Beek"],
  ["a short form", "Bob Smith", "Robert Smith"],
  ["a form in another language", "Juan Pérez", "John Perez"],
  ["a typing error", "Jonathan Weber", "Jonatahn Weber"],
  ["two letters swapped", "Jnae Doe", "Jane Doe"],
  ["one-word names", "Sukarno", "Sukarno"],
  ["a handle of both names", "janedoe", "Jane Doe"],
  ["Cyrillic", "Сергей Петров", "Sergei Petrov"],
  ["Ukrainian and Russian forms", "Володимир Коваленко", "Vladimir Kovalenko"],
  ["a patronymic on one side", "Иван Петрович Сидоров", "Ivan Sidorov"],
  ["Chinese in pinyin", "张伟", "Wei Zhang"],
  ["a Chinese given name in one word", "王小明", "Xiaoming Wang"],
  ["Cantonese spelling", "Chan Ka Ming", "Chen Ka-ming"],
  ["Korean", "김민준", "Kim Min-jun"],
  ["a Korean family name of one letter", "이민호", "Lee Min-ho"],
  ["Korean in the official romanisation", "Park Ji-sung", "Bak Jiseong"],
  ["Korean in an older romanisation", "Pak Chi-song", "Park Ji-sung"],
  ["Korean, Lee and Yi", "Lee Sun-sin", "Yi Sun-shin"],
  ["Arabic", "محمد علي", "Muhammad Ali"],
  ["spellings of an Arabic name", "Mohamed Hassan", "Muhammad Hasan"],
  ["an Arabic article", "Abd al-Rahman Haddad", "Abdulrahman Haddad"],
  ["Hebrew", "שלום כהן", "Shalom Cohen"],
  ["Hindi", "रजनीकांत अहलूवालिया", "Rajinikanth Ahluwalia"],
  ["Vietnamese", "Nguyễn Văn Đức", "Duc Nguyen"],
  ["two Spanish family names", "María García López", "Maria Garcia"],
  ["Portuguese particles", "João da Silva Santos", "Joao Silva"],
  ["Icelandic", "Björk Guðmundsdóttir", "Bjork Gudmundsdottir"],
  ["Greek", "Ελένη Παππά", "Eleni Pappa"],
  ["Turkish", "İbrahim Şahin", "Ibrahim Sahin"],
  ["Indian initials", "R. K. Narayan", "Rasipuram Krishnaswami Narayan"],
];

const SIMILAR: readonly (readonly [string, string, string])[] = [
  ["one changed family name", "Jane Doe", "Jane Smith"],
  ["one common family name", "Jane Doe", "Peter Doe"],
  ["a one-word name that is one part", "Doe", "Jane Doe"],
  ["a handle with an initial", "jdoe", "Jane Doe"],
  ["initials only", "J. D.", "Jane Doe"],
  ["one initial", "J.", "Jane Doe"],
  ["Vietnamese names that share the family name", "Le Thi Hoa", "Le Van Minh"],
  ["Chinese characters that may be read otherwise", "田中太郎", "Taro Tanaka"],
  ["Chinese characters beside a Western name", "陳志偉", "Jackie Chan"],
  ["another father", "Сергей Викторович Лавров", "Сергей Борисович Лавров"],
  ["one other syllable in Korean", "김정은", "김종은"],
  ["one other character in Chinese", "习近平", "习近朋"],
  ["no letters at all", "???", "Jane Doe"],
];

const DIFFERENT: readonly (readonly [string, string, string])[] = [
  ["English", "Jane Doe", "Mary Smith"],
  ["German", "Anna Schmidt", "Peter Hoffmann"],
  ["Korean", "Kim Min-jun", "Lee Seo-yeon"],
  ["Korean in Hangul", "김민준", "이서연"],
  ["Chinese in pinyin", "Li Na", "Wei Zhang"],
  ["Chinese characters", "李娜", "张伟"],
  ["Cyrillic", "Мария Иванова", "Олег Кузнецов"],
  ["only the father's name agrees", "Ivan Petrovich Sidorov", "Oleg Petrovich Kuznetsov"],
  ["Arabic", "محمد علي", "يوسف حداد"],
  ["Arabic and Latin", "محمد علي", "John Smith"],
  ["Hebrew and Latin", "שלום כהן", "Mary Smith"],
  ["Vietnamese", "Nguyễn Văn Đức", "Trần Thị Hoa"],
  ["only a middle particle agrees", "Tran Van Duc", "Nguyen Van Minh"],
  ["Spanish", "María García López", "José Fernández Ruiz"],
  ["only a particle agrees", "Ludwig van Beek", "Pieter van Dijk"],
  ["Icelandic", "Björk Guðmundsdóttir", "Jón Einarsson"],
  ["Indian", "Priya Sharma", "Arjun Reddy"],
  ["one-word names", "Sukarno", "Wiranto"],
  ["initials that fit neither", "M. S.", "Jane Doe"],
  ["two scripts", "Kim Min-jun", "Сергей Петров"],
  ["an initial and another family name", "J. Smith", "Jane Doe"],
];

describe.each([
  ["same", SAME],
  ["similar", SIMILAR],
  ["different", DIFFERENT],
] satisfies [NameMatch, typeof SAME][])("names are %s", (match, rows) => {
  test.each(rows)("%s: %s, %s", (_, one, other) => {
    expect(compareNames(one, other)).toBe(match);
    expect(compareNames(other, one)).toBe(match);
  });
});

const anyName = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom("jane", "doe", "von", "al", "kim", "minjun", "o'", "j.", "Dr", "王", "김", "محمد", "-"),
      {
        maxLength: 12,
      },
    )
    .map((words) => words.join(" ")),
);

test("any name is the same as itself, however it is padded or capitalised", () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(compareNames(name, ` ${name} `)).toBe("same");
    }),
  );
});

test("which name comes first does not matter", () => {
  fc.assert(
    fc.property(anyName, anyName, (one, other) => {
      expect(compareNames(one, other)).toBe(compareNames(other, one));
    }),
  );
});

test("turning the words around never makes a name different", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), { minLength: 1, maxLength: 4 }), (words) => {
      expect(compareNames(words.join(" "), words.toReversed().join(" "))).not.toBe("different");
    }),
  );
});

test.each([
  ["many words", "ab ".repeat(100_000)],
  ["one long word", "a".repeat(300_000)],
  ["many marks", `Jane a${"\u0301".repeat(300_000)}`],
  ["many hyphens", `Jane ${"-'".repeat(150_000)}`],
])("reads only the beginning of a hostile name: %s", (_, name) => {
  expect(compareNames(`${name} Smith`, `${name} Miller`)).toBe("same");
  expect(compareNames(name, "Peter Hoffmann")).toBe("different");
});
