// Keys, focus and the marks of a list. Everything here is a shortcut for a form or a link that works without it.
"use strict";
(() => {
  const root = document.documentElement;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const memory = {
    get keys() { try { return localStorage.getItem("keys") !== "off"; } catch { return true; } },
    set keys(on) { try { localStorage.setItem("keys", on ? "on" : "off"); } catch { /* private mode */ } },
  };
  let busy = 0;
  root.classList.add("js");

  const typing = (node) => node instanceof Element && node.closest("textarea, select, input:not([type=checkbox])");

  function press(event) {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing(event.target)) {
      one("[data-save]", event.target.form || document)?.click();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (one("dialog[open]")) return;
    if (event.key === "Escape") {
      one("[data-cancel]")?.click();
      return;
    }
    if (typing(event.target) || !memory.keys) return;
    if (event.key === "?") {
      help();
      event.preventDefault();
      return;
    }
    // a key that is held down, or pressed again before the answer has come, would decide about a post that nobody has read
    if (event.repeat || busy) return;
    const chosen = one(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (chosen) {
      event.preventDefault();
      chosen.click();
    }
  }

  function help() {
    const dialog = one("#keys");
    if (!dialog) return;
    one("#keys-on", dialog).checked = memory.keys;
    dialog.showModal();
  }

  function marked() {
    const boxes = all("[name=ids]");
    const on = boxes.filter((box) => box.checked).length;
    const whole = one("#all");
    if (!whole) return;
    whole.checked = on > 0 && on === boxes.length;
    whole.indeterminate = on > 0 && on < boxes.length;
    one("#marked").textContent = on ? `${on} selected` : "Select all";
    all("[data-bulk]").forEach((button) => { button.disabled = on === 0; });
  }

  function seen() {
    one("nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function arrive() {
    marked();
    seen();
    const first = one("main [autofocus]") || one("main [data-focus]");
    if (first) {
      first.focus({ preventScroll: first.matches("[tabindex='-1']") });
      if (first.matches("textarea")) first.setSelectionRange(first.value.length, first.value.length);
    }
  }

  document.addEventListener("keydown", press);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-help]")) help();
    if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
  });
  document.addEventListener("change", (event) => {
    const node = event.target;
    if (node.id === "all") all("[name=ids]").forEach((box) => { box.checked = node.checked; });
    if (node.id === "all" || node.name === "ids") marked();
    if (node.id === "keys-on") memory.keys = node.checked;
    if (node.matches("[data-submit]")) node.form.requestSubmit();
  });
  document.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.boosted) busy += 1; });
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.boosted) busy = Math.max(0, busy - 1); });
  document.addEventListener("htmx:afterSettle", (event) => { if (event.detail.target?.id === "main" || event.target.id === "main") arrive(); });
  // who cannot see the counter hears it when it comes near the limit or goes over it, not with every letter
  let heard = "";
  document.addEventListener("htmx:afterSettle", () => {
    const counter = one("#text") && one("#counter");  // elsewhere it changes with the draft, not by typing
    const kind = ["over", "near"].find((name) => counter?.classList.contains(name)) || "";
    if (counter && kind !== heard) one("#status").textContent = counter.textContent;
    heard = kind;
  });
  const trouble = (words) => {
    const place = one("#trouble");
    place.textContent = words;
    place.hidden = !words;
  };
  document.addEventListener("htmx:beforeRequest", () => trouble(""));
  document.addEventListener("htmx:responseError", () => trouble("The server has failed. Try again in a moment."));
  for (const failed of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failed, () => trouble("The server did not answer. Check the connection and try again."));
  }
  marked();
  seen();
})();
