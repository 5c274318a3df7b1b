import type { CommentPage } from './answers';
import { button, h } from './h';
import type { commentList } from './list';
import type { Room } from './room';

interface Options {
  first: CommentPage;
  list: ReturnType<typeof commentList>;
  /** With each answer of the newsroom: how many there are, and whether readers may write. */
  tell: (meta: CommentPage['meta']) => void;
  /** The reader wants to see them. */
  open: () => void;
}

/** “2 new”: what came since waits behind a button over the list, and moves nothing that is being read. */
export const news = (room: Room, { first, list, tell, open }: Options) => {
  const { count } = room.speech;
  const pill = button('', open, 'pill', { hidden: true });
  let version = first.meta.version;
  let seen = first.meta.count;

  const ask = (limit: number) => room.api.page(room.article, { locale: room.locale, sort: 'newest', limit });
  const unseenIn = ({ data, meta }: CommentPage) => {
    const own = new Set(room.receipts.all().map(({ documentId }) => documentId));
    const arrived = data.reduce((sum, root) => {
      const known = list.known(root.documentId);
      return (
        sum +
        (known ? Math.max(0, root.replyCount - known.known()) : own.has(root.documentId) ? 0 : 1 + root.replyCount)
      );
    }, 0);
    // Replies below a comment that is not on the newest page are told by the count alone.
    return Math.max(arrived, meta.count - seen - own.size);
  };

  return {
    element: h('div.news', {}, pill),
    /** Answers whether anything is new. */
    look: async (): Promise<boolean> => {
      const { meta } = await ask(1);
      tell(meta);
      if (meta.version === version) return false;
      version = meta.version;
      const fresh = unseenIn(await ask(20));
      const text = count('fresh', fresh);
      if (fresh > 0 && pill.textContent !== text) room.announce(text);
      pill.textContent = text;
      pill.hidden = fresh <= 0;
      return true;
    },
    /** The reader sees this page. */
    caughtUp: ({ meta }: CommentPage) => {
      version = meta.version;
      seen = meta.count;
      pill.hidden = true;
      tell(meta);
    },
  };
};
