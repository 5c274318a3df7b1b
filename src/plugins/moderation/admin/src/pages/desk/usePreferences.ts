import { usePersistentState } from '@strapi/strapi/admin';

/** What a person sets for this browser. */
export interface Preferences {
  /** Single-key shortcuts; who dictates or brushes keys by accident turns them off (WCAG 2.1.4). */
  shortcuts: boolean;
  /** Blurs the text of held comments until it is asked for. */
  blur: boolean;
  large: boolean;
}

const usual: Preferences = { shortcuts: true, blur: false, large: false };

export const usePreferences = () => usePersistentState<Preferences>('MODERATION_DESK_PREFERENCES', usual);
