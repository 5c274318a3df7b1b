import { createHash } from 'node:crypto';
import { escapeHtml, tongue } from '../domain/mail';
import { pageWords } from '.';

const style = `:root{color-scheme:light dark}
body{max-width:32rem;margin:3rem auto;padding:0 1rem;font:1.1rem/1.6 system-ui,sans-serif}
button{min-height:2.75rem;padding:0 1.25rem;font:inherit;cursor:pointer}`;

/** What the page may do: show itself in this style and send its form back here. */
export const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

type Moment = 'asking' | 'stopped' | 'resumed';

/** The page behind the link in every mail: what holds for the address, and a button that changes it. The address is not on it. */
export const unsubscribePage = ({ moment, locale: asked }: { moment: Moment; locale: string }): string => {
  const { words, locale } = pageWords(asked);
  const said = {
    asking: [words.ask],
    stopped: [words.stopped, words.receipts],
    resumed: [words.resumed],
  }[moment];
  return `<!doctype html>
<html ${tongue(locale)}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.title)}</title><style>${style}</style></head>
<body><main>
<h1>${escapeHtml(words.title)}</h1>
${said.map((sentence) => `<p${moment === 'asking' ? '' : ' role="status"'}>${escapeHtml(sentence)}</p>`).join('\n')}
${moment === 'stopped' ? form('Subscribe', 'Again', words.again) : form('List-Unsubscribe', 'One-Click', words.stop)}
</main></body>
</html>
`;
};

/** Sent back to the page's own address, which has the token and the language. */
const form = (name: string, value: string, button: string) =>
  `<form method="post"><input type="hidden" name="${name}" value="${value}"><button>${escapeHtml(button)}</button></form>`;
