// Practice in the page: checks answers and draws new numbers with the core itself. The problem's
// file stands in FLUXBOOK_PROBLEM; the variant is named in the page's address, so that it can be
// shared and printed.
"use strict";

(async () => {
  const place = document.getElementById("practice");
  const problem = globalThis.FLUXBOOK_PROBLEM;
  if (!place || !problem || !(await fluxbook.ready)) return;

  const [name, first] = place.dataset.variant.split("/");
  let seed = /^#[0-9]{1,9}$/.test(location.hash) ? location.hash.slice(1) : first;

  const listen = () => {
    for (const form of place.querySelectorAll("form")) {
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const field = form.querySelector("input");
        const result = form.querySelector("[role=status]");
        try {
          result.innerHTML = await fluxbook.call("check", problem, seed, form.dataset.ask, field.value);
        } catch (error) {
          result.textContent = error.message;
        }
      });
    }
  };

  const draw = async (announce) => {
    place.innerHTML = await fluxbook.call("draw", problem, seed);
    place.dataset.variant = name + "/" + seed;
    listen();
    if (announce) place.focus();
  };

  const another = document.createElement("p");
  another.className = "ans";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "New numbers";
  button.addEventListener("click", () => {
    seed = String(1 + Math.floor(Math.random() * 999999));
    history.replaceState(null, "", "#" + seed);
    draw(true);
  });
  another.append(button);
  place.before(another);
  place.tabIndex = -1;

  if (seed === first) listen(); else await draw(false);
})();
