import anyAscii from "any-ascii";

/** Lower case, without diacritics, in Latin letters, words apart by one blank: the form in which words are compared. */
export function plain(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, " ")
    .trim();
}

/** A table of words as it is written here, phrases with their blanks as "_". */
export function wordSet(...rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.split(" ")).map((word) => plain(word.replaceAll("_", " "))));
}

export type SectionKind = "experience" | "education" | "skills" | "languages" | "other";

/** What stands above a part of a CV, in the languages that applications are mostly written in. */
const HEADINGS: Readonly<Record<SectionKind, ReadonlySet<string>>> = {
  experience: wordSet(
    "experience work_experience professional_experience employment employment_history work_history career career_history relevant_experience professional_background experience_highlights employment_experience job_history professional_history industry_experience selected_experience it_experience software_experience engineering_experience recent_experience positions positions_held career_summary work professional_career positions_and_employment experience_and_employment",
    "berufserfahrung berufserfahrungen beruflicher_werdegang beruflicher_hintergrund werdegang berufspraxis berufliche_stationen praktische_erfahrung praktische_erfahrungen praxiserfahrung arbeitserfahrung berufliche_erfahrung berufliche_erfahrungen berufstatigkeit berufliche_tatigkeit berufliche_tatigkeiten beruf_und_praxis berufliche_laufbahn beschaftigungen anstellungen erfahrung erfahrungen karriere beruflicher_verlauf",
    "experience_professionnelle experiences_professionnelles experiences parcours_professionnel parcours emplois",
    "experiencia experiencia_laboral experiencia_profesional trayectoria_profesional historial_laboral",
    "werkervaring ervaring arbeidsverleden loopbaan professionele_ervaring",
    "doswiadczenie doswiadczenie_zawodowe przebieg_kariery historia_zatrudnienia",
    "experiencia_profissional experiencias_profissionais historico_profissional percurso_profissional",
    "esperienza esperienze esperienza_professionale esperienze_professionali esperienza_lavorativa esperienze_lavorative",
    "опыт опыт_работы профессиональный_опыт трудовая_деятельность",
  ),
  education: wordSet(
    "education academic_background education_and_training academic_education studies qualifications academic_qualifications education_history educational_background training_and_education university school schools schooling education_and_certifications academic_career",
    "ausbildung bildung bildungsweg studium schulbildung akademische_ausbildung hochschulbildung ausbildung_und_studium studium_und_ausbildung schulischer_werdegang bildungsgang akademischer_werdegang hochschulstudium aus_und_weiterbildung schule_und_studium schul_und_hochschulbildung schule ausbildung_studium",
    "formation formations etudes diplomes parcours_academique formation_academique formation_et_diplomes",
    "educacion formacion formacion_academica estudios educacion_y_formacion",
    "opleiding opleidingen onderwijs studie",
    "wyksztalcenie edukacja",
    "formacao formacao_academica educacao",
    "istruzione istruzione_e_formazione formazione titoli_di_studio studi",
    "образование",
  ),
  skills: wordSet(
    "skills technical_skills key_skills core_skills skill_set skillset technologies technology_stack tech_stack technical_expertise core_competencies competencies expertise tools_and_technologies technologies_and_tools tools it_skills programming_skills programming_languages technical_proficiencies technical_knowledge hard_skills skills_and_tools skills_and_technologies technical_summary areas_of_expertise technical_competencies professional_skills computer_skills key_competencies technical_stack stack digital_skills software main_skills top_skills",
    "kenntnisse fahigkeiten kompetenzen it_kenntnisse edv_kenntnisse technische_kenntnisse fachkenntnisse technologien technische_fahigkeiten programmiersprachen programmierkenntnisse kenntnisse_und_fahigkeiten fahigkeiten_und_kenntnisse fachliche_kompetenzen technische_kompetenzen kernkompetenzen edv it_kompetenzen softwarekenntnisse werkzeuge besondere_kenntnisse know_how skills_und_kenntnisse",
    "competences competences_techniques competences_informatiques technologies_maitrisees outils",
    "habilidades habilidades_tecnicas competencias competencias_tecnicas conocimientos conocimientos_tecnicos conocimientos_informaticos tecnologias aptitudes",
    "vaardigheden technische_vaardigheden kennis competenties",
    "umiejetnosci umiejetnosci_techniczne technologie",
    "conhecimentos competencias habilidades_tecnicas",
    "competenze competenze_tecniche competenze_informatiche conoscenze",
    "навыки ключевые_навыки технические_навыки технологии",
  ),
  languages: wordSet(
    "languages language_skills spoken_languages sprachen sprachkenntnisse fremdsprachen langues idiomas talen jezyki jezyki_obce linguas lingue языки знание_языков",
  ),
  other: wordSet(
    "summary profile about about_me professional_summary personal_profile objective career_objective personal_statement executive_summary introduction personal_details personal_information contact contact_details contact_information details projects personal_projects selected_projects side_projects open_source open_source_contributions publications certifications certificates licenses_and_certifications certification courses training trainings awards honors honours awards_and_honors achievements interests hobbies hobbies_and_interests references referees volunteering volunteer_experience volunteer_work community patents talks conferences activities extracurricular_activities memberships additional_information miscellaneous links strengths soft_skills military_service availability key_projects recent_projects freelance_projects project_experience",
    "profil kurzprofil uber_mich zusammenfassung personliche_daten personliche_angaben zur_person personliches kontakt kontaktdaten projekte projekterfahrung ausgewahlte_projekte projektliste eigene_projekte zertifikate zertifizierungen weiterbildung weiterbildungen fortbildungen kurse veroffentlichungen publikationen auszeichnungen interessen hobbys hobbies referenzen ehrenamt ehrenamtliches_engagement engagement sonstiges mitgliedschaften starken verfugbarkeit wehrdienst zivildienst personliche_interessen freizeit vortrage auslandsaufenthalte motivation ziele lebenslauf curriculum_vitae resume cv",
    "profil a_propos resume_professionnel projets certifications centres_d_interet loisirs benevolat coordonnees realisations divers",
    "perfil sobre_mi resumen proyectos certificaciones cursos intereses referencias publicaciones datos_personales voluntariado logros contacto",
    "profiel over_mij persoonlijke_gegevens projecten certificaten cursussen interesses referenties vrijwilligerswerk samenvatting",
    "o_mnie podsumowanie projekty certyfikaty kursy zainteresowania dane_osobowe kontakt szkolenia profil_zawodowy",
    "sobre_mim resumo projetos certificacoes interesses dados_pessoais referencias objetivo idiomas_e_cursos",
    "profilo chi_sono progetti certificazioni corsi interessi dati_personali pubblicazioni volontariato",
    "обо_мне о_себе проекты сертификаты курсы интересы контакты личная_информация публикации дополнительная_информация повышение_квалификации",
  ),
};
const KIND_OF: ReadonlyMap<string, SectionKind> = new Map(
  (["other", "languages", "skills", "education", "experience"] as const).flatMap((kind) =>
    [...HEADINGS[kind]].map((heading) => [heading, kind] as const),
  ),
);

const LONGEST_HEADING = 60;

/** What part of a CV a line is the heading of; undefined when it is none. */
export function headingKind(line: string): SectionKind | undefined {
  const text = line.trim();
  if (text === "" || text.length > LONGEST_HEADING) return undefined;
  const apart = /^(?:\p{L} ){3,30}\p{L}:?$/u.test(text) ? text.replaceAll(" ", "") : text;
  const words = plain(apart.replaceAll(/[&/+]/g, " and ")).replace(/^(?:[0-9]{1,2}|[ivx]{1,4}) /, "");
  return KIND_OF.get(words) ?? kindOfAll(words.split(/ (?:and|und|et|y|en|i|e) | {2,9}/));
}

/** "Ausbildung und Sprachen" is as good as its first half, as long as both are headings. */
function kindOfAll(parts: readonly string[]): SectionKind | undefined {
  const kinds = parts.map((part) => KIND_OF.get(part.trim()));
  return parts.length > 1 && parts.length < 5 && kinds.every((kind) => kind !== undefined)
    ? kinds[0]
    : undefined;
}
