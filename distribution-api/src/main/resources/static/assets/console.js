// A page sends a form once (but for a download, data-again), asks before what can't be taken back, and puts the cursor where the next card is typed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (form.dataset.sent || (question && !window.confirm(question))) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  if (form.method === "post" && !form.hasAttribute("hx-post") && !("again" in form.dataset)) {
    form.dataset.sent = "yes";
  }
}, true);

window.addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

// What comes in after a form was sent is about a page that is being left: after a log-out it would say that the session ended.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if ([...document.forms].some((form) => form.dataset.sent)) {
    event.preventDefault();
  }
});

// What is chosen comes into sight where a bar is too long for the phone.
for (const chosen of document.querySelectorAll(".rooms [aria-current], .tabs [aria-current]")) {
  chosen.scrollIntoView({ block: "nearest", inline: "center" });
}

// A tick shows a password; choosing a file shows its name; choosing in a select that says so sends its form.
document.addEventListener("change", (event) => {
  const chosen = event.target.closest(".file")?.querySelector("[data-chosen]");
  if (chosen) {
    chosen.textContent = event.target.files[0]?.name ?? chosen.dataset.chosen;
  }
  for (const id of event.target.dataset.shows?.split(" ") ?? []) {
    document.getElementById(id).type = event.target.checked ? "text" : "password";
  }
  if (event.target.matches("[data-sends]")) {
    event.target.form.requestSubmit();
  }
});

// A menu closes when somebody turns elsewhere, or by Escape.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details[data-closes][open]")) {
    menu.open = menu.contains(event.target);
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details[data-closes][open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// The server says when something moved, and the page asks for it. Where no stream comes through, it asks by itself.
const streams = new Map();
const watched = (address) =>
  [...document.querySelectorAll("[data-live]")].find((part) => part.dataset.live === address);

function watch() {
  for (const [address, stream] of streams) {
    if (!watched(address)) {
      stream.close();
      streams.delete(address);
    }
  }
  for (const { dataset: { live } } of document.querySelectorAll("[data-live]")) {
    if (!streams.has(live)) {
      const look = () => watched(live)?.dispatchEvent(new Event("live"));
      const stream = new EventSource(live);
      stream.addEventListener("change", look);
      stream.addEventListener("error", () => {
        if (stream.readyState === EventSource.CLOSED) {
          const asking = setInterval(() => (watched(live) ? look() : clearInterval(asking)), 2000);
        }
      });
      streams.set(live, stream);
    }
  }
}

watch();
document.addEventListener("htmx:afterSettle", watch);

// Nothing is moved away from under a finger, where its click would be lost, and no answer that comes late takes somebody
// back who is already leaving: it is asked for again. And whoever goes by keyboard stays where they are,
// from one moment to the next: in the swap itself, for a key may be pressed before it has settled.
const moves = (part) => part.matches?.('[hx-trigger*="every"]');
const same = (element) => element.getAttribute("href") ?? element.getAttribute("name") ?? element.textContent;
let pressed = false;
let leftAt = -Infinity;
let held = false;
let kept = null;

document.addEventListener("pointerdown", () => { pressed = true; }, true);
for (const end of ["pointerup", "pointercancel"]) {
  // After the click, which follows at once.
  document.addEventListener(end, () => setTimeout(() => {
    pressed = false;
    if (held) {
      held = false;
      document.querySelectorAll("[data-live]").forEach((part) => part.dispatchEvent(new Event("live")));
    }
  }), true);
}

// A download leaves too, as far as the browser tells, and yet the page stays: so leaving takes ten seconds at most.
window.addEventListener("beforeunload", (event) => { leftAt = event.timeStamp; });

document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { elt } = event.detail;
  if (moves(elt) && (pressed || event.timeStamp - leftAt < 10000)) {
    held = true;
    event.preventDefault();
  }
});
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (moves(detail.elt) && detail.elt.contains(document.activeElement)) {
    kept = same(document.activeElement);
  }
});
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (kept !== null && moves(detail.elt)) {
    if (document.activeElement === document.body) {
      [...detail.elt.querySelectorAll("a[href], button, input, select, summary")]
        .find((element) => same(element) === kept)
        ?.focus({ preventScroll: true });
    }
    kept = null;
  }
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
