import type { GuidelineInAll } from '../../../shared/desk';
import type { GuidelineRow } from '../store/guidelines';

/** A guideline as its editors see it, in all languages. */
export const presentGuideline = (row: GuidelineRow, cited: number): GuidelineInAll => ({
  code: row.code,
  version: row.version,
  position: row.position,
  texts: row.texts,
  retiredAt: row.retiredAt === null ? null : new Date(row.retiredAt).toISOString(),
  cited,
});
