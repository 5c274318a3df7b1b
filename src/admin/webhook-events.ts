import { type ComponentType, createElement, Fragment, type ReactNode } from 'react';
import { webhookEvents } from '../plugins/moderation/shared/names';

interface Header {
  id: string;
  defaultMessage: string;
}

/** The parts that Strapi's webhook form puts its table of events together from. */
export interface EventParts {
  Root: ComponentType<{ children: ReactNode }>;
  Headers: ComponentType<{ getHeaders?: () => Header[] }>;
  Body: ComponentType<{ providedEvents?: Record<string, string[]> }>;
}

const headers = (): Header[] => [
  { id: 'moderation.webhook.submit', defaultMessage: 'Submitted' },
  { id: 'moderation.webhook.approve', defaultMessage: 'Approved' },
  { id: 'moderation.webhook.reject', defaultMessage: 'Rejected' },
  { id: 'moderation.webhook.withdraw', defaultMessage: 'Withdrawn' },
];

/** Strapi's table of webhook events, with a row for what happens to comments below its own. */
export const withCommentEvents = (parts: EventParts): EventParts => ({
  ...parts,
  Root: ({ children }) =>
    createElement(
      parts.Root,
      null,
      createElement(
        Fragment,
        null,
        children,
        createElement(parts.Headers, { getHeaders: headers }),
        // Strapi groups an event under what stands before its first dot, so the row has to carry that name.
        createElement(parts.Body, { providedEvents: { moderation: Object.values(webhookEvents) } }),
      ),
    ),
});
