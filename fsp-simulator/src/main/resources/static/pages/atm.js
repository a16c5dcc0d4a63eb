import { language, say } from './atm-words.js';
import * as bank from './atm-bank.js';

const at = (id) => document.getElementById(id);
const [title, entry, hint, choices, notes, take] =
  ['title', 'entry', 'hint', 'choices', 'notes', 'take'].map(at);

let machine;
let step = 'busy';
let typed = '';
let code = '';
let pin;
let available = 0;

const money = (amount) =>
  new Intl.NumberFormat(language === 'en' ? 'en-US' : 'es-EC', {
    style: 'currency', currency: machine.currency, currencyDisplay: 'code', minimumFractionDigits: 0,
  }).format(amount);

const longest = { code: 10, pin: 4, amount: 6 };

function show(heading, line, wrong = false) {
  title.textContent = heading;
  hint.textContent = line;
  hint.classList.toggle('wrong', wrong);
}

function showTyped() {
  entry.hidden = !(step in longest);
  const shown = {
    code: () => typed.padEnd(10, '·').replace(/^(.{4})(.{4})/, '$1 $2 '),
    pin: () => '•'.repeat(typed.length).padEnd(4, '·'),
    amount: () => money(Number(typed || 0)),
  }[step];
  entry.textContent = shown ? shown() : '';
}

function enter(next, heading, line, wrong) {
  step = next;
  typed = '';
  choices.hidden = next !== 'amount';
  show(heading, line, wrong);
  showTyped();
}

const wrongLine = ({ outcome, attemptsLeft }) =>
  say.refused[outcome] +
  (outcome === 'WRONG_CODE' && attemptsLeft < 3 ? ` ${say.attempts(attemptsLeft)}` : '');

function start(line, wrong = false) {
  code = '';
  pin = undefined;
  enter('code', say.code, line ?? say.codeHint, wrong);
}

function askAmount(line, wrong = false) {
  const smallest = Number(machine.notes.at(-1));
  enter('amount', say.amount, line ?? say.amountHint(money(available), money(smallest)), wrong);
  const quick = [...new Set([20, 40, 60, 100, available])].filter((each) => each <= available);
  choices.replaceChildren(...quick.map((amount) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = amount === available ? `${say.all}: ${money(amount)}` : money(amount);
    button.addEventListener('click', () => pay(amount));
    return button;
  }));
}

async function checkCode() {
  enter('busy', say.busy, '');
  const answer = await bank.check(code, pin);
  if (answer.outcome === 'OPEN') {
    available = Number(answer.available);
    askAmount();
  } else {
    start(wrongLine(answer), true);
  }
}

async function pay(amount) {
  enter('busy', say.busy, say.busyHint);
  const answer = await bank.withdraw(code, pin, String(amount));
  if (answer.outcome === 'PAID') {
    handOut(answer);
  } else if (['AMOUNT_TOO_HIGH', 'NOT_PAYABLE_IN_NOTES', 'AWAY'].includes(answer.outcome)) {
    askAmount(say.refused[answer.outcome], true);
  } else {
    start(wrongLine(answer), true);
  }
}

function handOut({ asked, paid, available: rest, notes: counted }) {
  const left = Number(rest) > 0 ? say.paidRest(money(rest)) : say.paidAll;
  const short = asked === paid ? '' : `${say.short(money(asked), money(paid))} `;
  enter('notes', say.paid(money(paid)), short + left);
  notes.setAttribute('aria-label',
    counted.map((each) => say.note(each.count, money(each.value))).join(', '));
  notes.replaceChildren(...counted.flatMap(({ value, count }) =>
    Array.from({ length: count }, () => note(Number(value)))));
  take.hidden = false;
  take.focus();
}

function note(value) {
  const paper = document.createElement('span');
  paper.className = `note note-${value}`;
  paper.textContent = value;
  return paper;
}

function takeNotes() {
  notes.replaceChildren();
  notes.removeAttribute('aria-label');
  take.hidden = true;
  start();
}

const confirmed = {
  code() {
    if (typed.length !== 10) return show(say.code, say.tooShort.code, true);
    code = typed;
    if (machine.pin) enter('pin', say.pin, say.pinHint);
    else checkCode();
  },
  pin() {
    if (typed.length !== 4) return show(say.pin, say.tooShort.pin, true);
    pin = typed;
    checkCode();
  },
  amount() {
    if (Number(typed) > 0) pay(Number(typed));
    else show(say.amount, say.tooShort.amount, true);
  },
};

function press(key) {
  if (!(step in longest)) return;
  if (key === 'cancel') start();
  else if (key === 'enter') confirmed[step]();
  else {
    typed = key === 'clear' ? typed.slice(0, -1) : (typed + key).slice(0, longest[step]);
    showTyped();
  }
}

function translate() {
  document.documentElement.lang = language;
  document.title = machine ? `${say.machine} · ${machine.name}` : say.machine;
  at('bank').textContent = machine?.name ?? say.machine;
  at('keypad').setAttribute('aria-label', say.keypad);
  at('language').textContent = say.otherLanguage;
  at('language').lang = language === 'en' ? 'es' : 'en';
  at('language').href = language === 'en' ? '?lang=es' : '?lang=en';
  take.textContent = say.take;
  for (const [key, word] of Object.entries(say.keys)) {
    document.querySelector(`[data-key="${key}"]`).textContent = word;
  }
}

at('keypad').addEventListener('click', (event) => {
  const key = event.target.closest('button')?.dataset.key;
  if (key) press(key);
});
take.addEventListener('click', takeNotes);
document.addEventListener('keydown', (event) => {
  const named = { Backspace: 'clear', Delete: 'clear', Escape: 'cancel' }[event.key];
  if (named || /^[0-9]$/.test(event.key)) press(named ?? event.key);
  else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) press('enter');
});

machine = await bank.machine();
translate();
if (machine) start();
else show(say.away, say.awayHint, true);
