/** Every zone that the runtime knows by its canonical name, UTC first, then by name. */
export function listTimeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC' && zone.includes('/'))];
}
