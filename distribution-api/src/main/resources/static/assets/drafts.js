// What was chosen and not sent outlives a lost connection: codes of a task's form, by the task's id, and no name or note.
// A draft goes once its form was sent, and when its task is not on the page any more.
const PREFIX = "puente.draft.";
const drafts = [...document.querySelectorAll("form[data-draft]")];
const sent = document.querySelector("[data-draft-sent]")?.dataset.draftSent;
const chosen = (form) => Object.fromEntries([...form.elements]
  .filter((field) => field.matches("select, input[type=radio]:checked"))
  .map((field) => [field.name, field.value]));

for (const key of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
  const id = key.slice(PREFIX.length);
  if (id === sent || !drafts.some((form) => form.dataset.draft === id)) {
    localStorage.removeItem(key);
  }
}

for (const form of drafts) {
  const key = PREFIX + form.dataset.draft;
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  for (const [name, value] of Object.entries(kept ?? {})) {
    for (const field of form.querySelectorAll(`[name="${name}"]`)) {
      if (field.type === "radio") {
        field.checked = field.value === value;
      } else {
        field.value = value;
      }
    }
  }
  if (kept) {
    form.closest("details")?.setAttribute("open", "");
    form.querySelector("[data-draft-kept]")?.removeAttribute("hidden");
  }
  form.addEventListener("change", () => localStorage.setItem(key, JSON.stringify(chosen(form))));
}

// Without a line a form would be lost on a page of the browser's: it stays where it is, and says so.
const offline = document.querySelector("[data-offline]");
const line = () => offline?.toggleAttribute("hidden", navigator.onLine);
window.addEventListener("online", line);
window.addEventListener("offline", line);
line();
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (form && !navigator.onLine) {
    event.preventDefault();
    delete form.dataset.sent;
    localStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(chosen(form)));
    line();
    offline?.scrollIntoView({ block: "nearest" });
  }
}, true);
