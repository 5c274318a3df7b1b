import { ChartBubble, Clock } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';
import { home, key, permissions, pluginId } from '../plugin';

/** On Strapi's home page: what waits now, and how the last 14 days went. The chart's library is loaded with it alone. */
export const widgets: WidgetArgs[] = [
  {
    icon: Clock,
    title: { id: key('overview.waiting.title'), defaultMessage: 'Comments waiting' },
    link: { label: { id: key('overview.open'), defaultMessage: 'Open the desk' }, href: home },
    component: () => import('./Waiting').then(({ Waiting }) => Waiting),
    pluginId,
    id: 'waiting',
    permissions: permissions.read,
  },
  {
    icon: ChartBubble,
    title: { id: key('overview.fortnight.title'), defaultMessage: 'Comments in 14 days' },
    component: () => import('./Fortnight').then(({ Fortnight }) => Fortnight),
    pluginId,
    id: 'fortnight',
    permissions: permissions.read,
  },
];
