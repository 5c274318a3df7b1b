import { sweepBulks } from '../store/bulks';
import { sweepClaims } from '../store/claims';
import { sweepNotices } from '../store/notices';
import { sweepRequests } from '../store/privacy-requests';
import { query } from '../store/sql';

/**
 * Takes away what nobody asks for any more: claims that ran out, batches of last week, what readers were told last month,
 * privacy links that are too old.
 */
export const sweep = async (): Promise<void> => {
  await sweepClaims(query);
  await sweepBulks(query);
  await sweepNotices(query);
  await sweepRequests(query);
};
