import type { CommentPage } from './answers';
import { connect, Refused } from './api';
import { button, h, hint } from './h';
import { keptReceipts } from './receipts';
import { type Room, type Sort, sorts } from './room';
import { commentSection } from './section';
import { speak } from './speech';
import css from './style.css';
import { languageOf, loadWords } from './words';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Where this file came from is where the newsroom is. */
const home = import.meta.url.replace(/^(.*)\/moderation\/.*$/, '$1');
const usualPoll = 10;

/** `<rostra-comments article="…">`: what stands inside is shown until the comments have arrived, and whenever they cannot. */
export class RostraComments extends HTMLElement {
  static readonly observedAttributes = ['article', 'locale', 'api', 'sort', 'links'];
  #root = this.attachShadow({ mode: 'open' });
  #life = new AbortController();
  #waiting = false;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#soon();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null) {
    if (before !== now) this.#soon();
  }

  /** Once, however many attributes are set together; the browser tells of each, and of the element itself. */
  #soon() {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      void this.#begin();
    });
  }

  async #begin() {
    this.#life.abort();
    const article = this.getAttribute('article');
    if (!article || !this.isConnected) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const base = (this.getAttribute('api') ?? home).replace(/\/$/, '');
    const locale = this.getAttribute('locale') ?? languageOf(this.closest('[lang]')?.getAttribute('lang') ?? 'en');
    const status = h('p.unseen', { role: 'status' });
    const note = h('div.note-place', {});
    this.#root.replaceChildren(h('slot'), note, status);

    const room = (speech: Room['speech']) => this.#room({ article, locale, speech, base, signal, status });
    const sort = this.#sort();
    const arriving = connect(base, signal).page(article, { locale, sort, limit: this.#pageSize() });
    arriving.catch(() => undefined); // looked at below, once there are words for it
    const speech = speak(await loadWords(languageOf(locale), base));
    if (!this.firstElementChild) note.replaceChildren(hint(speech.t('loading')));
    try {
      const first = await arriving;
      if (signal.aborted) return;
      this.#root.replaceChildren(this.#section(room(speech), first), status);
      this.#tell('load', { count: first.meta.count });
    } catch (cause) {
      if (signal.aborted) return;
      if (!(cause instanceof Refused)) throw cause;
      const text = speech.t(cause.refusal.name === 'Unreachable' ? 'unreachable' : 'gone');
      const again = button(speech.t('retry'), () => void this.#begin());
      note.replaceChildren(
        h(
          'div.section',
          { dir: speech.words.direction, lang: speech.words.language, role: 'alert' },
          h('p', {}, text),
          again,
        ),
      );
    }
  }

  #section(room: Room, first: CommentPage) {
    return commentSection(room, { first, every: this.#number('poll', usualPoll) * 1000 });
  }

  #room(given: Pick<Room, 'article' | 'locale' | 'speech' | 'signal'> & { base: string; status: HTMLElement }): Room {
    const { base, status, ...rest } = given;
    const api = connect(base, rest.signal);
    let rules: ReturnType<Room['rules']> | undefined;
    return {
      ...{ ...rest, host: this, api, sort: this.#sort(), pageSize: this.#pageSize() },
      ...{ links: this.hasAttribute('links'), level: Math.min(5, this.#number('heading', 2)) },
      ...{ policy: this.getAttribute('policy'), receiptUrl: this.getAttribute('receipt-url') },
      receipts: keptReceipts(rest.article, rest.locale),
      announce: (text) => {
        status.textContent = text;
      },
      tell: (name, detail) => this.#tell(name, detail),
      rules: () => {
        rules ??= Promise.all([api.guidelines(rest.locale), api.limits()]).then(([guidelines, limits]) => ({
          guidelines,
          limits,
        }));
        rules.catch(() => {
          rules = undefined; // asked again with the next form
        });
        return rules;
      },
    };
  }

  #sort = (): Sort => sorts.find((sort) => sort === this.getAttribute('sort')) ?? 'newest';
  #pageSize = () => Math.min(100, Math.max(1, this.#number('page-size', 20)));

  #number(name: string, usual: number) {
    const given = Number.parseFloat(this.getAttribute(name) ?? '');
    return Number.isFinite(given) && given >= 0 ? given : usual;
  }

  #tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(`rostra-${name}`, { detail, bubbles: true, composed: true }));
  }
}
