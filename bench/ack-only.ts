/** A Bolt app that acknowledges and does nothing else: no bot on Bolt answers sooner. */
import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";

const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET = "", SLACK_API_URL = "", PORT } = process.env;
const clientOptions = { slackApiUrl: SLACK_API_URL };
const receiver =
  SLACK_APP_TOKEN === undefined
    ? new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, port: Number(PORT) })
    : new SocketModeReceiver({ appToken: SLACK_APP_TOKEN, installerOptions: { clientOptions } });
const app = new App({
  receiver,
  token: SLACK_BOT_TOKEN ?? "",
  clientOptions,
  tokenVerificationEnabled: false,
  botId: "B0BONAFIDE",
  botUserId: "U0BONAFIDE",
});
app.command("/vet", async ({ ack }) => ack());
await app.start();
console.log("connected");
