import { Typography } from '@strapi/design-system';
import type { DeskComment, OpenComment } from '../../../shared/desk';
import { Neighbour } from './Neighbour';
import { Folded } from './Section';
import { useText } from './useText';
import { Quoted, Words } from './Words';

interface Props {
  comment: DeskComment;
  /** Not there yet while it is fetched. */
  open: OpenComment | undefined;
}

/** What stands above the comment in its thread: the parent whole, what is further up folded. */
export const Above = ({ comment, open }: Props) => {
  const { text, rich } = useText();
  const { parent, locale } = comment;
  if (!parent) return null;
  const further = open?.ancestors.filter(({ documentId }) => documentId !== parent.documentId) ?? [];
  return (
    <Quoted>
      {further.length > 0 && (
        <Folded title={text('desk.place.above', { count: further.length })}>
          {further.map((one) => (
            <Neighbour key={one.documentId} comment={one} locale={locale} />
          ))}
        </Folded>
      )}
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
        {rich('comment.reply', { name: <bdi key="name">{parent.name}</bdi> })}
      </Typography>
      <Words text={parent.body} locale={locale} quoted />
    </Quoted>
  );
};

/** What stands beside it, folded. */
export const Beside = ({ comment, open }: Props) => {
  const { text } = useText();
  if (!open || open.siblings.length === 0) return null;
  return (
    <Folded title={text('desk.place.beside', { count: open.siblings.length })}>
      {open.siblings.map((one) => (
        <Neighbour key={one.documentId} comment={one} locale={comment.locale} />
      ))}
    </Folded>
  );
};
