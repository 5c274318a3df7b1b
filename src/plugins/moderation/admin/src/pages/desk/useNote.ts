import { useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from './drafts';

/** The note that is being written about the comment in focus. `settled` changes with each outcome: a note that was kept is gone. */
export const useNote = (documentId: string | null, settled: number | undefined) => {
  const [note, setNote] = useState(() => (documentId ? draftOf(documentId) : ''));
  const [isOpen, setOpen] = useState(note !== '');
  const field = useRef<HTMLTextAreaElement>(null);
  const wanted = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an outcome may have cleared the draft
  useEffect(() => {
    const draft = documentId ? draftOf(documentId) : '';
    setNote(draft);
    setOpen((open) => (open && document.activeElement === field.current) || draft !== '');
  }, [documentId, settled]);

  useEffect(() => {
    if (isOpen && wanted.current) field.current?.focus();
    wanted.current = false;
  }, [isOpen]);

  const open = useCallback((is: boolean) => {
    wanted.current = is;
    if (is) field.current?.focus();
    setOpen(is);
  }, []);

  const write = useCallback(
    (text: string) => {
      setNote(text);
      if (documentId) keepDraft(documentId, text);
    },
    [documentId],
  );

  return { note, isOpen, field, open, write };
};
