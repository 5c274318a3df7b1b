import { z } from 'zod';
import type { DeskSettings } from '../../../shared/desk';
import { deskSettings } from '../config';
import { parse } from './parse';

const change = z.strictObject({ data: deskSettings });

/** All settings of the panel, by the schema that checks the environment's at boot. */
export const parseSettings = (body: unknown): DeskSettings => parse(change, body).data;
