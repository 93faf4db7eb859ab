import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { messageIn } from "./channels.ts";
import { moveClock } from "./clock.ts";
import { measured } from "./delivery/measured.ts";
import { signedHttp } from "./delivery/signed-http.ts";
import { startSockets } from "./delivery/socket.ts";
import { emit, redeliver } from "./events.ts";
import { setExposure } from "./exposure.ts";
import { answerHttp } from "./http.ts";
import { setMember } from "./members.ts";
import { removeMessage } from "./messages.ts";
import type { Workspace, WorkspaceOptions } from "./options.ts";
import { perform } from "./people/index.ts";
import { takeSnapshot } from "./snapshot.ts";
import { type Channel, changed, createTeam, nextTs, type Team } from "./team.ts";
import { until } from "./until.ts";

export type { AppOptions, Workspace, WorkspaceOptions } from "./options.ts";

/**
 * A Slack workspace on this machine with one app installed: Web API, Socket Mode or signed HTTP, people who act.
 * It refuses what Slack refuses and a little more. Rejects when the port is taken.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const team = createTeam(options);
  const server = createServer((request, response) => void answerHttp(team, request, response));
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  team.url = `http://127.0.0.1:${port}`;
  const sockets = startSockets(team, server);
  const { requestUrl } = options.app;
  team.deliver = measured(team, requestUrl === undefined ? sockets.deliver : signedHttp(team, requestUrl));

  return {
    url: team.url,
    apiUrl: `${team.url}/api/`,
    act: (user, action) => perform(team, user, action),
    moveClock: (to) => moveClock(team, to),
    snapshot: (user) => takeSnapshot(team, user),
    until: (user, look, timeoutMs = 5000) => until(team, user, look, timeoutMs),
    calls: team.calls,
    acks: team.acks,
    fault: (fault) => {
      team.faults.push({ fault, left: fault.times ?? 1 });
    },
    clearFaults: () => void team.faults.splice(0),
    deleteMessage(channelId, ts) {
      const channel = channelNamed(team, channelId);
      removeMessage(team, channel, messageIn(channel, ts));
    },
    setArchived(channelId, isArchived) {
      team.channels.set(channelId, { ...channelNamed(team, channelId), isArchived });
      changed(team);
    },
    tellApp: (event) => emit(team, { ...event, event_ts: nextTs(team) }),
    redeliver: (eventId) => redeliver(team, eventId),
    disconnectSockets: (reason = "refresh_requested") => sockets.disconnect(reason),
    sendEnvelope: (envelope) => sockets.send(envelope),
    setMember: (channel, user, isMember) => setMember(team, channel, user, isMember),
    setExposure: (channel, to) => setExposure(team, channel, to),
    stop: async () => {
      if (team.stopped.signal.aborted) return;
      team.stopped.abort();
      const closed = once(server, "close");
      sockets.stop();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function channelNamed(team: Team, id: string): Channel {
  const channel = team.channels.get(id);
  if (channel === undefined) throw new Error(`There is no channel ${id}`);
  return channel;
}
