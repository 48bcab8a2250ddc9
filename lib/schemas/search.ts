import { z } from 'zod';
import { storable } from './form-fields';

const MAXIMUM_QUERY = 200;
const MAXIMUM_NAME = 100;

/** Words for the palette. */
export const searchInput = z.object({ q: storable.trim().min(1).max(MAXIMUM_QUERY) });

/** The beginning of a record's name, as it is typed after `@`; nothing yet is a valid beginning. */
export const mapSearchInput = z.object({ q: storable.trim().max(MAXIMUM_NAME) });
