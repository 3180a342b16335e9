import { expect, test } from '@playwright/test';
import { otherAnswers } from '@/lib/domain/refusal-help';
import { sourcesIn, textOf } from '../testing/sources';

test('every other error that the API answers with has its anchor, and no anchor tells of none', () => {
  const answering = sourcesIn('lib/api').filter((file) => !/\.test\.ts$|\/(testing|oauth|openapi)\//.test(file));
  const said = answering.flatMap((file) => [...textOf(file).matchAll(/(?:fail\(c, (?:\d{3}), |\[(?:\d{3}, )?)'([a-z]+_[a-z_]+)', (?:['"`])/g)].map(([, error = '']) => error.replaceAll('_', '-')));
  expect(said.length).toBeGreaterThan(20);
  const known = otherAnswers.flatMap(({ types }): readonly string[] => types);
  expect(said.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => name !== 'gateway' && !said.includes(name))).toEqual([]);
});
