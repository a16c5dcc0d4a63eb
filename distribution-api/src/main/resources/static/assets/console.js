// A page sends a form once, asks before what can't be taken back, and puts the cursor where the next card is typed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (form.dataset.sent || (question && !window.confirm(question))) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  if (form.method === "post" && !form.hasAttribute("hx-post")) {
    form.dataset.sent = "yes";
  }
}, true);

window.addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

// Choosing in a select that says so sends its form.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-sends]")) {
    event.target.form.requestSubmit();
  }
});
