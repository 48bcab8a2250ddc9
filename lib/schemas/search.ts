import { z } from 'zod';
import { SEARCH_SCOPES } from '@/lib/domain/search-results';
import { storable } from './form-fields';

const MAXIMUM_QUERY = 200;
const MAXIMUM_NAME = 100;

/** Words for the palette. */
export const searchInput = z.object({ q: storable.trim().min(1).max(MAXIMUM_QUERY) });

/** The beginning of a record's name, as it is typed after `@`; nothing yet is a valid beginning. */
export const mapSearchInput = z.object({ q: storable.trim().max(MAXIMUM_NAME) });

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The address of a page of all hits; anything malformed reads as not there. */
export const searchQuery = z.object({
  q: z.preprocess(one, storable.trim().max(MAXIMUM_QUERY).catch('')),
  in: z.preprocess(one, z.enum(SEARCH_SCOPES).catch('questions')),
  after: z.preprocess(one, storable.max(MAXIMUM_QUERY).nullable().catch(null).default(null)),
});
