import { html, render } from "htm/preact";
import { App } from "./app.ts";
import { setEmojiTable } from "./emoji.ts";

const response = await fetch("/vendor/emoji.json");
setEmojiTable((await response.json()) as Record<string, string>);
render(html`<${App} />`, document.body);
