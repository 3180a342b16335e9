import { expect, test } from '@playwright/test';
import { cityOf, zonesByRegion } from './zone-list';

test('every zone of the platform is there once, UTC too, and what is known by another name', () => {
  const zones = zonesByRegion(['Asia/Kolkata', 'UTC', 'Asia/Tokyo']).flatMap((group) => group.zones);
  expect(new Set(zones).size).toBe(zones.length);
  for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata']) expect(zones).toContain(zone);
});

test('a region holds its own zones, and what lies nowhere is in the last one', () => {
  const groups = Object.fromEntries(zonesByRegion(['Etc/GMT+5']).map(({ region, zones }) => [region, zones]));
  expect(groups['Asia']).toContain('Asia/Tokyo');
  expect(groups['America']).toContain('America/New_York');
  expect(groups['Other']).toEqual(['Etc/GMT+5', 'UTC']);
});

test('a zone is read by its city', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(cityOf('UTC')).toBe('UTC');
});
