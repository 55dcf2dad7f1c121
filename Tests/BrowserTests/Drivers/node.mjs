// Answers requests with the engine in Node, through the page's own script.
//
//   node node.mjs FOLDER
//
// FOLDER holds engine.js, engine-host.js and requests.json, a list of requests in hexadecimal.
// Prints one JSON object: `replies` in hexadecimal, `wasm` (the class was set), `stopped` (what
// the caller is told of a trap), `revived` (whether the engine answers after it), `times` (how long
// each request took of the processor, in milliseconds), `heap` (below).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const folder = process.argv[2];
const classes = new Set();
globalThis.document = { documentElement: { classList: classes } };
for (const script of ["engine.js", "engine-host.js"]) {
  runInThisContext(readFileSync(join(folder, script), "utf8"), { filename: script });
}
await fluxbook.ready;

const replies = [];
const times = [];
for (const request of JSON.parse(readFileSync(join(folder, "requests.json"), "utf8"))) {
  const bytes = Buffer.from(request, "hex");
  let reply;
  let time = Infinity;
  // The compiler of the host and its memory may slow down one try, not all of them.
  const most = bytes.toString("latin1").startsWith("formula\0") ? 5 : 1;
  for (let tries = 0; tries < most && time >= 5; tries++) {
    const start = process.cpuUsage();
    reply = await fluxbook.exchange(bytes);
    const { user, system } = process.cpuUsage(start);
    time = Math.min(time, (user + system) / 1000);
  }
  times.push(time);
  replies.push(Buffer.from(reply).toString("hex"));
}

// A request larger than all memory allowed: the engine traps, and must be back for the next one.
const stopped = await fluxbook.exchange({ length: 2 ** 30 }).catch((error) => error.message);
const revived = (await fluxbook.call("version").catch(() => "")) !== "";

// The heap: blocks of all sizes, taken and given back in a random but repeatable order, must not
// overlap, and memory must not grow while no more is in use than before.
const bytes = Uint8Array.from(atob(FLUXBOOK_ENGINE), (character) => character.charCodeAt(0));
const { exports: core } = (await WebAssembly.instantiate(bytes, {})).instance;
let state = 1;
const below = (limit) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
};
const live = [];
let faults = 0;
const take = () => {
  const length = 1 + below(2 ** (1 + below(16)));
  const place = core.fluxbook_reserve(length) >>> 0;
  const mark = below(256);
  if (place % 16 !== 0) faults++;
  new Uint8Array(core.memory.buffer, place, length).fill(mark);
  live.push({ place, length, mark });
};
const give = () => {
  const [block] = live.splice(below(live.length), 1);
  const content = new Uint8Array(core.memory.buffer, block.place, block.length);
  if (!content.every((byte) => byte === block.mark)) faults++;
  core.fluxbook_release(block.place);
};
const rounds = () => {
  for (let round = 0; round < 20000; round++) {
    if (live.length < 200 || (live.length < 400 && below(2))) take();
    else give();
  }
  return core.memory.buffer.byteLength;
};
const early = rounds();
const late = rounds();
while (live.length) give();
// With everything given back, one block may take all there is but the stack and the data.
const whole = core.fluxbook_reserve(late - 2 * 2 ** 20);
const heap = { faults, early, late, whole: core.memory.buffer.byteLength };
core.fluxbook_release(whole);

console.log(JSON.stringify({ replies, times, wasm: classes.has("wasm"), stopped, revived, heap }));
