// Puts questions to yaml-language-server, the program behind VS Code's YAML extension. Reads {settings, files: {uri: text},
// ask: [{method, uri, line, character}]} from standard input; writes {diagnostics: {uri: [message]}, answers: […]}.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const { settings, files, ask, folder } = JSON.parse(readFileSync(0, "utf8"));
const server = spawn(process.execPath, ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
const waiting = new Map();
const diagnostics = {};
let next = 1;
let buffer = Buffer.alloc(0);

function write(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

const request = (method, params) =>
  new Promise((resolve) => {
    waiting.set(next, resolve);
    write({ id: next, method, params });
    next += 1;
  });

function take(message) {
  if (message.method === "workspace/configuration") {
    write({ id: message.id, result: message.params.items.map(({ section }) => settings[section] ?? null) });
  } else if (message.method === "textDocument/publishDiagnostics") {
    diagnostics[message.params.uri] = message.params.diagnostics;
  } else if (message.id !== undefined && message.method) {
    write({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
    waiting.delete(message.id);
  }
}

server.stdout.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const head = buffer.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1]);
    if (buffer.length < head + 4 + length) return;
    const body = buffer.subarray(head + 4, head + 4 + length).toString();
    buffer = buffer.subarray(head + 4 + length);
    take(JSON.parse(body));
  }
});

await request("initialize", {
  processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: "project" }],
  capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { publishDiagnostics: {} } },
});
write({ method: "initialized", params: {} });
write({ method: "workspace/didChangeConfiguration", params: { settings } });
for (const [uri, text] of Object.entries(files)) {
  write({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
}
// The server knows its settings by the time it has said what is wrong.
for (let n = 0; n < 2000 && Object.keys(files).some((uri) => !(uri in diagnostics)); n += 1) {
  await new Promise((resolve) => setTimeout(resolve, 50));
}
const answers = [];
for (const { method, uri, line, character } of ask) {
  answers.push(await request(method, { textDocument: { uri }, position: { line, character } }));
}
process.stdout.write(JSON.stringify({ diagnostics, answers }));
server.kill();
