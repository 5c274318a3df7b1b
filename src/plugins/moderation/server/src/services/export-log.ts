import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { LogEntry, LogFilter } from '../../../shared/desk';
import { presentRow } from '../presenters/log';
import { allEntries } from './log';

/**
 * CSV as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it. What a spreadsheet would take for a formula
 * gets an apostrophe before it; every field is quoted, so that one with a semicolon stays one field where semicolons
 * separate.
 */
export const csvOptions = {
  ...{ bom: true, header: true, escape_formulas: true, quoted: true, quoted_empty: true },
  record_delimiter: 'windows',
} as const;

/** The log as CSV, streamed at the pace of whoever reads. Reading ends with the stream. */
export const exportLog = (filter: LogFilter): Readable => {
  const csv = stringify({ ...csvOptions, columns });
  pipeline(Readable.from(rows(filter)), csv, (error) => {
    // Whoever went away took what they wanted; anything else is ours, and the cut connection tells them.
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') strapi.log.error(`The log's export broke off: ${error}`);
  });
  return csv;
};

async function* rows(filter: LogFilter) {
  for await (const entry of allEntries(filter)) yield presentRow(entry);
}

const empty: LogEntry = {
  ...{ documentId: '', at: '', by: { kind: '', id: '', name: '' }, action: 'note', subject: '', comment: null },
  ...{ from: null, to: null, guideline: null, note: null },
};
/** Named though there may be no row to name them. */
const columns = Object.keys(presentRow(empty));
