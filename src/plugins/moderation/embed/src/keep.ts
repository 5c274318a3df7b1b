/*
 * What this browser remembers: drafts, receipts, the reader's name. Where it refuses to (private windows, blocked storage, a
 * full disk) the page remembers it as long as it is open, and `keeps()` says so.
 */

const page = new Map<string, string>();
let refused = false;

const storage = <Answer>(use: (store: Storage) => Answer): Answer | undefined => {
  try {
    return use(localStorage);
  } catch {
    refused = true;
    return undefined;
  }
};

const key = (name: string) => `rostra:${name}`;

export const keeps = () => !refused;

export const recall = <Value>(name: string): Value | undefined => {
  const text = storage((store) => store.getItem(key(name))) ?? page.get(key(name));
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined; // somebody else wrote there
  }
};

export const keep = (name: string, value: unknown) => {
  const text = JSON.stringify(value);
  page.set(key(name), text);
  storage((store) => store.setItem(key(name), text));
};

export const forget = (name: string) => {
  page.delete(key(name));
  storage((store) => store.removeItem(key(name)));
};
