import type { ReceiptView } from '../../../shared/contracts';
import { decide } from './decide';
import { followUp, redeem } from './receipt';

/**
 * The reader takes the comment back: at once, for good, whoever decided what before.
 * @throws NotFoundError (receipt), IllegalMove (withdrawn already)
 */
export const withdraw = async (receipt: string, locale?: string): Promise<ReceiptView> => {
  const { documentId } = await redeem(receipt);
  await decide({ documentId, action: 'withdraw', actor: { kind: 'reader', id: 'reader', name: 'The reader' } });
  return followUp(receipt, locale);
};
