/**
 * A point in time as `timestamptz`: Strapi's own `datetime` column has no time zone, so its meaning would depend on the
 * server's. A new object each time, since Strapi writes the column's name into it.
 */
export const instant = () =>
  ({ type: 'datetime', columnType: { type: 'datetime', args: [{ useTz: true, precision: 6 }] } }) as const;

/** Hidden from the content manager and the content-type builder: the plugin's services are the only way in. */
export const hidden = {
  'content-manager': { visible: false },
  'content-type-builder': { visible: false },
} as const;
