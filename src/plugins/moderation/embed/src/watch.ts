/** After so many looks in vain, and after a failure, the pauses have grown to this many times the first. */
const slowest = 6;
const afterFailures = 300_000;

interface Watching {
  host: HTMLElement;
  /** Milliseconds between two looks at first; 0 for none at all. */
  every: number;
  signal: AbortSignal;
  /** Answers whether anything was new. */
  look: () => Promise<boolean>;
}

/**
 * Looks again and again, politely: more rarely while nothing happens or the newsroom is away, and not at all while the page
 * is hidden or the comments are far from what is on the screen.
 */
export const watch = ({ host, every, signal, look }: Watching) => {
  let pause = every;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let near = true;
  let looking = false;

  const plan = () => {
    clearTimeout(timer);
    if (every === 0 || signal.aborted || document.hidden || !near) return;
    timer = setTimeout(run, pause * (0.9 + Math.random() / 5)); // readers who came together do not ask together
  };
  const run = async () => {
    if (looking) return;
    looking = true;
    try {
      pause = (await look()) ? every : Math.min(pause * 1.3, every * slowest);
    } catch {
      pause = Math.min(pause * 2, afterFailures);
    }
    looking = false;
    plan();
  };
  const wake = () => {
    pause = every;
    if (every > 0 && !document.hidden && near && !signal.aborted) void run();
  };
  const sight = new IntersectionObserver(
    ([entry]) => {
      const before = near;
      near = entry?.isIntersecting ?? true;
      if (near && !before) wake();
      else plan();
    },
    { rootMargin: '50%' },
  );
  sight.observe(host);
  document.addEventListener('visibilitychange', () => (document.hidden ? plan() : wake()), { signal });
  window.addEventListener('online', wake, { signal });
  signal.addEventListener('abort', () => {
    sight.disconnect();
    clearTimeout(timer);
  });
  plan();
  return {
    /** Something is expected soon. */
    quicken: () => {
      pause = every;
      plan();
    },
  };
};
