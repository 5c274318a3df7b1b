import type { DeskSettings, SettingsView } from '../../../shared/desk';
import { choose, defaultSettings, deskSettings } from '../config';
import type { Actor } from '../domain/comment';
import { changesBetween, differing, overlaid, type Tree } from '../domain/settings';
import { appendChange } from '../store/changes';
import { type ChosenRow, findChosen, saveChosen } from '../store/settings';
import { query, transaction } from '../store/sql';
import { tell } from './live';

/** How old settings can be that were changed in another process. */
const rereadMs = 5_000;

/** What holds now, and what the environment says. */
export const findSettings = async (): Promise<SettingsView> => view(await findChosen(query));

/**
 * Sets all of them at once; what is as in the environment follows the environment from then on. In this process they hold
 * at once, in others within seconds. Each one that changed is logged.
 */
export const changeSettings = async (input: { given: DeskSettings; actor: Actor }): Promise<SettingsView> => {
  const saved = await transaction((tx) => save(tx, input), { oneAtATime: 'settings' });
  take(saved);
  tell({ type: 'settings' });
  return view(saved);
};

const save = async (tx: typeof query, { given, actor }: { given: DeskSettings; actor: Actor }) => {
  const before = await findChosen(tx);
  const changes = changesBetween(tree(inForce(before)), tree(given));
  for (const { name, from, to } of changes) {
    await appendChange(tx, { kind: 'settings', subject: name, actor, from, to });
  }
  return saveChosen(tx, differing(tree(defaultSettings()), tree(given)));
};

/** Reads what was chosen, in whichever process, and lets it hold here. */
const reload = async (): Promise<void> => take(await findChosen(query));

/** The same where nobody waits for it; what fails now is tried again a few seconds later. */
export const reloadSettings = (): Promise<void> =>
  reload().catch((error: Error) => {
    strapi.log.debug(`The settings could not be read again: ${error.message}`);
  });

let timer: NodeJS.Timeout | undefined;

/** Before anything works by them; from then on they are read again every few seconds. */
export const startSettings = async (): Promise<void> => {
  await reload();
  timer = setInterval(() => void reloadSettings(), rereadMs);
  timer.unref();
};

export const stopSettings = (): void => {
  clearInterval(timer);
  timer = undefined;
  held = undefined;
  choose({});
};

let held: number | undefined;

/** A read that was under way while somebody changed them must not bring the older ones back. */
const take = (row: ChosenRow | undefined): void => {
  const version = row?.version ?? 0;
  if (held !== undefined && version <= held) return;
  held = version;
  choose(inForce(row));
};

/**
 * What was chosen over what the environment says. The environment may have changed since: a group that no longer fits
 * together, such as a longest comment below the shortest, is the environment's again, and the log says so.
 */
const inForce = (row: ChosenRow | undefined): DeskSettings => {
  const defaults = defaultSettings();
  const merged = overlaid(tree(defaults), (row?.chosen ?? {}) as Tree);
  const parsed = deskSettings.safeParse(merged);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  strapi.log.warn(
    `Settings made in the panel no longer fit the environment’s and are left out: ${[...wrong].join(', ')}`,
  );
  return { ...deskSettings.parse({ ...merged, ...pick(tree(defaults), wrong) }) };
};

const pick = (from: Tree, names: Set<string>) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.has(name)));

const view = (row: ChosenRow | undefined): SettingsView => ({ settings: inForce(row), defaults: defaultSettings() });

const tree = (settings: DeskSettings): Tree => ({ ...settings });
