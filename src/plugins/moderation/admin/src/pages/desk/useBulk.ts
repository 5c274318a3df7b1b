import { useCallback, useEffect, useRef, useState } from 'react';
import type { BulkRequest, BulkView, LiveChange } from '../../../../shared/desk';
import { useGetBulkQuery, useStartBulkMutation, useUndoBulkMutation } from '../../api/bulk';
import { type Refusal, refusalOf } from '../../api/refusal';
import { fromServer } from './clock';

/** Milliseconds between two questions how far the batch is: the stream tells sooner, but may be down. */
const polling = 1000;

const isMoving = (batch: BulkView | undefined) => batch?.state === 'running' || batch?.state === 'undoing';

/** The batch that this desk started last: how far it is, and its undo. `onSettled` hears when the lists have changed. */
export const useBulk = (onSettled: () => void) => {
  const [documentId, setDocumentId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [told, setTold] = useState<Pick<BulkView, 'done' | 'total' | 'state'> | null>(null);
  const [moving, setMoving] = useState(false);
  const [start] = useStartBulkMutation();
  const [takeBack] = useUndoBulkMutation();
  const { currentData, refetch } = useGetBulkQuery(documentId ?? '', {
    skip: !documentId,
    pollingInterval: moving ? polling : 0,
  });
  const settled = useRef(onSettled);
  settled.current = onSettled;

  useEffect(() => {
    if (currentData) setMoving(isMoving(currentData));
  }, [currentData]);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !moving) settled.current();
    was.current = moving;
  }, [moving]);

  const begin = useCallback(
    async (request: BulkRequest) => {
      setRefusal(null);
      setTold(null);
      const answer = await start(request);
      if ('error' in answer) {
        setRefusal(refusalOf(answer.error));
        return false;
      }
      setDocumentId(answer.data.documentId);
      was.current = true;
      setMoving(true);
      return true;
    },
    [start],
  );

  const undo = useCallback(async () => {
    if (!documentId) return;
    setTold(null);
    const answer = await takeBack(documentId);
    if ('error' in answer) setRefusal(refusalOf(answer.error));
    else setMoving(true);
  }, [documentId, takeBack]);

  const hear = useCallback(
    (change: LiveChange) => {
      if (change.type !== 'bulk' || change.documentId !== documentId) return;
      const { done, total, state } = change;
      setTold({ done, total, state });
      if (state === 'done' || state === 'undone') refetch();
    },
    [documentId, refetch],
  );

  const dismiss = useCallback(() => {
    setDocumentId(null);
    setRefusal(null);
  }, []);

  // The stream's word on the progress counts while it is ahead of the answer.
  const batch =
    currentData && told && isMoving(currentData) && told.state === currentData.state && told.done > currentData.done
      ? { ...currentData, done: told.done }
      : currentData;
  const undoUntil = batch?.undoUntil ? fromServer(batch.undoUntil) : null;

  return { batch: documentId ? batch : undefined, undoUntil, refusal, begin, undo, hear, dismiss };
};
