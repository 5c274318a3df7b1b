/** Notes that were begun, by comment: they outlive a refusal, a look at another comment, and a session that ended. */

const key = (documentId: string) => `moderation.note.${documentId}`;

export const draftOf = (documentId: string): string => sessionStorage.getItem(key(documentId)) ?? '';

export const keepDraft = (documentId: string, text: string): void => {
  if (text) sessionStorage.setItem(key(documentId), text);
  else sessionStorage.removeItem(key(documentId));
};
