import type { TaskId } from "../../domain/task.ts";
import { SEE } from "../publications.ts";
import type { TaskInfo } from "./task-info.ts";

/** What people find out by talking to the person. */
export const interviewTasks = {
  "two-rounds-overlapping-interviewers": {
    title: {
      en: "Let one interviewer sit in two rounds",
      de: "Eine Person aus dem Team in zwei Runden setzen",
    },
    how: {
      en: "Have one interviewer take part in both rounds. Ask every interviewer separately whether it was the same person. Passed: all say yes on their own. Do not discuss it before everybody has answered.",
      de: "Lassen Sie jemanden aus dem Team an beiden Runden teilnehmen. Fragen Sie alle einzeln, ob es dieselbe Person war. Passt, wenn alle das unabhängig bejahen. Sprechen Sie vorher nicht darüber.",
    },
    before: "offer",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25b],
  },
  "liveness-script": {
    title: {
      en: "Do four small live steps on video",
      de: "Vier kurze Live-Schritte im Video machen",
    },
    how: {
      en: "Ask the person to turn to the side, pass a hand across the face, read a phrase you make up, and move the light. Passed: the picture stays natural in all four. Explain why and offer a meeting in person instead. A slow line is no reason to close this as failed.",
      de: "Bitten Sie die Person, sich zur Seite zu drehen, eine Hand vor dem Gesicht vorbeizuführen, einen von Ihnen erfundenen Satz vorzulesen und das Licht zu bewegen. Passt, wenn das Bild bei allen vier natürlich bleibt. Erklären Sie den Grund und bieten Sie stattdessen ein persönliches Treffen an. Eine langsame Leitung allein ist kein Grund für „Passt nicht“.",
    },
    before: "offer",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25b, SEE.SEAL],
  },
  "ask-about-the-claimed-place": {
    title: {
      en: "Talk about the place the person works from",
      de: "Über den angegebenen Arbeitsort sprechen",
    },
    how: {
      en: "Ask in passing about the view from the window, the way to the office and the weather today. Passed: the answers come freely and fit the place. Stay with where the person lives now. Do not ask where they come from.",
      de: "Fragen Sie nebenbei nach dem Blick aus dem Fenster, dem Weg ins Büro und dem Wetter heute. Passt, wenn die Antworten frei kommen und zum Ort passen. Bleiben Sie beim heutigen Wohnort. Fragen Sie nicht nach der Herkunft.",
    },
    before: "offer",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25b],
  },
  "ask-about-claimed-facts": {
    title: {
      en: "Ask about past jobs twice, a week apart",
      de: "Zweimal nach früheren Stellen fragen",
    },
    how: {
      en: "Ask about colleagues, offices and projects named in the CV, and note the answers. Ask again a week later. Passed: both tell the same story. Small slips of memory are normal.",
      de: "Fragen Sie nach Kolleginnen und Kollegen, Büros und Projekten aus dem Lebenslauf und notieren Sie die Antworten. Fragen Sie nach einer Woche noch einmal. Passt, wenn beides übereinstimmt. Kleine Erinnerungslücken sind normal.",
    },
    before: "offer",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.FBI25a, SEE.KRK25],
  },
  "walk-through-own-code": {
    title: {
      en: "Walk through the person's own code together",
      de: "Gemeinsam durch den eigenen Code gehen",
    },
    how: {
      en: "Pick a repository from the application and ask the person to explain it, unprepared, sharing the whole screen. Passed: they can say why it is built that way. Do not send the questions beforehand.",
      de: "Wählen Sie ein Repository aus der Bewerbung und lassen Sie es sich ohne Vorbereitung erklären, bei geteiltem Bildschirm. Passt, wenn die Person begründen kann, warum es so gebaut ist. Schicken Sie die Fragen nicht vorab.",
    },
    before: "offer",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.SEAL],
  },
  "live-problem-hands-visible": {
    title: {
      en: "Solve a small problem live, hands in view",
      de: "Kleine Aufgabe live lösen, Hände im Bild",
    },
    how: {
      en: "Give a short task, with hands and face in view and no remote-control software running. Ask the person to explain each change. Passed: the explanations and the typing are theirs. Judge who is working, not how fast.",
      de: "Stellen Sie eine kurze Aufgabe, mit Händen und Gesicht im Bild und ohne Fernwartungsprogramm. Lassen Sie sich jede Änderung erklären. Passt, wenn die Person selbst tippt und erklärt. Bewerten Sie, wer arbeitet, nicht wie schnell.",
    },
    before: "offer",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.SP26],
  },
  "meet-in-person": {
    title: { en: "Meet the person once, face to face", de: "Die Person einmal persönlich treffen" },
    how: {
      en: "Meet at your office, at a partner's, or in their town. Passed: it is the person from the interviews, and the name on their document is the one on the application. Pay the travel. Keep no copy of the document.",
      de: "Treffen Sie sich bei Ihnen, bei einem Partner oder am Wohnort der Person. Passt, wenn es die Person aus den Gesprächen ist und der Name im Ausweis der Bewerbung entspricht. Übernehmen Sie die Reisekosten. Behalten Sie keine Kopie des Ausweises.",
    },
    before: "onboarding",
    owner: "hiring",
    baseline: false,
    secondPerson: false,
    sources: [SEE.SEAL],
  },
} as const satisfies Partial<Record<TaskId, TaskInfo>>;
