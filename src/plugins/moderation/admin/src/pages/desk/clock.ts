/** Milliseconds by which the server's clock is ahead of this computer's; known to a second once the stream has begun. */
let ahead = 0;

/** Takes note of the server's time; claims end by that clock, and a desk's own may be minutes off. */
export const setServerClock = (serverNow: number): void => {
  // HTTP's Date header knows whole seconds: less than two are no difference.
  const difference = serverNow - Date.now();
  ahead = Math.abs(difference) < 2000 ? 0 : difference;
};

/** Epoch milliseconds, as the server counts them. */
export const serverNow = (): number => Date.now() + ahead;

/** An instant of the server's clock as this computer's clock tells it. */
export const fromServer = (instant: string): number => Date.parse(instant) - ahead;
