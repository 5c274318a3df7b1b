/*
 * What this browser remembers: drafts, receipts, the reader's name. What it refuses to take (private windows, blocked storage,
 * a full disk) the page remembers as long as it is open, and `keeps()` says so.
 */

/** Only what was refused: another tab may have changed the rest. */
const refused = new Map<string, string>();

const key = (name: string) => `rostra:${name}`;

export const keeps = () => {
  keep('', 0);
  return refused.size === 0;
};

export const recall = <Value>(name: string): Value | undefined => {
  try {
    return JSON.parse(refused.get(name) ?? localStorage.getItem(key(name)) ?? '') ?? undefined;
  } catch {
    return undefined; // nothing there, somebody else wrote there, or nobody may look
  }
};

export const keep = (name: string, value: unknown) => {
  const text = JSON.stringify(value);
  refused.set(name, text);
  try {
    localStorage.setItem(key(name), text);
    refused.delete(name);
  } catch {
    // It stays with the page.
  }
};

export const forget = (name: string) => {
  refused.delete(name);
  try {
    localStorage.removeItem(key(name));
  } catch {
    // Then it never was there.
  }
};
