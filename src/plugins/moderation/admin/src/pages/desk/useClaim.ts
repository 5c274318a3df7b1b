import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import type { ClaimView } from '../../../../shared/desk';
import { releaseOnLeaving, useClaimMutation, useReleaseMutation } from '../../api/claims';
import { afterPaint } from './afterPaint';
import { serverNow } from './clock';

/** Milliseconds for which a comment is in focus before it is claimed: who walks past claims nothing. */
const passing = 200;

/** Bounds in milliseconds for the time between two renewals, whatever a clock that is wrong makes of the claim's end. */
const often = 5_000;
const seldom = 100_000;

const nothing = () => ({});

interface Claiming {
  documentId: string | undefined;
  me: string;
  enabled: boolean;
  /** The claim that stands where it is not one's own. */
  onTaken: (documentId: string, claim: ClaimView) => void;
}

/** Claims the comment in focus, renews the claim while it is looked at, and gives it up on leaving. */
export const useClaim = ({ documentId, me, enabled, onTaken }: Claiming) => {
  const token = useAuth('Desk', (state) => state.token);
  const [claim] = useClaimMutation({ selectFromResult: nothing });
  const [release] = useReleaseMutation({ selectFromResult: nothing });
  const now = useRef({ token, onTaken });
  now.current = { token, onTaken };

  useEffect(() => {
    if (!documentId || !enabled) return;
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    let claimed = false;
    const renew = async () => {
      if (document.visibilityState === 'visible') {
        claimed = true;
        // A claim is a courtesy: where it fails, the stream or the next call tells what is wrong.
        const answer = await claim(documentId);
        if (left) return;
        if ('data' in answer && answer.data.id !== me) now.current.onTaken(documentId, answer.data);
        const lasts = 'data' in answer ? Date.parse(answer.data.until) - serverNow() : 0;
        timer = setTimeout(renew, Math.min(Math.max(lasts / 3, often), seldom));
      } else timer = setTimeout(renew, often);
    };
    timer = setTimeout(renew, passing);
    const onPageHide = () => claimed && now.current.token && releaseOnLeaving(documentId, now.current.token);
    window.addEventListener('pagehide', onPageHide);
    return () => {
      left = true;
      clearTimeout(timer);
      window.removeEventListener('pagehide', onPageHide);
      if (claimed) afterPaint().then(() => release(documentId));
    };
  }, [documentId, me, enabled, claim, release]);
};
