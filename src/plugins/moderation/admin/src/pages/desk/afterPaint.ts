/** Milliseconds after which it is done in any case: a page in the background is not painted. */
const atLatest = 50;

/**
 * Resolves when what was just changed is on the screen. To begin a request costs some milliseconds in the browser, and
 * several at once would hold up the next comment: what need not be done before it is seen is done after.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, atLatest);
    requestAnimationFrame(() => {
      // A frame is asked for before it is painted; a task comes after.
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
