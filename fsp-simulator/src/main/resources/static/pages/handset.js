const words = {
  es: {
    heading: 'Mensajes', label: 'Número de teléfono', open: 'Ver', otherLanguage: 'English',
    nothing: 'A este número no ha llegado ningún mensaje.',
    away: 'No se pueden leer los mensajes ahora.',
  },
  en: {
    heading: 'Messages', label: 'Phone number', open: 'Show', otherLanguage: 'Español',
    nothing: 'No message has come to this number.',
    away: 'The messages cannot be read now.',
  },
};

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'en' ? 'en' : 'es';
const say = words[language];
const at = (id) => document.getElementById(id);
const when = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : 'es-EC', {
  dateStyle: 'medium', timeStyle: 'short',
});

function bubble({ from, text, sentAt }) {
  const item = document.createElement('li');
  const message = document.createElement('p');
  message.textContent = text;
  const line = document.createElement('p');
  line.className = 'line';
  line.textContent = `${from} · ${when.format(new Date(sentAt))}`;
  item.append(message, line);
  return item;
}

function empty(words) {
  at('texts').replaceChildren();
  at('nothing').textContent = words;
  at('nothing').hidden = false;
}

async function read(phone) {
  if (!phone) return;
  try {
    const answer = await fetch(`/handset/messages?phone=${encodeURIComponent(phone)}`);
    const texts = answer.ok ? await answer.json() : [];
    at('nothing').hidden = true;
    if (texts.length === 0) empty(answer.ok ? say.nothing : say.away);
    else at('texts').replaceChildren(...texts.map(bubble));
  } catch {
    empty(say.away);
  }
}

document.documentElement.lang = language;
document.title = say.heading;
for (const id of ['heading', 'label', 'open']) at(id).textContent = say[id];
at('language').textContent = say.otherLanguage;
at('language').lang = language === 'en' ? 'es' : 'en';

function link(phone) {
  const other = new URLSearchParams({ lang: language === 'en' ? 'es' : 'en' });
  if (phone) other.set('phone', phone);
  at('language').href = `?${other}`;
}

// A "+" typed into an address arrives as a space; digits are what counts.
at('phone').value = (asked.get('phone') ?? '').trim();
link(at('phone').value);
at('number').addEventListener('submit', (event) => {
  event.preventDefault();
  const phone = at('phone').value.trim();
  history.replaceState(null, '', `?${new URLSearchParams({ lang: language, phone })}`);
  link(phone);
  read(phone);
});
await read(at('phone').value);
setInterval(() => document.hidden || read(at('phone').value.trim()), 3000);
