import type { CommentPage } from './answers';
import { connect, Refused } from './api';
import { button, focusOn, h, hint } from './h';
import { keptReceipts } from './receipts';
import { refusalInWords } from './refusal';
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
    const held = this.#root.activeElement;
    const article = this.getAttribute('article');
    if (!article || !this.isConnected) return this.#root.replaceChildren(h('slot'));
    this.#life = new AbortController();
    const { signal } = this.#life;
    const base = (this.getAttribute('api') ?? home).replace(/\/$/, '');
    const around = this.closest('[lang]') ?? document.documentElement; // a shadow tree knows nothing of the page's language
    const locale = this.getAttribute('locale') ?? languageOf(around.getAttribute('lang') || 'en');
    const status = h('p.unseen', { role: 'status' });
    const note = h('div');
    this.#root.replaceChildren(h('slot'), note, status);
    /** What had the focus is gone; whoever went on elsewhere meanwhile stays there. */
    const resume = (element: HTMLElement | null) => {
      if (held && document.activeElement === document.body) focusOn(element);
    };

    const room = (speech: Room['speech']) => this.#room({ article, locale, speech, base, signal, status });
    const sort = this.#sort();
    const arriving = connect(base, signal).page(article, { locale, sort, limit: this.#pageSize() });
    arriving.catch(() => undefined); // looked at below, once there are words for it
    const speech = speak(await loadWords(languageOf(locale), base));
    if (!this.firstElementChild) note.replaceChildren(hint(speech.t('loading')));
    try {
      const first = await arriving;
      if (signal.aborted) return;
      const section = this.#section(room(speech), first);
      this.#root.replaceChildren(section, status);
      resume(section.querySelector('.title'));
      this.#tell('load', { count: first.meta.count });
    } catch (cause) {
      if (signal.aborted) return;
      const known = cause instanceof Refused && cause.refusal.name !== 'Unreachable';
      const again = button(speech.t('retry'), () => void this.#begin());
      const text = known ? refusalInWords(cause, speech) : speech.t('unreachable');
      const place = { dir: speech.words.direction, lang: speech.words.language, role: 'alert' };
      note.replaceChildren(h('div.section', place, h('p', {}, text), again));
      resume(again);
      if (!(cause instanceof Refused)) throw cause;
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
