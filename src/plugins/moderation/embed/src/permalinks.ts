import { focusOn } from './h';
import type { commentList } from './list';
import type { Room } from './room';

interface Options {
  section: HTMLElement;
  list: ReturnType<typeof commentList>;
  /** Loads the first page again, where a comment may have come that is not there yet. */
  showNewest: () => Promise<unknown>;
}

/** `#comment-…` in the address opens that comment and scrolls to it, on whichever page of the list it is. */
export const permalinks = (room: Room, { section, list, showNewest }: Options) => {
  const follow = async ({ again = false } = {}) => {
    const documentId = /^#comment-([a-z0-9]{1,64})$/.exec(location.hash)?.[1];
    if (!documentId) return;
    let found = list.find(documentId);
    if (!found && again) await showNewest();
    found = list.find(documentId) ?? (await list.seek(documentId));
    if (!found) return room.announce(room.speech.t('linkGone'));
    found.scrollIntoView({ block: 'center' });
    focusOn(found);
  };
  window.addEventListener('hashchange', () => void follow({ again: true }), { signal: room.signal });
  // A link to the address that is there already changes nothing that the browser would tell of.
  section.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.hash && link.hash === location.hash) void follow({ again: true });
  });
  setTimeout(follow); // once the section is in the page
};
