export const idOf = (documentId: string) => `comment-${documentId}`;

/** Where a comment is found again, whatever `base` the page has. */
export const addressOf = (documentId: string) => `${location.href.split('#')[0]}#${idOf(documentId)}`;
