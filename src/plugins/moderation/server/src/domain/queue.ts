/** An escalated comment goes before all that merely waits. */
export const escalatedPriority = 100;

/** What a queue can be asked for. `pending` is the work; the others are for looking back. */
export const queueStates = ['pending', 'approved', 'rejected'] as const;
export type QueueState = (typeof queueStates)[number];
