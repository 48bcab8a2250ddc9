import { mapAddress } from '../map-address';

type Choices = { asOf?: string | null; view?: string | null };

/** Where the drawing of a record is, for a day and a view. */
export function drawingAddress(recordId: string, { asOf = null, view = null }: Choices): string {
  return mapAddress(`/map/records/${recordId}/drawing`, { 'as-of': asOf, view });
}

/** Where the same is as a file. The day is always in it: a file is looked at later. */
export function drawingFileAddress(recordId: string, asOfDay: string, view: string | null): string {
  return mapAddress(`/map/records/${recordId}/drawing/file`, { 'as-of': asOfDay, view });
}

/** The name of the file, without its ending: what is drawn, for which day, in which view. */
export function drawingFileName(recordId: string, asOfDay: string, view: string | null): string {
  return [recordId, asOfDay, ...(view === null ? [] : [view])].join('-');
}
