import { createServer } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { dialAddress } from "../../src/sources/connect.ts";
import { createHttp, type HttpRequest } from "../../src/sources/http.ts";
import { ODD_ANSWERS } from "../support/odd-answers.ts";
import { type Answering, INNER_NAME, openOddServer, rawServer } from "../support/odd-server.ts";

const JSON_TYPE = "application/json";
const ASKED: HttpRequest = { url: "https://api.example.com/one", types: [JSON_TYPE] };
const json: Answering = (_, response) =>
  void response.writeHead(200, { "content-type": `${JSON_TYPE}; charset=utf-8` }).end('{"a":"ä"}');

async function open(given?: Parameters<typeof openOddServer>[0]) {
  const server = await openOddServer(given);
  return { ...server, http: createHttp(server.options) };
}

describe("a question over HTTP", () => {
  test("is answered with status, headers and text", async () => {
    const { answer, asked, dialled, http } = await open();
    answer(json);
    expect(await http.get(ASKED)).toMatchObject({
      ok: true,
      status: 200,
      url: ASKED.url,
      headers: { "content-type": "application/json; charset=utf-8" },
      body: '{"a":"ä"}',
    });
    expect(asked).toMatchObject([{ method: "GET", host: "api.example.com", path: "/one" }]);
    expect(dialled).toEqual(["93.184.215.14"]);
  });

  test("says who asks, and brings nothing else along", async () => {
    const { answer, asked, http } = await open();
    answer((request, response) => {
      response.setHeader("set-cookie", "a=b");
      json(request, response);
    });
    await http.get({ ...ASKED, url: "https://api.example.com/one?a=b#c" });
    await http.get(ASKED);
    const headers = asked[1]?.headers;
    expect(headers?.["user-agent"]).toMatch(/^Bonafide\/\d+\.\d+\.\d+ \(self-hosted hiring check\)$/);
    expect(headers?.accept).toBe(JSON_TYPE);
    for (const name of ["cookie", "referer", "authorization", "origin"])
      expect(headers?.[name]).toBeUndefined();
  });

  test.each(Object.entries(ODD_ANSWERS))("ends in a reason after %s", async (_, { answer, reason }) => {
    const server = await open();
    server.answer(answer(server, JSON_TYPE));
    const reply = await server.http.get(ASKED);
    expect(reply).toMatchObject({ ok: false, reason });
    expect(reply.ok ? "" : reply.because.de).toMatch(/^\S.*\.$/);
  });

  test.each([
    "SSH-2.0-OpenSSH_9\r\n",
    "",
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello",
  ])("ends in a reason after bytes that are no answer: %j", async (bytes) => {
    const { http } = await open({ raw: rawServer(bytes) });
    expect(await http.get(ASKED)).toMatchObject({ ok: false, reason: "unreachable" });
  });

  test("stops reading where the limit is", async () => {
    const { answer, http, ...server } = await open();
    let sent = 0;
    const ended = new Promise<void>((resolve) => {
      answer((request, response) => {
        ODD_ANSWERS["2 GB"]?.answer({ ...server, answer }, JSON_TYPE)(request, response);
        response.on("close", () => {
          sent = response.socket?.bytesWritten ?? request.socket.bytesWritten;
          resolve();
        });
      });
    });
    expect(await http.get(ASKED)).toMatchObject({ reason: "too-large" });
    await ended;
    expect(sent).toBeLessThan(50_000_000);
  });

  test.each([
    [404, { ok: true, status: 404, body: "" }],
    [410, { ok: true, status: 410 }],
    [400, { ok: true, status: 400 }],
    [999, { ok: true, status: 999 }],
  ])("has an answer with status %i", async (status, expected) => {
    const { answer, http } = await open();
    answer((_, response) => void response.writeHead(status, { "content-type": JSON_TYPE }).end("{}"));
    expect(await http.get(ASKED)).toMatchObject(expected);
  });

  test("reads nothing when only the status counts", async () => {
    const inBody = Object.entries(ODD_ANSWERS).filter(([, odd]) => odd.inBody === true);
    expect(inBody.length).toBeGreaterThan(5);
    for (const [name, { answer, reason }] of inBody) {
      // Whether the headers or the silence comes first is nobody's to say.
      if (reason === "timed-out") continue;
      const server = await open();
      server.answer(answer(server, JSON_TYPE));
      expect(await server.http.get({ url: ASKED.url }), name).toMatchObject({ status: 200, body: "" });
    }
  });
});

describe("another try", () => {
  test("is made once after a fault, a break or a silence", async () => {
    for (const name of ["500", "a connection that breaks", "no answer at all", "a body cut off"]) {
      const server = await open();
      const odd = ODD_ANSWERS[name]?.answer(server, JSON_TYPE);
      server.answer((...given) => (server.asked.length === 1 ? odd?.(...given) : json(...given)));
      expect(await server.http.get(ASKED), name).toMatchObject({ ok: true, status: 200 });
      expect(server.asked.length, name).toBe(2);
    }
  });

  test.each([
    ["500", 2],
    ["no answer at all", 2],
    ["403", 1],
    ["429 alone", 1],
    ["a picture", 1],
    ["2 GB", 1],
    ["a redirect to itself", 4],
    ["503 with a date", 1],
  ])("after %s: the server is asked %i times", async (name, times) => {
    const server = await open();
    server.answer(ODD_ANSWERS[name]?.answer(server, JSON_TYPE) ?? json);
    await server.http.get(ASKED);
    expect(server.asked.length).toBe(times);
  });

  test("is not made once the time is up", async () => {
    const server = await open();
    server.answer(() => server.options.timers.pass(10_000));
    expect(await server.http.get(ASKED)).toMatchObject({ reason: "timed-out" });
    expect(server.asked.length).toBe(1);
  });
});

describe("a host that asks to be left alone", () => {
  test.each([
    ["429 with seconds", "2026-03-03T09:02:00.000Z"],
    ["429 with a date", "2026-03-03T09:05:00.000Z"],
    ["429 with nonsense", "2026-03-03T09:01:00.000Z"],
    ["403 with its own words for a limit", "2026-03-03T09:45:00.000Z"],
  ])("is left alone after %s until %s", async (name, until) => {
    const server = await open();
    server.answer(ODD_ANSWERS[name]?.answer(server, JSON_TYPE) ?? json);
    const first = await server.http.get(ASKED);
    server.answer(json);
    server.setClock(new Date(Date.parse(until) - 1).toISOString());
    expect(await server.http.get(ASKED)).toEqual(first);
    expect(server.asked.length).toBe(1);
    expect(await server.http.get({ ...ASKED, url: "https://other.example.com/" })).toMatchObject({
      ok: true,
    });
    server.setClock(until);
    expect(await server.http.get(ASKED)).toMatchObject({ ok: true });
  });

  test("is asked again on the next day at the latest", async () => {
    const server = await open();
    server.answer((_, response) => void response.writeHead(429, { "retry-after": "999999999" }).end());
    expect(await server.http.get(ASKED)).toMatchObject({
      because: { en: "api.example.com takes no questions until 2026-03-04 09:00 UTC." },
    });
  });
});

describe("a redirect", () => {
  const via = (...locations: readonly string[]): Answering => {
    const left = [...locations];
    return (request, response) => {
      const location = left.shift();
      if (location === undefined) json(request, response);
      else response.writeHead(302, { location }).end();
    };
  };

  test("is followed three times and no more", async () => {
    const { answer, http } = await open();
    answer(via("/two", "https://www.example.com/three", "four"));
    expect(await http.get(ASKED)).toMatchObject({ ok: true, url: "https://www.example.com/four" });
    answer(via("/two", "/three", "/four", "/five"));
    expect(await http.get(ASKED)).toMatchObject({ ok: false, reason: "redirects" });
  });

  test("takes a source's own header to its own host alone", async () => {
    const { answer, asked, http } = await open();
    answer(via("/two", "https://other.example.com/", "https://api.example.com/three"));
    await http.get({ ...ASKED, ownHeader: { name: "authorization", value: "Bearer secret" } });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer secret",
      "Bearer secret",
      undefined,
      "Bearer secret",
    ]);
  });

  test("may add encryption and not drop it", async () => {
    const { answer, http } = await open();
    answer(via("https://api.example.com/two"));
    expect(await http.get({ ...ASKED, url: "http://api.example.com/one" })).toMatchObject({ ok: true });
    answer(via("https://api.example.com/two", "http://api.example.com/three"));
    expect(await http.get({ ...ASKED, url: "http://api.example.com/one" })).toMatchObject({
      reason: "unencrypted",
    });
  });
});

describe("nobody inside is asked", () => {
  test.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://017700000001/",
    "http://127.1/",
    "http://127.0.0.1./",
    "http://①②⑦.⓪.⓪.①/",
    "http://user@10.0.0.1/",
    "http://api.example.com@169.254.169.254/",
    "http://user:password@api.example.com/",
    "http://[::]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[2002:a00:1::]/",
    "http://[2001:0:a00:1::]/",
    "http://[fd00:ec2::254]/",
    "http://0/",
    "http://api.example.com:8080/",
    "https://api.example.com:22/",
    "http://api.example.com:443/",
    "ftp://api.example.com/",
    "file:///etc/passwd",
    "data:application/json,{}",
    "gopher://api.example.com/",
    "api.example.com",
    "",
    `https://api.example.com/${"a".repeat(5000)}`,
    `https://${INNER_NAME}/`,
    `http://${INNER_NAME}./`,
  ])("%s", async (url) => {
    const { asked, dialled, http } = await open({
      resolve: async (name) => [name.startsWith(INNER_NAME) ? "10.0.0.7" : "93.184.215.14"],
    });
    expect(await http.get({ ...ASKED, url })).toMatchObject({ ok: false, reason: "address" });
    expect(dialled).toEqual([]);
    expect(asked).toEqual([]);
  });

  test.each([[["93.184.215.14", "10.0.0.1"]], [["::1"]], [["fe80::1%eth0"]], [["not an address"]]])(
    "a name that leads to %j",
    async (addresses) => {
      const { dialled, http } = await open({ resolve: async () => addresses });
      expect(await http.get(ASKED)).toMatchObject({ reason: "address" });
      expect(dialled).toEqual([]);
    },
  );

  test("a name that leads nowhere is out of reach", async () => {
    const nowhere = await open({ resolve: async () => [] });
    expect(await nowhere.http.get(ASKED)).toMatchObject({ reason: "unreachable" });
    const unknown = await open({ resolve: () => Promise.reject(new Error("ENOTFOUND")) });
    expect(await unknown.http.get(ASKED)).toMatchObject({ reason: "unreachable" });
  });

  test("a name that changes its mind is asked once for every connection, and what was checked is connected to", async () => {
    let questions = 0;
    const { answer, dialled, http } = await open({
      resolve: async () => {
        questions += 1;
        return [questions === 1 ? "93.184.215.14" : "127.0.0.1"];
      },
    });
    answer((request, response) => {
      response.setHeader("connection", "close");
      json(request, response);
    });
    expect(await http.get(ASKED)).toMatchObject({ ok: true });
    expect(dialled).toEqual(["93.184.215.14"]);
    expect(await http.get(ASKED)).toMatchObject({ reason: "address" });
    expect(questions).toBe(2);
  });

  test("the connection itself goes to the checked address, whatever the name says", async () => {
    const server = createServer((_, response) => void response.end());
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const bound = server.address();
    const port = String(typeof bound === "object" ? bound?.port : bound);
    const options = { hostname: "nobody.invalid", protocol: "http:", port };
    const socket = await new Promise<Parameters<Parameters<typeof dialAddress>[2]>[1]>((resolve, reject) => {
      dialAddress(options, ["127.0.0.1"], (error, opened) =>
        error === null ? resolve(opened) : reject(error),
      );
    });
    expect(socket?.remoteAddress).toBe("127.0.0.1");
    socket?.destroy();
  });
});
