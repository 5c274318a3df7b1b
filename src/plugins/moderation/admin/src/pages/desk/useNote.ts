import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { draftOf, keepDraft } from './drafts';

interface Writing {
  documentId: string | null;
  /** Changes with each outcome: a note that was kept is gone. */
  settled: number | undefined;
  /** Where one goes on after writing. */
  heading: RefObject<HTMLHeadingElement>;
}

/** The note that is being written about the comment in focus. */
export const useNote = ({ documentId, settled, heading }: Writing) => {
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

  const open = useCallback(
    (is: boolean) => {
      wanted.current = is;
      if (is) field.current?.focus();
      else if (document.activeElement === field.current) heading.current?.focus();
      // What was written stays in sight: it goes with the decision.
      setOpen(is || note !== '');
    },
    [heading, note],
  );

  const write = useCallback(
    (text: string) => {
      setNote(text);
      if (documentId) keepDraft(documentId, text);
    },
    [documentId],
  );

  return { note, isOpen, field, open, write };
};
