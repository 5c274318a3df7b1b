import type { CommentPage } from './answers';
import { button, h } from './h';
import type { Mine } from './mine';
import type { Room } from './room';

interface Options {
  first: CommentPage;
  mine: Mine;
  /** With each answer of the newsroom: how many there are, and whether readers may write. */
  tell: (meta: CommentPage['meta']) => void;
  /** The reader wants to see them. */
  open: () => void;
}

/** “2 new”: what came since waits behind a button over the list, and moves nothing that is being read. */
export const news = (room: Room, { first, mine, tell, open }: Options) => {
  const pill = button('', open, 'pill', { hidden: true });
  let version = first.meta.version;
  /** Of all that there are without the reader's own that were published since: nobody's own words are news. */
  let seen = first.meta.count;

  return {
    element: h('div.news', {}, pill),
    /** Answers whether anything has changed. */
    look: async (): Promise<boolean> => {
      const { meta } = await room.api.page(room.article, { locale: room.locale, sort: 'newest', limit: 1 });
      tell(meta);
      const others = meta.count - mine.published();
      seen = Math.min(seen, others); // one that was taken away must not hide one that comes
      const text = room.speech.count('fresh', others - seen);
      if (others > seen && pill.textContent !== text) room.announce(text);
      pill.textContent = text;
      pill.hidden = others === seen;
      const changed = meta.version !== version;
      version = meta.version;
      return changed;
    },
    /** The reader sees this page. */
    caughtUp: ({ meta }: CommentPage) => {
      version = meta.version;
      seen = meta.count - mine.published();
      pill.textContent = '';
      pill.hidden = true;
      tell(meta);
    },
  };
};
