import type { Query } from './sql';

/** What was chosen in the panel: only what differs from the environment, as nested as the settings are. */
export interface ChosenRow {
  chosen: Record<string, unknown>;
  /** One up with each change, so that other instances see that there was one. */
  version: number;
}

/** One row at most, by its primary key. Undefined where nobody ever chose anything. */
export const findChosen = async (query: Query): Promise<ChosenRow | undefined> => {
  const [row] = await query<ChosenRow>({
    name: 'moderation_settings',
    text: 'select chosen, version from moderation_settings',
  });
  return row;
};

export const saveChosen = async (tx: Query, chosen: object): Promise<ChosenRow> => {
  const [row] = await tx<ChosenRow>(
    {
      name: 'moderation_settings_save',
      text: `insert into moderation_settings as s (chosen, version) values ($1, 1)
             on conflict (one) do update set chosen = excluded.chosen, version = s.version + 1
             returning chosen, version`,
    },
    [JSON.stringify(chosen)],
  );
  if (!row) throw new Error('The settings gave no row');
  return row;
};
