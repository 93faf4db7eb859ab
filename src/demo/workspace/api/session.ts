import { refuse } from "../refusal.ts";
import { nextId } from "../team.ts";
import { given, type Methods } from "./method.ts";

/** Who one is, and the socket. */
export const sessionMethods: Methods = {
  "api.test": {
    token: "any",
    run: ({ args }) => {
      const error = given(args, "error");
      if (error !== undefined) refuse(error);
      return { args };
    },
  },
  "auth.test": {
    token: "any",
    run: ({ team, isAppToken }) => {
      const { app } = team.options;
      if (isAppToken) return { app_name: app.name, app_id: app.appId };
      return {
        url: `${team.url}/`,
        team: team.domain,
        user: app.name,
        team_id: team.id,
        user_id: app.botUser,
        bot_id: app.botId,
        is_enterprise_install: false,
      };
    },
  },
  "apps.connections.open": {
    token: "app",
    run: ({ team }) => {
      const ticket = nextId(team, "ticket");
      team.socketTickets.add(ticket);
      const url = `${team.url.replace("http:", "ws:")}/link?ticket=${ticket}`;
      return { url: `${url}&app_id=${team.options.app.appId}` };
    },
  },
  "bots.info": {
    scopes: ["users:read"],
    run: ({ team, args }) => {
      const { app } = team.options;
      if ((given(args, "bot") ?? app.botId) !== app.botId) refuse("bot_not_found");
      return {
        bot: {
          id: app.botId,
          deleted: false,
          name: app.name,
          updated: 0,
          app_id: app.appId,
          user_id: app.botUser,
        },
      };
    },
  },
};
