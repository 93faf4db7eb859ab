import { describe, expect, test } from "vitest";
import { createOutside } from "../../src/sources/outside.ts";
import { type Answering, openOddServer } from "../support/odd-server.ts";

const PAGE = "https://jane.example.com/work";

async function open(answering: Answering) {
  const server = await openOddServer();
  server.answer(answering);
  const outside = createOutside({ enabled: ["links"], ...server.options });
  return { ...server, ask: (about = PAGE) => outside.ask({ source: "links", about }) };
}

const status =
  (head: number, get = head): Answering =>
  ({ method }, response) =>
    void response.writeHead(method === "HEAD" ? head : get).end("hello");
/** From one place to the next, and this status at the last. */
const leadsTo =
  (location: string, last = 200): Answering =>
  ({ headers, url = "" }, response) => {
    const here = `https://${headers.host}${url}`;
    if (here === new URL(location, here).href) response.writeHead(last).end();
    else response.writeHead(302, { location }).end();
  };

describe("the status of a page", () => {
  test.each([
    [status(200), 200, ["HEAD"]],
    [status(204), 204, ["HEAD"]],
    [status(999), 999, ["HEAD"]],
    [status(451), 451, ["HEAD"]],
    [status(404), 404, ["HEAD", "GET"]],
    [status(410), 410, ["HEAD", "GET"]],
    [status(405, 200), 200, ["HEAD", "GET"]],
    [status(405, 404), 404, ["HEAD", "GET"]],
    [status(501, 200), 200, ["HEAD", "GET"]],
    [status(404, 200), 200, ["HEAD", "GET"]],
    [status(400, 200), 200, ["HEAD", "GET"]],
  ])("is passed on (row %#)", async (answering, expected, methods) => {
    const { ask, asked } = await open(answering);
    expect(await ask()).toEqual({
      ok: true,
      host: "jane.example.com",
      answer: { source: "links", status: expected },
    });
    expect(asked.map(({ method }) => method)).toEqual(methods);
  });

  test.each([
    ["on the same website", "https://www.example.com/people/jane", 404, 404],
    ["to another website that has the page", "https://jane.example.org/work", 200, 200],
    ["within a part that is called accounts", "/accounts/jane", 200, 200],
  ])("counts after a redirect %s", async (_, location, last, expected) => {
    const { ask } = await open(leadsTo(location, last));
    const about = location.startsWith("/accounts") ? "https://jane.example.com/accounts/Jane" : PAGE;
    expect(await ask(about)).toMatchObject({ ok: true, answer: { status: expected } });
  });

  test.each([
    ["https://other.example.org/work", 404],
    ["https://other.example.org/work", 410],
    ["/login?next=/work", 200],
    ["/en/sign-in", 200],
    ["https://www.example.com/authwall?trk=x", 200],
    ["https://login.example.com/", 200],
    ["https://accounts.example.org/v3", 200],
    ["https://consent.example.org/m", 200],
    ["/checkpoint/lg", 302],
    ["/login.php", 200],
    ["/", 200],
    ["https://www.example.com/", 200],
  ])("says nothing after a redirect to %s with %i", async (location, last) => {
    const { ask } = await open(leadsTo(location, last));
    expect(await ask()).toMatchObject({ ok: false, host: "jane.example.com" });
  });

  test("says nothing where there is no address", async () => {
    const { ask, asked } = await open(status(200));
    for (const about of ["", "jane", "javascript:alert(1)", "https://10.0.0.1/", "https://[::1]/"])
      expect(await ask(about)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });
});
