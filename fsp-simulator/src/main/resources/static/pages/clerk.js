import { language, say } from './clerk-words.js';

const at = (id) => document.getElementById(id);
const home = location.pathname.replace(/\/$/, '');
const locale = language === 'en' ? 'en-US' : 'es-EC';
const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
let shown = '';

function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

async function call(method, path, body) {
  const answer = await fetch(home + path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function tell(text, wrong = false) {
  at('said').textContent = text;
  at('said').classList.toggle('wrong', wrong);
}

async function tried(work) {
  try {
    await work();
  } catch {
    tell(say.away, true);
  }
}

function row(order) {
  const line = make('tr');
  const refuse = make('input', undefined, {
    type: 'checkbox', value: order.reference, 'aria-label': say.refuseRow(order.name),
  });
  const cell = make('td');
  cell.append(refuse);
  line.append(cell, make('td', order.name),
    make('td', `${order.currency} ${order.amount}`, { class: 'amount' }), make('td', order.reference));
  return line;
}

function table(orders) {
  const head = make('tr');
  say.columns.forEach((name, column) =>
    head.append(make('th', name, { scope: 'col', class: column === 2 ? 'amount' : '' })));
  const whole = make('table');
  whole.append(make('thead'), make('tbody'));
  whole.tHead.append(head);
  whole.tBodies[0].append(...orders.map(row));
  const scroll = make('div', undefined, { class: 'scroll' });
  scroll.append(whole);
  return scroll;
}

function decide(file, card, accept) {
  return tried(async () => {
    const refused = [...card.querySelectorAll('td input:checked')].map((box) => box.value);
    show(await call('POST', `/in/${encodeURIComponent(file.name)}`, { accept, refused }));
    tell(accept ? say.accepted(file.name) : say.refused(file.name));
  });
}

function incoming(file) {
  const card = make('article', undefined, { class: 'incoming' });
  card.append(make('h3', file.name));
  if (file.unreadable) card.append(make('p', say.unreadable(file.unreadable), { class: 'wrong' }));
  else {
    const more = file.count > file.orders.length ? ` ${say.firstOnly(file.orders.length)}` : '';
    card.append(make('p', say.count(file.count) + more, { class: 'soft' }), table(file.orders));
  }
  const buttons = make('div', undefined, { class: 'buttons' });
  const accept = make('button', say.accept, { type: 'button' });
  const refuse = make('button', say.refuse, { type: 'button', class: 'refuse' });
  accept.addEventListener('click', () => decide(file, card, true));
  refuse.addEventListener('click', () => decide(file, card, false));
  buttons.append(...(file.unreadable ? [refuse] : [accept, refuse]));
  card.append(buttons);
  return card;
}

function lying(folder, file) {
  const item = make('li');
  const link = make('a', file.name, {
    href: `${home}/${folder}/${encodeURIComponent(file.name)}`, download: file.name,
  });
  item.append(link, make('span', when.format(new Date(file.at)), { class: 'soft' }));
  return item;
}

// Only what changed is drawn again, so that a tick in a row is not lost while one decides.
function show(desk) {
  const now = JSON.stringify(desk);
  if (now === shown) return;
  shown = now;
  document.title = say.heading(desk.name);
  at('heading').textContent = say.heading(desk.name);
  at('manned').checked = desk.manned;
  at('mannedHint').textContent = desk.manned ? say.manned : say.unmanned;
  at('in').replaceChildren(...(desk.in.length ? desk.in.map(incoming) : [make('p', say.noneIn)]));
  for (const folder of ['out', 'archive']) {
    at(folder).replaceChildren(...(desk[folder].length
      ? desk[folder].map((file) => lying(folder, file)) : [make('li', say.none)]));
  }
}

document.documentElement.lang = language;
for (const id of ['mannedLabel', 'inHeading', 'statementHeading', 'dayLabel', 'write', 'outHeading', 'archiveHeading']) {
  at(id).textContent = say[id];
}
at('language').textContent = say.otherLanguage;
at('language').lang = language === 'en' ? 'es' : 'en';
at('language').href = language === 'en' ? '?lang=es' : '?lang=en';
at('day').value = new Intl.DateTimeFormat('en-CA').format(new Date());

at('manned').addEventListener('change', () =>
  tried(async () => show(await call('PUT', '/desk', { manned: at('manned').checked }))));
at('statement').addEventListener('submit', (event) => {
  event.preventDefault();
  tried(async () => {
    const { file } = await call('POST', '/statements', { day: at('day').value });
    show(await call('GET', '/desk'));
    tell(say.written(file));
  });
});

const look = () => tried(async () => show(await call('GET', '/desk')));
await look();
setInterval(() => document.hidden || look(), 2000);
