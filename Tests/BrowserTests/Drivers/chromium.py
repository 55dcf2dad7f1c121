"""Answers requests with the engine in a page, opened from a file in headless Chromium.

usage: chromium.py CHROMIUM FOLDER

FOLDER holds page.html, engine.js, engine-host.js and requests.json, a list of requests in
hexadecimal. Prints one JSON object: `replies` in hexadecimal, `wasm` (the class was set) and
`console` (what the browser complained about).
"""

import json
import pathlib
import sys

from playwright.sync_api import sync_playwright

ANSWER = """async (requests) => {
  await fluxbook.ready;
  const replies = [];
  for (const request of requests) {
    const bytes = Uint8Array.from(request.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    const reply = await fluxbook.exchange(bytes);
    replies.push(Array.from(reply, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  }
  return { replies, wasm: document.documentElement.classList.contains("wasm") };
}"""


def main():
    chromium, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    requests = json.loads((folder / "requests.json").read_text())
    complaints = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"], timeout=60_000
        )
        page = browser.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto((folder / "page.html").as_uri())
        result = page.evaluate(ANSWER, requests)
        browser.close()
    print(json.dumps(result | {"console": complaints}))


main()
