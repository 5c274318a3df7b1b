import { useMay } from '../components/useMay';
import { useText } from '../components/useText';
import { Thread } from './Thread';

/** What the content manager's edit view tells a panel; the part of it that is used here. */
interface EditView {
  model: string;
  documentId?: string;
  document?: { locale?: string | null };
}

/** The thread of the article at hand, beside its edit form: only where it is saved, and only for who may read the queue. */
export const articlePanel = ({ model, documentId, document }: EditView) => {
  const { text } = useText();
  const mayRead = useMay('read');
  const locale = document?.locale;
  if (model !== 'api::article.article' || !mayRead || !documentId || !locale) return null;
  return { title: text('thread.title'), content: <Thread article={documentId} locale={locale} /> };
};
