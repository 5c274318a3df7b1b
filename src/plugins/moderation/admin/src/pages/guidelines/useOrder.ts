import { useState } from 'react';
import type { GuidelineInAll } from '../../../../shared/desk';
import { useOrderGuidelinesMutation } from '../../api/guidelines';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { useNaming } from './useNaming';

/** Moves one guideline up or down among those in force, and says where it stands then. */
export const useOrder = (inForce: GuidelineInAll[]) => {
  const { text } = useText();
  const said = useSaid();
  const nameOf = useNaming();
  const [send, { isLoading }] = useOrderGuidelinesMutation();
  const [moved, setMoved] = useState('');

  const move = async (index: number, by: 1 | -1) => {
    const codes = inForce.map(({ code }) => code);
    const [code] = codes.splice(index, 1);
    const guideline = inForce[index];
    if (!code || !guideline) return;
    codes.splice(index + by, 0, code);
    const answer = await send(codes);
    if ('error' in answer) said.refused(answer.error);
    else
      setMoved(text('guidelines.moved', { title: nameOf(guideline), position: index + by + 1, count: codes.length }));
  };

  return { move, moved, busy: isLoading };
};
