import type { Actor } from '../domain/comment';
import { otherDeciders } from '../store/moderators';

/** Whether nobody but this moderator can decide: then, and only then, an appeal is answered by who had rejected. */
export const isAlone = async ({ id }: Actor): Promise<boolean> => (await otherDeciders(id)) === 0;
