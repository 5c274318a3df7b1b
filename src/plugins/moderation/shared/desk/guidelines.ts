/** A guideline in all its languages. */
export interface GuidelineInAll {
  code: string;
  version: number;
  position: number;
  texts: Record<string, { title: string; text: string }>;
  retiredAt: string | null;
  /** How many decisions cite it, in any version. */
  cited: number;
}
