/** Where zones are, as the IANA database has it, and beside it what lies nowhere. */
export const zoneRegions = ['Africa', 'America', 'Antarctica', 'Arctic', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific', 'Other'] as const;
export type ZoneRegion = (typeof zoneRegions)[number];

export interface ZonesOfRegion {
  readonly region: ZoneRegion;
  /** IANA names, in the order of the alphabet. */
  readonly zones: readonly string[];
}

/** Every zone of this platform by region, with those beside them that it knows by another name: the one chosen before, say. */
export function zonesByRegion(beside: readonly string[]): ZonesOfRegion[] {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...beside])].sort();
  return zoneRegions.map((region) => ({ region, zones: zones.filter((zone) => regionOf(zone) === region) }));
}

/** The last part of a zone's name, as people read it: "America/Argentina/Buenos_Aires" is "Buenos Aires". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function regionOf(zone: string): ZoneRegion {
  return zoneRegions.find((region) => zone.startsWith(`${region}/`)) ?? 'Other';
}
