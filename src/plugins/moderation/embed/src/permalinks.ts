import { focusOn } from './h';
import type { commentList } from './list';
import type { Room } from './room';

interface Options {
  section: HTMLElement;
  list: ReturnType<typeof commentList>;
  /** Tells the reader, eyes and ears, what is the matter. */
  complain: (text: string) => void;
  /** Loads the first page again, where a comment may have come that is not there yet. */
  showNewest: () => Promise<unknown>;
}

/**
 * `#comment-…` in the address opens that comment and scrolls to it, on whichever page of the list it is. Answers how to
 * follow the one that is there at first.
 */
export const permalinks = (room: Room, { section, list, complain, showNewest }: Options) => {
  const follow = async ({ again = false } = {}) => {
    const { hash } = location;
    const documentId = /^#comment-([a-z0-9]{1,64})$/.exec(hash)?.[1];
    if (!documentId) return;
    let found = list.find(documentId);
    if (!found && again) await showNewest();
    found = list.find(documentId) ?? (await list.seek(documentId));
    if (hash !== location.hash || room.signal.aborted) return; // the reader is elsewhere by now
    (found ?? section).scrollIntoView();
    if (!found) return complain(room.speech.t('linkGone'));
    focusOn(found);
  };
  window.addEventListener('hashchange', () => void follow({ again: true }), { signal: room.signal });
  // A link to the address that is there already changes nothing that the browser would tell of.
  section.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.hash && link.hash === location.hash) void follow({ again: true });
  });
  return follow;
};
