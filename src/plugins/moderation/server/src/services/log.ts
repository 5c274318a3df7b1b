import type { LogEntry, LogFilter, LogPage } from '../../../shared/desk';
import { type Cursor, encodeCursor } from '../domain/cursor';
import { presentEntry } from '../presenters/log';
import { listLog, logCursorOf } from '../store/log';

export const logCursorKind = 'log';

/** A page of the log, newest first: every decision and every change, of which submissions only where they are asked for. */
export const readLog = async (input: {
  filter: LogFilter;
  limit: number;
  cursor: Cursor | undefined;
}): Promise<LogPage> => {
  const rows = await listLog({ ...input, limit: input.limit + 1 });
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  const more = last && rows.length > input.limit;
  return {
    data: shown.map(presentEntry),
    meta: { nextCursor: more ? encodeCursor(logCursorKind, logCursorOf(last)) : null },
  };
};

/** Rows read at once for an export: few enough to hold, enough that a round trip is nothing. */
const batch = 1_000;

/** Everything that a filter matches, newest first, read as fast as it is taken. */
export async function* allEntries(filter: LogFilter): AsyncGenerator<LogEntry> {
  let cursor: Cursor | undefined;
  for (;;) {
    const rows = await listLog({ filter, limit: batch, cursor });
    yield* rows.map(presentEntry);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    cursor = logCursorOf(last);
  }
}
