"use strict";
/**
 * An LMS with a learning record store in memory, as far as the drivers of cmi5 and xAPI see it: a launch address, a token
 * that is given once, documents with ETags, statements by their ids. Whether each statement is one that cmi5 allows is
 * judged by the double in builder/mock_lms/records.
 */
const ACTOR = { objectType: "Agent", account: { homePage: "https://lms.example.org", name: "student-1" } };
const REGISTRATION = "3f2c8a40-6f1e-4b6e-9c55-0d5b0c7a1e42";

/** What the LMS keeps between visits. */
const record = () => ({ state: null, version: 0, statements: new Map(), tokens: new Set() });

/**
 * @param {object} options
 *   server: the record · launch: LMS.LaunchData beside the template · answer: called for every request; what it returns
 *   is answered instead (a status, an Error for no answer) · session: of the fetch address · etags: whether they can be seen
 */
function lrs({ server = record(), launch = {}, answer = () => undefined, session = "s1", etags = true, query = {}, standard = "cmi5" } = {}) {
  const requests = [];
  const gone = [];
  const policies = [];
  const base = "https://lrs.example.org/xapi/";
  const template = { contextActivities: { grouping: [{ id: "https://example.org/unit" }] }, extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": session } };
  const given = standard === "cmi5"
    ? { endpoint: base, fetch: `https://lms.example.org/fetch?s=${session}`, actor: JSON.stringify(ACTOR), registration: REGISTRATION, activityId: "https://lms.example.org/a/1" }
    : { endpoint: base, auth: "Basic abc", actor: JSON.stringify(ACTOR), registration: REGISTRATION };
  const parameters = Object.fromEntries(Object.entries({ ...given, ...query }).filter(([, value]) => value !== null));
  const location = { search: "?" + new URLSearchParams(parameters), get href() { return "https://content.example.org/index.html" + this.search; }, set href(address) { gone.push(address); } };

  function reply(status, body = "", etag = "", type = "application/json") {
    const headers = { "content-type": type, ...(etag && etags ? { etag } : {}) };
    return { ok: status >= 200 && status < 300, status, text: async () => body, headers: { get: (name) => headers[name.toLowerCase()] ?? null } };
  }

  function state(method, body, match) {
    const tag = `"${server.version}"`;
    if (method === "GET") return server.state === null ? reply(404) : reply(200, server.state, tag);
    if (match && (server.state === null || (match !== "*" && match !== tag))) return reply(412);
    if (!match && server.state !== null) return reply(409);
    server.state = body;
    server.version += 1;
    return reply(204);
  }

  function statement(method, id, body) {
    const there = server.statements.get(id);
    if (method === "GET") return there ? reply(200, there) : reply(404);
    if (there && there !== body) return reply(409);
    server.statements.set(id, body);
    return reply(204);
  }

  async function fetch(address, { method = "GET", headers = {}, body, keepalive, cache }) {
    const url = new URL(address);
    const parameter = (name) => url.searchParams.get(name);
    const resource = url.pathname.replace(/^\/xapi\//, "");
    const verb = resource === "statements" && body ? JSON.parse(body).verb.display.en : "";
    const what = `${method} ${verb || parameter("stateId") || parameter("profileId") || resource}`;
    requests.push({ what, headers, body, keepalive, cache, url });
    const instead = await answer(what, requests);
    if (instead instanceof Error) throw instead;
    if (typeof instead === "number") return reply(instead);
    if (instead === "page") return reply(200, "<html>Sign in</html>", "", "text/html; charset=utf-8");
    if (url.pathname === "/fetch") {
      if (server.tokens.has(url.search)) return reply(200, '{"error-code":"1","error-text":"Already in Use"}');
      server.tokens.add(url.search);
      return reply(200, '{"auth-token":"dG9rZW4="}');
    }
    if (headers.Authorization !== (standard === "cmi5" ? "Basic dG9rZW4=" : "Basic abc")) return reply(401);
    if (what.endsWith("LMS.LaunchData")) return reply(200, JSON.stringify({ contextTemplate: template, launchMode: "Normal", moveOn: "CompletedAndPassed", ...launch }));
    if (resource === "activities/state") return state(method, body, headers["If-Match"]);
    if (resource === "statements") return statement(method, parameter("statementId"), body);
    return reply(404);
  }

  const window = {
    URL, URLSearchParams, location, fetch, navigator: { onLine: true, userAgent: "Test/1.0" }, closed: 0,
    close() { this.closed += 1; },
    document: { createElement: () => ({}), head: { append: (element) => policies.push(element) } },
  };
  const statements = () => [...server.statements.values()].map((text) => JSON.parse(text));
  return {
    window, requests, gone, policies, server, statements,
    said: () => statements().map((one) => one.verb.display.en),
    of: (verb) => statements().filter((one) => one.verb.display.en === verb),
    document: () => JSON.parse(server.state || "{}"),
  };
}

module.exports = { lrs, record, ACTOR, REGISTRATION };
