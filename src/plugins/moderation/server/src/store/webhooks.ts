import type { WebhookEvent } from '../constants';
import type { Query } from './sql';

/** SQL that is true where some enabled webhook of Strapi's settings wants the event in the parameter. */
export const wanted = (parameter: string) =>
  `exists (select 1 from strapi_webhooks where enabled and events @> jsonb_build_array(${parameter}::text))`;

export interface Webhook {
  id: string;
  url: string;
  headers: Record<string, string>;
}

/** The enabled webhooks, from Strapi's own settings, that want an event. */
export const webhooksFor = (query: Query, event: WebhookEvent) =>
  query<Webhook>(
    {
      name: 'moderation_webhooks',
      text: `select id::text, url, headers from strapi_webhooks where enabled and events @> jsonb_build_array($1::text)`,
    },
    [event],
  );

export const findWebhook = async (query: Query, id: string): Promise<Webhook | undefined> => {
  const [webhook] = await query<Webhook>(
    {
      name: 'moderation_webhook',
      text: 'select id::text, url, headers from strapi_webhooks where enabled and id::text = $1',
    },
    [id],
  );
  return webhook;
};
