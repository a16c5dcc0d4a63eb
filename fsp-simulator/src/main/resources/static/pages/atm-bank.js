// The machine's line to its bank.
const atm = location.pathname.replace(/\/$/, '');

// A machine keeps its name while the page is open, so that wrong codes are counted.
const terminal = (sessionStorage.terminal ??= `page-${Math.random().toString(36).slice(2)}`);

async function ask(path, typed) {
  try {
    const answer = await fetch(`${atm}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...typed, terminal }),
    });
    return answer.ok || answer.status === 422 ? await answer.json() : { outcome: 'AWAY' };
  } catch {
    return { outcome: 'AWAY' };
  }
}

export async function machine() {
  try {
    const answer = await fetch(`${atm}/machine`);
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
export const check = (code, pin) => ask('codes', { code, pin });
export const withdraw = (code, pin, amount) => ask('withdrawals', { code, pin, amount });
