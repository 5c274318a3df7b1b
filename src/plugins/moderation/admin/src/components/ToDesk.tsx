import { LinkButton } from '@strapi/design-system';
import { Discuss } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { QueueFilter, QueueName } from '../../../shared/desk';
import { home } from '../plugin';

interface Props {
  queue?: QueueName;
  filter?: QueueFilter;
  children: ReactNode;
}

/** The desk's address, with a queue and a filter as the desk keeps them in its own. */
export const deskAt = ({ queue = 'all', filter = {} }: Omit<Props, 'children'>): string =>
  `${home}?${new URLSearchParams({ queue, ...(filter as Record<string, string>) })}`;

/** A way to the desk that shows just what this is about. */
export const ToDesk = ({ children, ...where }: Props) => (
  <LinkButton tag={Link} to={deskAt(where)} variant="secondary" startIcon={<Discuss aria-hidden />}>
    {children}
  </LinkButton>
);
