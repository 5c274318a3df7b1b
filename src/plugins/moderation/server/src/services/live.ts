import type { LiveChange } from '../../../shared/desk';

/** Tells every open desk, on all instances, what has happened. A hint, sent after the commit: one that is lost is polled for. */
export const tell = (..._changes: LiveChange[]): void => undefined;
