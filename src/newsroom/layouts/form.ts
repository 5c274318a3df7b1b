/** How editors meet a content type. */
export interface Form {
  settings: { mainField: string; defaultSortBy: string; defaultSortOrder: 'ASC' | 'DESC'; pageSize?: number };
  /** Columns of the list; language and publication state are Strapi's own. */
  list: string[];
  /** The edit view from top to bottom: field by width, in twelfths of the page. */
  rows: Record<string, number>[];
  /** Labels, a line of help where the name does not say enough, and what a relation's choices are known by. */
  fields: Record<string, { label: string; help?: string; mainField?: string }>;
}
