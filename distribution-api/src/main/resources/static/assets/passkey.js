// A form that waits for a passkey asks the browser for it when it is sent, unless a code was typed instead.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (credentials) => (credentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

async function made(options) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  const { response } = credential;
  return answer(credential, {
    attestationObject: text(response.attestationObject),
    clientDataJSON: text(response.clientDataJSON),
    transports: response.getTransports?.() ?? [],
  });
}

async function shown(options) {
  const credential = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    },
  });
  const { response } = credential;
  return answer(credential, {
    authenticatorData: text(response.authenticatorData),
    clientDataJSON: text(response.clientDataJSON),
    signature: text(response.signature),
    userHandle: response.userHandle ? text(response.userHandle) : undefined,
  });
}

const answer = (credential, response) => JSON.stringify({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  response,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
});

const waiting = (form) => form.querySelector("input[data-passkey]");

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const field = waiting(form);
  if (!field || field.value || form.elements.otp?.value.trim()) {
    return;
  }
  event.preventDefault();
  const trouble = form.querySelector("[data-passkey-trouble]");
  trouble.hidden = true;
  try {
    const asked = await fetch(field.dataset.asks, { headers: { Accept: "application/json" } });
    const options = await asked.json();
    field.value = await (field.dataset.passkey === "make" ? made(options) : shown(options));
    HTMLFormElement.prototype.submit.call(form);
  } catch {
    // Nobody was there, no passkey fits, or this browser knows none: the page says so, whichever it was.
    delete form.dataset.sent;
    trouble.hidden = false;
  }
});

// Whoever comes back to a page is asked anew: an answer counts once.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) {
    const field = waiting(form);
    if (field) {
      field.value = "";
    }
  }
});
