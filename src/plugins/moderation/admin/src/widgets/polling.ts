/** Milliseconds after which the home page asks again: comments come in while it stays open. */
export const pollingInterval = 60_000;
