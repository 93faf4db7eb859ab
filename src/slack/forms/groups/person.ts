import * as codecs from "../codecs.ts";
import { type Group, line, lines } from "../field.ts";

const identity: Group = {
  title: { en: "Identity", de: "Identität" },
  fields: [
    line({
      id: "name",
      path: "name",
      label: { en: "Name", de: "Name" },
      hint: { en: "As the person writes it.", de: "So, wie die Person ihn schreibt." },
      required: true,
    }),
    lines(
      {
        id: "aliases",
        path: "aliases",
        label: { en: "Other names", de: "Weitere Namen" },
        hint: {
          en: "One a line: an earlier name, another spelling, a nickname.",
          de: "Einer je Zeile: ein früherer Name, eine andere Schreibweise, ein Rufname.",
        },
      },
      codecs.names,
    ),
  ],
};

export const contact: Group = {
  title: { en: "Contact", de: "Kontakt" },
  fields: [
    lines(
      {
        id: "emails",
        path: "emails",
        label: { en: "E-mail addresses", de: "E-Mail-Adressen" },
        hint: { en: "One a line.", de: "Eine je Zeile." },
      },
      codecs.emails,
      "jane@example.com",
    ),
    lines(
      {
        id: "phones",
        path: "phones",
        label: { en: "Phone numbers", de: "Telefonnummern" },
        hint: {
          en: "One a line, with the country code if you know it.",
          de: "Eine je Zeile, möglichst mit Ländervorwahl.",
        },
      },
      codecs.phones,
      "+49 151 23456789",
    ),
    lines(
      {
        id: "handles",
        path: "handles",
        label: { en: "User names", de: "Benutzernamen" },
        hint: { en: "From chats or forums, one a line.", de: "Aus Chats oder Foren, einer je Zeile." },
      },
      codecs.words,
    ),
  ],
};

const location: Group = {
  title: { en: "Location", de: "Aufenthaltsort" },
  says: {
    en: "Where the person says they live now. Nothing else about origin is asked, and nothing else is used.",
    de: "Wo die Person nach eigener Angabe derzeit lebt. Nach Herkunft wird nicht gefragt, und sie spielt keine Rolle.",
  },
  fields: [
    line({ id: "city", path: "location.city", label: { en: "Town", de: "Ort" } }, undefined, "Berlin"),
    line(
      {
        id: "country",
        path: "location.country",
        label: { en: "Country", de: "Land" },
        hint: {
          en: "As a word or as a code: Germany or DE.",
          de: "Als Wort oder Kürzel: Deutschland oder DE.",
        },
      },
      codecs.country,
    ),
    line(
      {
        id: "timezone",
        path: "location.timezone",
        label: { en: "Time zone stated", de: "Angegebene Zeitzone" },
        hint: { en: "For example Europe/Berlin.", de: "Zum Beispiel Europe/Berlin." },
      },
      codecs.timezone,
    ),
    line(
      {
        id: "observedTimezone",
        path: "observedTimezone",
        label: { en: "Time zone seen", de: "Beobachtete Zeitzone" },
        hint: {
          en: "What the calendar or the meeting tool shows, for example Europe/Berlin.",
          de: "Was Kalender oder Meeting-Tool anzeigen, zum Beispiel Europe/Berlin.",
        },
      },
      codecs.timezone,
    ),
  ],
};

export const profiles: Group = {
  title: { en: "Profiles", de: "Profile" },
  fields: [
    line(
      { id: "github", path: "profiles.github", label: { en: "GitHub", de: "GitHub" } },
      codecs.profile("github", "janedoe"),
      "janedoe",
    ),
    line(
      { id: "gitlab", path: "profiles.gitlab", label: { en: "GitLab", de: "GitLab" } },
      codecs.profile("gitlab", "janedoe"),
      "janedoe",
    ),
    line(
      { id: "linkedin", path: "profiles.linkedin", label: { en: "LinkedIn", de: "LinkedIn" } },
      codecs.profile("linkedin", "linkedin.com/in/janedoe"),
      "linkedin.com/in/janedoe",
    ),
    line(
      {
        id: "portfolio",
        path: "profiles.portfolio",
        label: { en: "Website or portfolio", de: "Website oder Portfolio" },
      },
      codecs.profile("portfolio", "janedoe.dev"),
      "janedoe.dev",
    ),
    line(
      {
        id: "platformProfile",
        path: "profiles.platform",
        label: { en: "Profile on a freelance platform", de: "Profil auf einer Freelance-Plattform" },
      },
      codecs.profile("platform", "upwork.com/freelancers/~01234"),
      "upwork.com/freelancers/~01234",
    ),
    lines(
      {
        id: "profileNames",
        path: "profiles.names",
        label: { en: "Names shown on these profiles", de: "Namen, die auf diesen Profilen stehen" },
        hint: { en: "One a line, like “github: Jane Doe”.", de: "Einer je Zeile, etwa „github: Jane Doe“." },
      },
      codecs.namesByPlace,
    ),
  ],
};

export const personGroups: readonly Group[] = [identity, contact, location, profiles];
