// Runs the core in the page. `engine.js`, loaded before this script, holds the WebAssembly module
// in base64: a page opened from a file may load scripts, but may not fetch a module.
//
//   fluxbook.ready                 Promise<boolean>: whether the engine answered its self-test
//   fluxbook.call(op, ...args)     Promise<string>: the core's answer; rejects if it refuses
//   fluxbook.exchange(bytes)       Promise<Uint8Array>: the same, as the core sees it
//
// Once the engine has answered, <html> gets the class `wasm`; until then the page hides what needs
// it, and without it the page stays complete.
"use strict";

(() => {
  const version = "1";   // of the way of asking, as in Sources/Browser/BrowserCore.swift
  let module;            // Promise<WebAssembly.Module>, compiled once
  let instance;          // Promise of the exports; undefined before the first call and after a trap

  const compile = () => {
    const base64 = globalThis.FLUXBOOK_ENGINE;
    if (!base64) return Promise.reject(new Error("This page carries no engine."));
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return WebAssembly.compile(bytes);
  };

  const start = async () => {
    module ??= compile();
    return (await WebAssembly.instantiate(await module, {})).exports;
  };

  // From reserve to release nothing waits, so that calls cannot get into each other's way.
  const exchange = async (request) => {
    instance ??= start();
    const used = instance;
    const core = await used;
    try {
      const place = core.fluxbook_reserve(request.length) >>> 0;
      new Uint8Array(core.memory.buffer).set(request, place);
      const reply = core.fluxbook_call(place, request.length) >>> 0;
      // The memory may have moved while it grew; it is looked up again.
      const length = new DataView(core.memory.buffer).getUint32(reply, true);
      const bytes = new Uint8Array(core.memory.buffer).slice(reply + 4, reply + 4 + length);
      core.fluxbook_release(place);
      core.fluxbook_release(reply);
      return bytes;
    } catch (trap) {
      // What a trap leaves behind is not to be trusted; the next call starts afresh.
      if (instance === used) instance = undefined;
      throw new Error("The engine stopped: " + trap.message, { cause: trap });
    }
  };

  const call = async (operation, ...args) => {
    const fields = [operation, ...args].map((field) => String(field).replaceAll("\0", "\uFFFD"));
    const reply = await exchange(new TextEncoder().encode(fields.join("\0")));
    const text = new TextDecoder().decode(reply.subarray(1));
    if (reply[0] !== 0) throw new Error(text);
    return text;
  };

  const test = async () => {
    const sentence = "D_AB ∂c/∂z, μ → 𝐯";
    const sound = (await call("version")) === version && (await call("echo", sentence)) === sentence;
    if (sound) document.documentElement.classList.add("wasm");
    return sound;
  };

  const ready = test().catch(() => false);
  globalThis.fluxbook = Object.freeze({ ready, call, exchange });
})();
