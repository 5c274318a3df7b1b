/** Types of `<rostra-comments>` for TypeScript. Put this file into your project, or refer to it where you write the tag. */

/** The attributes of the tag. Only `article` is required. */
export interface RostraCommentsAttributes {
  /** The article's documentId. */
  article: string;
  /** The thread's language, and that of the words around it; without it, the page's. */
  locale?: 'en' | 'ckb' | 'kmr' | 'ar' | 'tr' | (string & {});
  /** The order at first: `newest` unless said otherwise. */
  sort?: 'newest' | 'oldest' | 'discussed';
  /** Comments per page, 1 to 100; 20 unless said otherwise. */
  'page-size'?: number | `${number}`;
  /** Makes links in comments work, as `nofollow ugc noopener`. */
  links?: boolean | '';
  /** Follows the page's `color-scheme` unless it is set. */
  theme?: 'light' | 'dark';
  /** The level of the heading, 2 to 5. */
  heading?: number | `${number}`;
  /** The address of the newsroom's whole policy on comments. */
  policy?: string;
  /** The address of a page that shows a receipt, with `{receipt}` in its place. */
  'receipt-url'?: string;
  /** Seconds between two looks for something new; 10 unless said otherwise, 0 for none. */
  poll?: number | `${number}`;
  /** The newsroom's API, where it is not where the script came from: `https://cms.example/api`. */
  api?: string;
}

export type RostraState = 'pending' | 'approved' | 'rejected' | 'withdrawn';

/** What the tag tells the page. All of them bubble. */
export interface RostraCommentsEvents {
  /** The comments have arrived. */
  'rostra-load': CustomEvent<{ count: number }>;
  /** The reader has sent a comment. */
  'rostra-post': CustomEvent<{ documentId: string; state: RostraState }>;
  /** One of the reader's own comments was decided or withdrawn. */
  'rostra-change': CustomEvent<{ documentId: string; state: RostraState }>;
  /** The reader has reported a comment. */
  'rostra-report': CustomEvent<{ documentId: string }>;
}

export interface RostraCommentsElement extends HTMLElement {
  addEventListener<Name extends keyof RostraCommentsEvents>(
    type: Name,
    listener: (this: RostraCommentsElement, event: RostraCommentsEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'rostra-comments': RostraCommentsElement;
  }
  interface HTMLElementEventMap extends RostraCommentsEvents {}
}
